import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

export interface BenchDatabase {
  readonly url: string;
  /** Removes the database, and the server where it was started for it. */
  close(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';
/** What a machine of 2 GB or more can do; nothing is lost that cannot be loaded again. */
const SETTINGS = `listen_addresses = '127.0.0.1'
shared_buffers = 512MB
max_connections = 200
max_wal_size = 4GB
fsync = off
shared_preload_libraries = 'pg_stat_statements'
`;
const ATTEMPTS = 100;

/**
 * An empty database: one of its own on the server of `serverUrl` (whose user must be a superuser), or on a server that is
 * started for it in a temporary directory, from the newest binaries that Debian's packages brought.
 */
export async function openBenchDatabase(serverUrl: string | undefined): Promise<BenchDatabase> {
  if (!serverUrl) return startServer();
  const name = `onrecord_bench_${randomBytes(4).toString('hex')}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, close: () => onServer(serverUrl, `drop database ${name} with (force)`) };
}

async function startServer(): Promise<BenchDatabase> {
  const binaries = requireBinaries();
  const directory = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  const data = join(directory, 'data');
  const owner = unprivileged();
  if (owner) chownSync(directory, owner.uid, owner.gid);
  execFileSync(join(binaries, 'initdb'), initdbOptions(data), { ...owner, cwd: directory, stdio: 'pipe' });
  const port = await freePort();
  writeFileSync(
    join(data, 'postgresql.auto.conf'),
    `${SETTINGS}port = ${port}\nunix_socket_directories = '${directory}'\n`,
  );
  const server = spawn(join(binaries, 'postgres'), ['-D', data], {
    ...owner,
    cwd: directory,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const remove = (): void => rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
  const abandon = (): void => {
    server.kill('SIGQUIT'); // "Immediate": there is nothing to save.
    remove();
  };
  process.once('exit', abandon);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const close = async (): Promise<void> => {
    server.kill('SIGINT'); // "Fast": connections are cut.
    await ended;
    process.off('exit', abandon);
    remove();
  };
  for (let attempt = 0; ; attempt++) {
    try {
      await onServer(url, 'select 1');
      return { url, close };
    } catch (error) {
      if (attempt < ATTEMPTS && server.exitCode === null) await setTimeout(100);
      else return close().then(() => Promise.reject(error));
    }
  }
}

/** What `initdb` is called with for a cluster that goes again: nobody but this machine gets to it. */
export const initdbOptions = (data: string): string[] => [
  '-D',
  data,
  ...'-U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync'.split(' '),
];

function requireBinaries(): string {
  const found = findBinaries();
  if (found === null)
    throw new Error(`No PostgreSQL in ${DEBIAN}: apt-get install postgresql, or set BENCH_DATABASE_URL`);
  return found;
}

/** Folder of the newest binaries that Debian's packages brought; null where there are none. */
export function findBinaries(): string | null {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const folders = versions.map((version) => join(DEBIAN, String(version), 'bin'));
  return folders.find((bin) => existsSync(join(bin, 'initdb'))) ?? null;
}

/** PostgreSQL refuses to run as root: then it is the package's own user that runs it. */
export function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
