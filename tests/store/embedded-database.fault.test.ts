import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { startChild } from './child.ts';

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'onrecord-data-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

async function open(dataDir: string): Promise<Store> {
  const store = await openStore({ dataDir });
  onTestFinished(() => store.close());
  await migrate(store);
  return store;
}

it('starts cleanly after a first start that was killed half-way', async () => {
  const dataDir = await newDirectory();
  const child = startChild('write-articles.ts', dataDir);
  const halfWay = join(dataDir, 'postgres.unfinished', 'global');
  while (!existsSync(halfWay)) await pause(5);
  await child.kill();
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  const store = await open(dataDir);
  expect(await store.prisma.article.count()).toBe(0);
  expect((await readdir(dataDir)).filter((name) => name.includes('unfinished'))).toEqual([]);
});

it('keeps all that was saved before a kill, and the database beside an unfinished one', async () => {
  const dataDir = await newDirectory();
  const child = startChild('write-articles.ts', dataDir);
  let saved = 0;
  while (saved < 5) saved = Number(await child.line());
  await child.kill();
  await mkdir(join(dataDir, 'postgres.unfinished'));
  await writeFile(join(dataDir, 'postgres.unfinished', 'PG_VERSION'), '18');
  const store = await open(dataDir);
  expect(await store.prisma.article.count()).toBeGreaterThanOrEqual(saved);
  expect(existsSync(join(dataDir, 'postgres.unfinished'))).toBe(false);
});

it('is open to one store at a time, and again after it closed', async () => {
  const dataDir = await newDirectory();
  const store = await openStore({ dataDir });
  await expect(openStore({ dataDir })).rejects.toMatchObject({
    name: 'DataDirectoryInUseError',
    directory: dataDir,
  });
  await store.close();
  const again = await openStore({ dataDir });
  await again.close();
});
