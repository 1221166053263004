import { expect, test } from 'vitest';
import { statementSignal } from '../../src/store/statement-signal.ts';
import { rowsOf } from '../graph/rows.ts';
import { openTestStore } from './test-store.ts';

const store = await openTestStore();

test('who gave up sends no further statement', async () => {
  const reason = new Error('gone');
  // Prisma sends a query when its promise is waited for.
  const ask = async () => await store.prisma.article.count();
  await expect(statementSignal.run(AbortSignal.abort(reason), ask)).rejects.toThrow('gone');
  expect(await statementSignal.run(new AbortController().signal, ask)).toBe(0);
  expect(await ask()).toBe(0);
});

test('a transaction in which somebody gives up is undone', async () => {
  const { id } = await rowsOf(store).outlet('star.example');
  const rename = 'update "Outlet" set name = $1 where id = $2';
  const leaving = new AbortController();
  const renaming = statementSignal.run(leaving.signal, () =>
    store.transaction(async (tx) => {
      await tx.$executeRawUnsafe(rename, 'The Star', id);
      leaving.abort(new Error('gone'));
      await tx.$executeRawUnsafe(rename, 'The Sun', id);
    }),
  );
  await expect(renaming).rejects.toThrow('gone');
  expect(await store.prisma.outlet.findMany()).toMatchObject([{ name: null }]);
});
