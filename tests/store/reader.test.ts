import { expect, test } from 'vitest';
import { newReading } from '../../src/store/reading.ts';
import { rowsBeyond } from '../../src/store/reads/row-bound.ts';
import { recordStatements } from '../../src/store/record-statements.ts';
import { openServerDatabase } from '../../src/store/server-database.ts';
import { rowsOf } from '../graph/rows.ts';
import { createServerDatabase, openTestStore, SERVER_URL } from './test-store.ts';

const store = await openTestStore();
const { prisma } = store;
const reader = store.as(newReading()).prisma;
const rows = rowsOf(store);

const outlet = await rows.outlet('star.example');
const orderAt = new Date('2025-03-04T05:06:07.089Z');
const article = await rows.article({
  outletId: outlet.id,
  orderAt,
  sections: [{ kind: 'headline', "it's": ['"'] }],
});
const first = await rows.quote(article.id, 'One', { orderAt, linkScore: 0.1 });
const second = await rows.quote(article.id, 'Two', { orderAt, saidOn: new Date('2025-03-04') });

async function statementsOf<T>(read: () => PromiseLike<T>): Promise<{ answer: T; statements: string[] }> {
  const record = recordStatements(store);
  const answer = await read();
  record.stop();
  return { answer, statements: record.statements };
}

test('a tree is one statement, and its values are of the types that Prisma gives', async () => {
  const query = {
    where: { domain: 'star.example' },
    include: { articles: { include: { quotes: { orderBy: { id: 'asc' } }, events: true, outlet: true } } },
  } as const;
  const { answer, statements } = await statementsOf(() => reader.outlet.findUnique(query));
  expect(answer).toEqual(await prisma.outlet.findUnique(query));
  expect(answer?.articles[0]?.quotes[1]?.saidOn).toEqual(new Date('2025-03-04'));
  expect(statements).toHaveLength(1);
});

test('values are parameters: what is asked of another row is the same statement', async () => {
  const read = (domain: string) => statementsOf(() => reader.outlet.findUnique({ where: { domain } }));
  const [star, other] = [await read('star.example'), await read('\'; drop table "Outlet"; --')];
  expect(star.statements).toEqual(other.statements);
  expect([star.answer?.domain, other.answer]).toEqual(['star.example', null]);
});

test('a cursor is a comparison of rows, which an index answers', async () => {
  const bound = { fields: [['orderAt'], ['id']], side: 'gt', values: [orderAt, first.id] } as const;
  const query = { where: rowsBeyond(bound), select: { id: true } };
  const { answer, statements } = await statementsOf(() => reader.quote.findMany(query));
  expect(answer).toEqual([{ id: second.id }]);
  expect(await prisma.quote.findMany(query)).toEqual(answer);
  expect(statements.join()).toContain('(t0."orderAt", t0."id") > ($1, $2)');
});

test('a bound on a column that may be null is left to Prisma', async () => {
  const where = rowsBeyond({ fields: [['linkScore'], ['id']], side: 'gt', values: [0.05, 0] });
  expect(await reader.quote.findMany({ where, select: { id: true } })).toEqual([{ id: first.id }]);
  expect(store.readFallbacks.get('Quote.findMany: a bound on linkScore')).toBe(1);
});

test('what the compiler does not know is left to Prisma, and counted', async () => {
  const query = { orderBy: { id: 'asc' }, cursor: { id: second.id } } as const;
  expect(await reader.quote.findMany(query)).toEqual(await prisma.quote.findMany(query));
  expect(await reader.quote.findFirst({ where: { text: 'Two' } })).toMatchObject({ id: second.id });
  expect([...store.readFallbacks.keys()]).toEqual(
    expect.arrayContaining(['Quote.findMany: unknown word cursor', 'Quote.findFirst: findFirst']),
  );
});

test('what Prisma refuses is refused', async () => {
  await expect(async () => await reader.outlet.findUnique({ where: {} as never })).rejects.toThrow('Invalid');
  await expect(async () => await reader.outlet.count({ where: { nobody: 1 } as never })).rejects.toThrow(
    'nobody',
  );
  await expect(async () => await reader.outlet.findUniqueOrThrow({ where: { id: 0 } })).rejects.toMatchObject(
    {
      code: 'P2025',
    },
  );
});

test('who reads may write as Prisma does', async () => {
  const { id } = await reader.topic.create({ data: { slug: 'bridges', name: 'Bridges' } });
  expect(await reader.topic.count({ where: { slug: 'bridges' } })).toBe(1);
  await reader.topic.delete({ where: { id } });
  expect(await reader.$queryRaw`select 1 as one`).toEqual([{ one: 1 }]);
});

test('who gave up reads nothing more', async () => {
  const { statements } = await statementsOf(async () => {
    const signal = AbortSignal.abort(new Error('gone'));
    const gone = store.as({ ...newReading(), signal }).prisma;
    await expect(async () => await gone.article.count()).rejects.toThrow('gone');
    await expect(async () => await gone.$queryRaw`select 1`).rejects.toThrow('gone');
    await expect(async () => await gone.article.findFirst()).rejects.toThrow('gone');
  });
  expect(statements).toEqual([]);
});

test.runIf(SERVER_URL)(
  'a server keeps statements prepared under their names, and a bounded number',
  async () => {
    const url = await createServerDatabase(SERVER_URL ?? '');
    const driver = await openServerDatabase(url, url, new Set(), () => {});
    const ask = async (name: string, sql: string) =>
      (await driver.sendJson({ name, sql }, [], newReading()))[0];
    for (let at = 0; at < 250; at++) expect(await ask(`s${at}`, `select to_json(${at})`)).toBe(at);
    expect(await ask('s0', 'select to_json(0)')).toBe(0);
    const kept = await ask(
      'kept',
      `select to_json(count(*)) from pg_prepared_statements where name like 's%'`,
    );
    expect(kept).toBe(199);
    await driver.close();
  },
);
