import { readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Beacon, isAnswering, lightBeacon } from './beacon.ts';
import { type LockOwner, readOwner, thisProcess } from './lock-owner.ts';

// Own code because the packages judge by age alone (proper-lockfile): after a crash the next start would
// have to wait, and a process whose event loop stood still (a long statement) would lose a lock it needs.

/** Another process works on the data directory. */
export class DataDirectoryInUseError extends Error {
  override readonly name = 'DataDirectoryInUseError';
  readonly directory: string;
  readonly owner: LockOwner;

  constructor(directory: string, owner: LockOwner) {
    super(
      `The data directory ${directory} is in use by process ${owner.pid ?? '(unknown)'} on ${owner.host} since ${owner.since ?? '(unknown)'}. Stop that process, or choose another directory.`,
    );
    this.directory = directory;
    this.owner = owner;
  }
}

export interface DirectoryLock {
  readonly release: () => Promise<void>;
}

/** How often an owner touches its file, and how long a silent one is watched, in milliseconds. */
const HEARTBEAT = 1_000;
const SILENCE = 6_000;
/** `lock.7`: the seventh owner's file. */
const LOCK_FILE = /^lock\.(\d{1,15})$/;

/**
 * Takes the exclusive lock on `directory`. The lock is a row of numbered files; the highest one is in
 * force. Taking over a released or dead lock N means creating N + 1, which only one process can do; nobody
 * ever deletes the highest, so a number means one owner for ever.
 * @throws DataDirectoryInUseError when a living process has it
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const beacon = await lightBeacon(directory);
  try {
    for (;;) {
      const highest = await highestNumber(directory);
      if (highest > 0) await assertFree(directory, highest);
      const number = highest + 1;
      if (!(await createLockFile(lockPath(directory, number), beacon))) continue;
      // A slow process may have created a number that was given, released and deleted meanwhile.
      if ((await highestNumber(directory)) === number) return await holdLock(directory, number, beacon);
      await rm(lockPath(directory, number), { force: true });
    }
  } catch (error) {
    await beacon.extinguish();
    throw error;
  }
}

async function holdLock(directory: string, number: number, beacon: Beacon): Promise<DirectoryLock> {
  const path = lockPath(directory, number);
  for (const older of await lockNumbers(directory)) {
    if (older < number) await rm(lockPath(directory, older), { force: true });
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {}); // A directory that somebody deleted needs no heartbeat.
  }, HEARTBEAT);
  heartbeat.unref();
  const release = async (): Promise<void> => {
    clearInterval(heartbeat);
    await markReleased(path, beacon).catch(() => {}); // In a directory that somebody deleted nothing is locked.
    await beacon.extinguish();
  };
  return { release };
}

/** In one step, so that nobody reads half of it. */
async function markReleased(path: string, beacon: Beacon): Promise<void> {
  const released = `${path}.released`;
  await writeFile(released, JSON.stringify({ ...thisProcess(beacon), released: true }));
  await rename(released, path);
}

async function createLockFile(path: string, beacon: Beacon): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(thisProcess(beacon)), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Returns when lock `number` is released or its owner is dead. */
async function assertFree(directory: string, number: number): Promise<void> {
  const path = lockPath(directory, number);
  const owner = await readOwner(path);
  if (owner.released) return;
  const answer = await isAnswering(directory, owner);
  if (answer === 'no') return;
  if (answer === 'yes' || (await isBeating(path))) throw new DataDirectoryInUseError(directory, owner);
}

/** The evidence where no socket can tell: an owner on another machine, or a file system without sockets. */
async function isBeating(path: string): Promise<boolean> {
  const touched = async (): Promise<number> => (await stat(path).catch(() => null))?.mtimeMs ?? 0;
  const first = await touched();
  for (let waited = 0; waited < SILENCE; waited += HEARTBEAT) {
    await pause(HEARTBEAT);
    if ((await touched()) !== first) return true;
  }
  return false;
}

function lockPath(directory: string, number: number): string {
  return join(directory, `lock.${number}`);
}

async function lockNumbers(directory: string): Promise<number[]> {
  return (await readdir(directory)).flatMap((name) => {
    const number = LOCK_FILE.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

async function highestNumber(directory: string): Promise<number> {
  return Math.max(0, ...(await lockNumbers(directory)));
}
