import { expect, test } from 'vitest';
import { newReading } from '../../src/store/reading.ts';
import { rowsOf } from '../graph/rows.ts';
import { openTestStore } from './test-store.ts';

const store = await openTestStore();

test('who gave up sends no further statement', async () => {
  const leaving = new AbortController();
  const reading = newReading();
  const { prisma } = store.as(reading);
  expect(await prisma.article.count()).toBe(0);
  reading.signal = leaving.signal;
  expect(await prisma.article.count()).toBe(0);
  leaving.abort(new Error('gone'));
  await expect(async () => await prisma.article.count()).rejects.toThrow('gone');
  expect(await store.prisma.article.count()).toBe(0);
});

test('a transaction in which somebody gives up is undone', async () => {
  const { id } = await rowsOf(store).outlet('star.example');
  const rename = 'update "Outlet" set name = $1 where id = $2';
  const leaving = new AbortController();
  const renaming = store.as({ ...newReading(), signal: leaving.signal }).transaction(async (tx) => {
    await tx.$executeRawUnsafe(rename, 'The Star', id);
    leaving.abort(new Error('gone'));
    await tx.$executeRawUnsafe(rename, 'The Sun', id);
  });
  await expect(renaming).rejects.toThrow('gone');
  expect(await store.prisma.outlet.findMany()).toMatchObject([{ name: null }]);
});
