import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingestArticles } from '../../src/ingest/ingest-article.ts';
import { relink } from '../../src/ingest/relink.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import { clearStore, openTestStore } from '../store/test-store.ts';
import { ORDER_CORPUS, type Record } from './order-corpus.ts';

const store = await openTestStore();

/** Ingests the records, so many in a transaction and so many transactions at a time, then relinks. */
async function ingest(records: readonly Record[], size: number, workers: number): Promise<void> {
  await clearStore(store);
  const batches = Array.from({ length: Math.ceil(records.length / size) }, (_, batch) =>
    records.slice(batch * size, (batch + 1) * size).map((record) => {
      const { id, page } = readArticleRecord(record);
      return { externalId: id, page };
    }),
  ).values();
  const work = async (): Promise<void> => {
    for (const batch of batches) {
      const outcomes = await ingestArticles(store, batch);
      expect(outcomes.map(({ status }) => status)).toEqual(batch.map(() => 'created'));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  await relink(store);
}

/** The graph's people, bodies, utterances and claims without ids and slugs: whom they are made of, and why. */
async function graph() {
  const { prisma } = store;
  const names = { select: { key: true, form: true, articleCount: true, method: true, score: true } } as const;
  const aliases = { select: { name: true, articleCount: true } } as const;
  const people = await prisma.person.findMany({
    select: { name: true, names, aliases, roles: { select: { text: true, articleCount: true } } },
  });
  const bodies = await prisma.organization.findMany({ select: { name: true, names, aliases } });
  const utterances = await prisma.utterance.findMany({
    select: {
      text: true,
      quoteCount: true,
      outletCount: true,
      person: { select: { name: true } },
      quotes: { select: { text: true, variant: true, article: { select: { externalId: true } } } },
    },
  });
  const claims = await prisma.claim.findMany({
    select: {
      kind: true,
      text: true,
      agreement: true,
      articleCount: true,
      orderAt: true,
      person: { select: { name: true } },
      appearances: { select: { text: true, linkMethod: true, article: { select: { externalId: true } } } },
      discrepancies: { select: { aspect: true, grade: true, values: { select: { value: true } } } },
    },
  });
  return {
    people: sorted(people),
    bodies: sorted(bodies),
    utterances: sorted(utterances),
    claims: sorted(claims),
  };
}

/** Arrays in an order of their own: what a list holds counts, not how the database happens to give it. */
function sorted<T>(value: T): T {
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(sorted(item))).sort();
    return items.map((item) => JSON.parse(item)) as T;
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)])) as T;
}

describe('The graph follows from the articles, not from how they arrive', () => {
  const SHUFFLES = fc.sample(fc.shuffledSubarray([...ORDER_CORPUS], { minLength: ORDER_CORPUS.length }), {
    numRuns: 5,
    seed: 20250817,
  });
  let expected: Awaited<ReturnType<typeof graph>>;
  beforeAll(async () => {
    await ingest(ORDER_CORPUS, 1, 1);
    expected = await graph();
  });

  it('knows each person once', () => {
    const people = expected.people.map(({ name }) => name);
    expect(people.filter((name) => /Zelmak/.test(name)).sort()).toEqual([
      'Oleksandr Zelmak',
      'Volodymyr Zelmak',
    ]);
    expect(people.filter((name) => /Brandt/.test(name))).toHaveLength(1);
    expect(people.filter((name) => /Roe/.test(name)).sort()).toContain('Jane Roe');
    expect(
      expected.bodies.filter(({ aliases }) => aliases.some(({ name }) => name === 'NATO')),
    ).toMatchObject([
      {
        aliases: expect.arrayContaining([
          expect.objectContaining({ name: 'North Arden Transport Organization' }),
        ]),
      },
    ]);
  });

  it.each(
    SHUFFLES.flatMap((records, shuffle) =>
      [
        { size: ORDER_CORPUS.length, workers: 1 },
        { size: 1, workers: 4 },
        { size: 3, workers: 2 },
      ].map((ways) => ({ shuffle: shuffle + 1, records, ...ways })),
    ),
  )('shuffle $shuffle, $size together, $workers times at once', async ({ records, size, workers }) => {
    await ingest(records, size, workers);
    expect(await graph()).toEqual(expected);
  });

  it('has nothing left to relink', async () => {
    await ingest(ORDER_CORPUS, 3, 4);
    expect(await relink(store, { all: true })).toMatchObject({ moved: [], founded: 0, quotes: 0 });
  });
});
