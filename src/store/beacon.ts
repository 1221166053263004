import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { isOfThisMachine, type LockOwner } from './lock-owner.ts';

/**
 * A Unix socket in the data directory that listens as long as its process lives. The kernel answers for a
 * busy or stopped process and refuses for a dead one, whatever became of its process id: across containers
 * that share the directory, too.
 */
export interface Beacon {
  /** File name in the directory, or null where no socket could be made there. */
  readonly name: string | null;
  /** ISO instant at which it was lit. */
  readonly since: string;
  extinguish(): Promise<void>;
}

/** The shortest limit of the known systems (macOS) on the bytes of a socket's path. */
const MAX_SOCKET_PATH = 103;

export async function lightBeacon(directory: string): Promise<Beacon> {
  const name = `lock.${randomUUID().slice(0, 8)}.sock`;
  const since = new Date().toISOString();
  const path = socketPath(directory, name);
  const server = path === null ? null : await listen(path);
  if (path === null || server === null) return { name: null, since, extinguish: async () => {} };
  const extinguish = async (): Promise<void> => {
    await new Promise((closed) => server.close(closed));
    await rm(path, { force: true });
  };
  return { name, since, extinguish };
}

/** `unknown` where the socket can't tell: none was made, it is gone, or its owner may be on another machine. */
export async function isAnswering(directory: string, owner: LockOwner): Promise<'yes' | 'no' | 'unknown'> {
  const path = owner.beacon === null ? null : socketPath(directory, owner.beacon);
  if (path === null) return 'unknown';
  const code = await knock(path);
  if (code === 'ECONNREFUSED') return isOfThisMachine(owner) ? 'no' : 'unknown';
  return code === 'ENOENT' ? 'unknown' : 'yes';
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', () => resolve(null)); // A file system without sockets.
    server.listen(path, () => resolve(server.unref()));
  });
}

/** Null when somebody answers, else the error's code. */
function knock(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(null);
    });
    socket.once('error', (error) => resolve('code' in error ? String(error.code) : 'UNKNOWN'));
  });
}

function socketPath(directory: string, name: string): string | null {
  const path = join(directory, name);
  const shorter = [path, relative(process.cwd(), path)].sort((a, b) => a.length - b.length)[0] ?? path;
  return Buffer.byteLength(shorter) <= MAX_SOCKET_PATH ? shorter : null;
}
