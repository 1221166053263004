import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { announcedUrl } from './announced-url.ts';
import { finish, makeFolder, runCli, startCli } from './run-cli.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');

describe('onrecord serve', () => {
  it('seeds an empty database, answers, keeps others out, and stops on SIGTERM', async () => {
    const folder = await makeFolder();
    const child = startCli(folder, ['serve', '--seeds', SEEDS], { PORT: '0' });
    const ended = finish(child);
    const url = await announcedUrl(child);
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ person(slug: "steve-witkoff") { quotes(first: 50) { totalCount } } }',
      }),
    });
    const { data } = await answer.json();
    expect(data.person.quotes.totalCount).toBeGreaterThanOrEqual(12);
    expect((await fetch(new URL('/health', url))).status).toBe(200);

    const second = await runCli(folder, ['export', 'quotes']);
    expect(second.code).toBe(4);
    expect(second.stderr).toContain(String(child.pid));

    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it.each(['99999', 'http', '-1', '4000.5'])('refuses PORT=%s by name', async (port) => {
    const child = startCli(await makeFolder(), ['serve'], { PORT: port });
    const { code, stderr } = await finish(child);
    expect(code).not.toBe(0);
    expect(stderr).toContain('PORT');
    expect(stderr).toContain(port);
  });
});
