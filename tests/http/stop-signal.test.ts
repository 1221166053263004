import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** A process that serves as the command line does. */
const PROGRAM = `
  import { pino } from 'pino';
  import { startServer } from './src/http/start-server.ts';
  import { openStore } from './src/store/open-store.ts';
  import { migratedSnapshot } from './tests/store/migrated-snapshot.ts';
  const store = await openStore({ dataDir: 'memory://', snapshot: await migratedSnapshot() });
  const { closed } = await startServer({ store, port: 0, host: '127.0.0.1', logger: pino(pino.destination({ sync: true })) });
  await closed;
  await store.close();
  console.log(JSON.stringify({ msg: 'store closed' }));
`;

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s closes the server, and the process ends with 0',
  async (signal) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('exit', (code, by) => resolve({ code, by })));
    const messages: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      const { msg, url } = JSON.parse(line) as { msg: string; url?: string };
      messages.push(msg);
      if (url) expect((await fetch(`${url}/health`)).status).toBe(200);
      if (msg === 'request') child.kill(signal);
    }
    expect(await ended).toEqual({ code: 0, by: null });
    expect(messages).toEqual(['server listening', 'request', 'closing', 'server closed', 'store closed']);
  },
);
