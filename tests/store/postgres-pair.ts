import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findBinaries, freePort, initdbOptions, unprivileged } from '../../bench/reads/postgres.ts';
import { type Line, openLine } from './line.ts';

/** A PostgreSQL server of the test's own, behind a line that can be cut. */
export interface OwnServer {
  /** By way of the line. */
  readonly url: string;
  readonly line: Line;
  start(): Promise<void>;
  /** As if the machine had lost its power. */
  stop(): Promise<void>;
}

/** A primary and a replica that streams from it. */
export interface PostgresPair {
  readonly primary: OwnServer;
  readonly replica: OwnServer;
  /** Keeps the replica from replaying what it gets, or lets it go on. */
  hold(isHeld: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Whether Debian's packages of PostgreSQL are here. */
export const HAS_POSTGRES = findBinaries() !== null;

const SETTINGS = `listen_addresses = '127.0.0.1'
shared_buffers = 32MB
max_connections = 60
fsync = off
autovacuum = off
`;
const ATTEMPTS = 200;
const run = promisify(execFile);

/** Starts both in a temporary folder, which goes when they are closed. */
export async function startPair(): Promise<PostgresPair> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-pair-'));
  const owner = unprivileged();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const options = { ...owner, cwd: folder };
  const first = join(folder, 'primary');
  await run(join(findBinaries() ?? '', 'initdb'), initdbOptions(first), options);
  const primary = await ownServer(folder, first);
  await primary.start();
  const second = join(folder, 'replica');
  const copy = ['-D', second, '-R', '-X', 'stream', '-c', 'fast', '--no-sync', '-d', primary.url];
  await run(join(findBinaries() ?? '', 'pg_basebackup'), copy, options);
  const replica = await ownServer(folder, second);
  await replica.start();
  return {
    primary,
    replica,
    hold: (isHeld) => send(replica.url, `select pg_wal_replay_${isHeld ? 'pause' : 'resume'}()`),
    close: async () => {
      await Promise.all([replica.stop(), primary.stop()]);
      await Promise.all([replica.line.close(), primary.line.close()]);
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

async function ownServer(folder: string, data: string): Promise<OwnServer> {
  const port = await freePort();
  const line = await openLine(port);
  const url = `postgres://postgres:kept-from-logs@127.0.0.1:${line.port}/postgres`;
  writeFileSync(
    join(data, 'postgresql.conf'),
    `${SETTINGS}port = ${port}\nunix_socket_directories = '${folder}'\n`,
  );
  let server: ChildProcess | null = null;
  return {
    url,
    line,
    start: async () => {
      const options = { ...unprivileged(), cwd: folder, stdio: 'ignore' } as const;
      server = spawn(join(findBinaries() ?? '', 'postgres'), ['-D', data], options);
      await answering(url);
    },
    stop: async () => {
      if (server === null || server.exitCode !== null) return;
      const ended = new Promise((resolve) => server?.once('exit', resolve));
      server.kill('SIGQUIT');
      await ended;
      server = null;
    },
  };
}

async function answering(url: string): Promise<void> {
  for (let left = ATTEMPTS; ; left--) {
    try {
      return await send(url, 'select 1');
    } catch (error) {
      if (left <= 1) throw error;
      await wait(100);
    }
  }
}

async function send(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
