import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** What a lock file says of the process that wrote it. Fields are null where the file is damaged. */
export interface LockOwner {
  readonly pid: number | null;
  readonly host: string;
  /** Which running kernel it was: the same for all containers of a machine, another after a reboot. */
  readonly boot: string;
  /** ISO instant at which it took the lock. */
  readonly since: string | null;
  /** File name of its beacon in the directory, or null where the file system has no sockets. */
  readonly beacon: string | null;
  readonly released: boolean;
}

/** @param beacon the file name and the lighting of its beacon */
export function thisProcess(beacon: { readonly name: string | null; readonly since: string }): LockOwner {
  return {
    pid: process.pid,
    host: hostname(),
    boot: bootId(),
    since: beacon.since,
    beacon: beacon.name,
    released: false,
  };
}

/** Reads a lock file. A damaged one (its writer was killed in the middle) yields an owner without evidence. */
export async function readOwner(path: string): Promise<LockOwner> {
  const nobody = { pid: null, host: '(unknown)', boot: '', since: null, beacon: null, released: false };
  try {
    const written: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof written === 'object' && written !== null ? { ...nobody, ...written } : nobody;
  } catch {
    return nobody;
  }
}

/** Whether the owner can only have run on this machine, where a dead process's socket refuses to answer. */
export function isOfThisMachine(owner: LockOwner): boolean {
  return owner.boot === bootId() || owner.host === hostname();
}

/** Linux's identity of the running kernel; the host's name where there is none. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return hostname();
  }
}
