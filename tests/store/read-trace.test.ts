import { expect, test } from 'vitest';
import { DATA_MODEL } from '../../src/store/generated/data-model.ts';
import { newReading } from '../../src/store/reading.ts';
import { ReadTrace, UNTOLD } from '../../src/store/reads/read-trace.ts';
import { rowsBeyond } from '../../src/store/reads/row-bound.ts';
import { rowsOf } from '../graph/rows.ts';
import { openTestStore } from './test-store.ts';

const store = await openTestStore();
const rows = rowsOf(store);
const outlet = await rows.outlet('star.example');
const person = await rows.person('mara-lind', 'Mara Lind');
const article = await rows.article({ outletId: outlet.id });
const quote = await rows.quote(article.id, 'Words', { personId: person.id });
await rows.quote(article.id, 'Nobody’s words');

type Prisma = ReturnType<typeof store.as>['prisma'];

/** What a read depends on; null where that isn't known. */
async function marksOf(read: (prisma: Prisma) => PromiseLike<unknown>): Promise<string[] | null> {
  const trace = new ReadTrace();
  await read(store.as({ ...newReading(), trace }).prisma);
  return trace.isWhole ? [...trace.marks].sort() : null;
}

/** md5('mara-lind'), its beginning. */
const SLUG = 'Person.slug=a36fa8834b8ffd9a';

test('a row depends on its key, there or not; lists on the rows that point to it, to-one relations on that row', async () => {
  const select = {
    id: true,
    quotes: { select: { id: true, article: { select: { id: true, outlet: { select: { id: true } } } } } },
  };
  const read = (slug: string) => marksOf((prisma) => prisma.person.findUnique({ where: { slug }, select }));
  expect(await read('mara-lind')).toEqual([
    `Article.id=${article.id}`,
    `Outlet.id=${outlet.id}`,
    SLUG,
    `Quote.personId=${person.id}`,
  ]);
  expect(await read('nobody')).toEqual([expect.stringMatching(/^Person\.slug=[0-9a-f]{16}$/)]);
});

test('to whom nobody is known to point: all of the table', async () => {
  const select = { name: true, quotes: { select: { text: true, person: { select: { name: true } } } } };
  expect(
    await marksOf((prisma) => prisma.person.findUnique({ where: { slug: 'mara-lind' }, select })),
  ).toEqual(['Person', SLUG, 'Quote']);
});

test('a list depends on what all its rows must have; on all of the table, where that is nothing', async () => {
  const count = (where: object) => marksOf((prisma) => prisma.quote.count({ where }));
  expect(await count({ AND: [{ kind: 'DIRECT' }, { personId: { in: [1, 2] } }] })).toEqual([
    'Quote.personId=1',
    'Quote.personId=2',
  ]);
  expect(await count({ OR: [{ personId: 1 }, { organizationId: 2 }] })).toEqual([
    'Quote.organizationId=2',
    'Quote.personId=1',
  ]);
  expect(await count({ OR: [{ personId: 1 }, { kind: 'DIRECT' }] })).toEqual(['Quote']);
  expect(await count({ NOT: { personId: 1 } })).toEqual(['Quote']);
  expect(await count({ kind: 'DIRECT' })).toEqual(['Quote']);
});

test('conditions, orders and cursors that look through relations depend on the columns there, or on all of a list', async () => {
  const list = (query: object) =>
    marksOf((prisma) => prisma.quote.findMany({ ...query, select: { id: true } }));
  const own = { personId: 1 };
  expect(
    await list({ where: { ...own, article: { outlet: { domain: 'x' }, orderAt: { gt: new Date(0) } } } }),
  ).toEqual(['Article.orderAt', 'Article.outletId', 'Outlet.domain', 'Quote.personId=1']);
  expect(await list({ where: { ...own, article: { topics: { some: { topicId: 1 } } } } })).toEqual([
    'ArticleTopic',
    'ArticleTopic.topicId',
    'Quote.personId=1',
  ]);
  expect(await list({ where: own, orderBy: { article: { orderAt: 'desc' } } })).toEqual([
    'Article.orderAt',
    'Quote.personId=1',
  ]);
  const bound = { fields: [['article', 'orderAt'], ['id']], side: 'lt', values: [new Date(0), 1] } as const;
  expect(await list({ where: { AND: [own, rowsBeyond(bound)] } })).toEqual([
    'Article.orderAt',
    'Quote.personId=1',
  ]);
});

test('counts of relations depend on who points there', async () => {
  const select = { _count: { select: { quotes: true } }, id: true };
  expect(await marksOf((prisma) => prisma.article.findMany({ where: { id: article.id }, select }))).toEqual([
    `Article.id=${article.id}`,
    `Quote.articleId=${article.id}`,
  ]);
});

test('our own SQL depends on the tables that it names, words on what they are of', async () => {
  expect(
    await marksOf(
      (prisma) => prisma.$queryRaw`select q.id from "Quote" q join "QuoteWords" w on w."quoteId" = q.id`,
    ),
  ).toEqual(['Quote']);
});

test('of what is left to Prisma, and of what nobody tells, nothing is known', async () => {
  expect(await marksOf((prisma) => prisma.quote.findFirst({ where: { id: quote.id } }))).toBeNull();
  expect(
    await marksOf((prisma) => prisma.edit.findMany({ select: { apiKey: { select: { id: true } } } })),
  ).toEqual(['Edit']);
  expect(await marksOf((prisma) => prisma.apiKey.count())).toBeNull();
  expect(await marksOf((prisma) => prisma.$queryRaw`select count(*) from "ArticleKey"`)).toBeNull();
  for (const table of UNTOLD) expect(Object.values(DATA_MODEL).map((model) => model.table)).toContain(table);
});
