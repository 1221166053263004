import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DataDirectoryInUseError, lockDirectory } from '../../src/store/lock.ts';
import { startChild } from './child.ts';

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'onrecord-lock-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

/** Takes the lock and gives it back. */
async function lockAndRelease(directory: string): Promise<void> {
  const lock = await lockDirectory(directory);
  await lock.release();
}

const lockFile = async (directory: string): Promise<string> => {
  const [name = ''] = (await readdir(directory)).filter((file) => /^lock\.\d+$/.test(file));
  return join(directory, name);
};

async function editOwner(directory: string, changes: object): Promise<void> {
  const path = await lockFile(directory);
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...changes }));
}

describe('lockDirectory', () => {
  it('refuses a directory that another process has, and says whose it is', async () => {
    const directory = await newDirectory();
    const owner = startChild('hold-lock.ts', directory);
    expect(await owner.line()).toBe('locked');
    const refusal = await lockDirectory(directory).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataDirectoryInUseError);
    expect(refusal).toMatchObject({ directory, owner: { pid: owner.process.pid } });
    expect(String(refusal)).toMatch(new RegExp(`${directory}.*${owner.process.pid}.* since 2\\d{3}-`));
  });

  it('refuses a directory that this process has, until it gives it back', async () => {
    const directory = await newDirectory();
    const lock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toMatchObject({ owner: { pid: process.pid } });
    await lock.release();
    await expect(lockAndRelease(directory)).resolves.toBeUndefined();
  });

  it('leaves one small file behind, however often it was taken', async () => {
    const directory = await newDirectory();
    for (let n = 0; n < 5; n++) await lockAndRelease(directory);
    expect(await readdir(directory)).toEqual(['lock.5']);
  });

  it('takes over from a killed process', async () => {
    const directory = await newDirectory();
    const owner = startChild('hold-lock.ts', directory);
    await owner.line();
    await owner.kill();
    await expect(lockAndRelease(directory)).resolves.toBeUndefined();
  });

  it('takes over from a killed process whose id a living one has', async () => {
    const directory = await newDirectory();
    const owner = startChild('hold-lock.ts', directory);
    await owner.line();
    await owner.kill();
    await editOwner(directory, { pid: process.pid });
    await expect(lockAndRelease(directory)).resolves.toBeUndefined();
  });

  it('refuses the directory of a living process in another container, whatever its id and host', async () => {
    const directory = await newDirectory();
    const owner = startChild('hold-lock.ts', directory);
    await owner.line();
    await editOwner(directory, { pid: 999_999_999, host: 'other-container' });
    await expect(lockDirectory(directory)).rejects.toThrow(DataDirectoryInUseError);
  });

  it('does not take over from a stopped process', async () => {
    const directory = await newDirectory();
    const owner = startChild('hold-lock.ts', directory);
    await owner.line();
    owner.process.kill('SIGSTOP');
    await expect(lockDirectory(directory)).rejects.toThrow(DataDirectoryInUseError);
  });

  it('takes over after a reboot', async () => {
    const directory = await newDirectory();
    const owner = startChild('hold-lock.ts', directory);
    await owner.line();
    await owner.kill();
    await editOwner(directory, { boot: 'before' });
    await expect(lockAndRelease(directory)).resolves.toBeUndefined();
  });

  it('goes by the heartbeat where the owner may be on another machine', async () => {
    const directory = await newDirectory();
    const owner = startChild('hold-lock.ts', directory);
    await owner.line();
    await editOwner(directory, { boot: 'another', host: 'another', beacon: 'lock.gone.sock' });
    await expect(lockDirectory(directory)).rejects.toThrow(DataDirectoryInUseError);
    await owner.kill();
    await expect(lockAndRelease(directory)).resolves.toBeUndefined();
  });

  it('takes over a file whose writer was killed in the middle', async () => {
    const directory = await newDirectory();
    await writeFile(join(directory, 'lock.3'), '{"pid":1');
    await expect(lockAndRelease(directory)).resolves.toBeUndefined();
  });

  it('lets one of many processes have a dead lock', async () => {
    const directory = await newDirectory();
    const dead = startChild('hold-lock.ts', directory);
    await dead.line();
    await dead.kill();
    const racers = Array.from({ length: 6 }, () => startChild('hold-lock.ts', directory));
    const lines = await Promise.all(racers.map((racer) => racer.line()));
    const winner = racers[lines.indexOf('locked')];
    const losers = lines.filter((line) => line !== 'locked');
    expect(losers).toHaveLength(5);
    // Null: who asks in the instant in which the winner writes its name is refused, too, without one.
    for (const line of losers)
      expect([`DataDirectoryInUseError ${winner?.process.pid}`, 'DataDirectoryInUseError null']).toContain(
        line,
      );
  });

  it('lets one of many callers have it, round after round', async () => {
    const directory = await newDirectory();
    for (let round = 0; round < 20; round++) {
      const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => lockDirectory(directory)));
      const won = attempts.filter((attempt) => attempt.status === 'fulfilled');
      expect(won).toHaveLength(1);
      await Promise.all(won.map((attempt) => attempt.value.release()));
    }
  });
});
