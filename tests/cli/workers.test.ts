import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../bench/reads/postgres.ts';
import { createServerDatabase, SERVER_URL } from '../store/test-store.ts';
import { announcedUrl } from './announced-url.ts';
import { finish, makeFolder, startCli } from './run-cli.ts';

/** The processes that a command has started. */
async function workersOf({ pid }: ChildProcess): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.trim().split(/\s+/).filter(Boolean).map(Number);
}

async function startWorkers(env: NodeJS.ProcessEnv = {}) {
  const child = startCli(await makeFolder(), ['serve', '--workers', '2'], {
    PORT: '0',
    DATABASE_URL: await createServerDatabase(SERVER_URL ?? ''),
    ...env,
  });
  const ended = finish(child);
  onTestFinished(() => void child.kill('SIGKILL'));
  let logged = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    logged += chunk;
  });
  const listening = () => logged.split('server listening').length - 1;
  return { child, ended, listening, url: await announcedUrl(child) };
}

async function metricsIn(port: number): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
}

async function ask(url: string): Promise<{ status: number; remaining: number }> {
  const response = await fetch(url, {
    method: 'POST',
    // Each on a connection of its own, so that the workers take turns.
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  const { extensions } = (await response.json()) as { extensions: { rateLimit: { remaining: number } } };
  return { status: response.status, remaining: extensions.rateLimit.remaining };
}

describe('onrecord serve --workers', () => {
  it('needs a server database', async () => {
    const { code, stderr } = await finish(startCli(await makeFolder(), ['serve', '--workers', '2']));
    expect([code, stderr]).toEqual([1, expect.stringMatching(/--workers.*DATABASE_URL/)]);
  });

  it('refuses what is no number of workers', async () => {
    const { code, stderr } = await finish(startCli(await makeFolder(), ['serve', '--workers', '0']));
    expect([code, stderr]).toEqual([1, expect.stringMatching(/--workers.*from 1 to 64, not "0"/)]);
  });

  it.runIf(SERVER_URL)(
    'shares a port and what clients may spend, starts a worker that dies again, and ends with SIGTERM',
    async () => {
      const metricsPort = await freePort();
      const { child, ended, listening, url } = await startWorkers({ ONRECORD_METRICS: String(metricsPort) });
      await expect.poll(listening, { timeout: 60_000 }).toBe(2);
      const before = await workersOf(child);
      const asked = [await ask(url), await ask(url), await ask(url), await ask(url)];
      expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      const left = asked.map(({ remaining }) => remaining);
      expect(left).toEqual([99_999, 99_998, 99_997, 99_996]);

      expect(await metricsIn(metricsPort)).toMatch(
        /onrecord_http_request_duration_seconds_count\{status="200"\} 4\n/,
      );
      const [killed = 0] = before;
      process.kill(killed, 'SIGKILL');
      // Until its parent has seen it end, it may be handed connections that nobody answers.
      await expect.poll(() => workersOf(child)).not.toContain(killed);
      expect((await ask(url)).status).toBe(200);
      await expect.poll(listening, { timeout: 60_000 }).toBe(3);
      expect((await ask(url)).status).toBe(200);
      const running = await workersOf(child);
      child.kill('SIGTERM');
      const { code, stderr } = await ended;
      expect(code).toBe(0);
      expect(stderr).toContain('a worker ended; another one starts');
      for (const pid of running) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    },
  );

  it.runIf(SERVER_URL)('says once why no worker can listen', async () => {
    const { url } = await startWorkers();
    const { code, stderr } = await finish(
      startCli(await makeFolder(), ['serve', '--workers', '3'], {
        PORT: new URL(url).port,
        DATABASE_URL: await createServerDatabase(SERVER_URL ?? ''),
      }),
    );
    expect(code).toBe(1);
    expect(stderr.match(/Port \d+ is in use/g)).toHaveLength(1);
  });
});
