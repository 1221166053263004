import { expect, it } from 'vitest';
import { countArticles } from '../../src/ingest/count-articles.ts';
import { selectOne } from '../../src/store/statement.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();

/** How many outlets the planner believes there are: -1 before anybody counted. */
async function believedOutlets(): Promise<number> {
  const { rows } = await selectOne<{ rows: number }>(
    store.prisma,
    `select reltuples::int as rows from pg_class where oid = '"Outlet"'::regclass`,
  );
  return rows;
}

async function addOutlets(from: number, to: number): Promise<void> {
  const data = Array.from({ length: to - from }, (_, i) => ({ domain: `o${from + i}.example` }));
  await store.prisma.outlet.createMany({ data });
}

it('tells the planner how large the tables are after 100 articles, 200, 400 …', async () => {
  const countAdded = countArticles(store);
  const count = async (times: number) => {
    for (let i = 0; i < times; i++) await countAdded();
  };
  await addOutlets(0, 30);
  await count(99);
  const before = await believedOutlets();
  await count(1);
  expect([before, await believedOutlets()]).toEqual([-1, 30]);
  await addOutlets(30, 70);
  await count(99);
  expect(await believedOutlets()).toBe(30);
  await count(1);
  expect(await believedOutlets()).toBe(70);
});
