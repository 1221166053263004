import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createServerDatabase, SERVER_URL } from '../store/test-store.ts';
import { inventArticles } from './invented-articles.ts';
import { finish, makeFolder, runCli, startCli } from './run-cli.ts';

describe('onrecord ingest --queue, work, queue', () => {
  it.each([['ingest', '--queue', '.'], ['work'], ['queue']])(
    '%s needs a server database',
    async (...args) => {
      const { code, stderr } = await runCli(await makeFolder(), args);
      expect([code, stderr]).toEqual([1, expect.stringMatching(/queue.*DATABASE_URL/)]);
    },
  );

  it.runIf(SERVER_URL)('one puts articles on the queue, another ingests them', async () => {
    const folder = await makeFolder();
    const DATABASE_URL = await createServerDatabase(SERVER_URL ?? '');
    const run = (...args: string[]) => finish(startCli(folder, args, { DATABASE_URL }));
    const file = join(folder, 'council.jsonl');
    await writeFile(file, `${inventArticles(6)}not json\n`);
    expect(await run('ingest', '--queue', file)).toMatchObject({
      code: 3,
      stdout: 'articles  6 on the queue, 1 failed\n',
      stderr: expect.stringContaining(`${file}:7: `),
    });
    expect((await run('queue')).stdout).toBe('queue     6 waiting, 0 being worked on, 0 failed\n');
    expect(await run('work', '--until-empty')).toMatchObject({
      code: 0,
      stdout: 'articles  6 new, 0 updated, 0 unchanged; 0 times one failed\n',
    });
    expect((await run('queue', '--retry')).stdout).toBe(
      'retried   0\nqueue     0 waiting, 0 being worked on, 0 failed\n',
    );
    const working = startCli(folder, ['work'], { DATABASE_URL });
    const ended = finish(working);
    await expect.poll(async () => (await run('ingest', '--queue', file)).code).toBe(3);
    await expect
      .poll(async () => (await run('queue')).stdout, { timeout: 60_000 })
      .toBe('queue     0 waiting, 0 being worked on, 0 failed\n');
    working.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stdout: expect.stringContaining('6 unchanged') });
  });
});
