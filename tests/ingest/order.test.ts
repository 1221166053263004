import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestAll } from '../../src/ingest/ingest-all.ts';
import { listInputs } from '../../src/ingest/read-documents.ts';
import { relink } from '../../src/ingest/relink.ts';
import { clearStore, openTestStore } from '../store/test-store.ts';
import { ORDER_CORPUS, type Record } from './order-corpus.ts';

const store = await openTestStore();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-order-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function ingest(records: readonly Record[], workers: number): Promise<void> {
  await clearStore(store);
  const file = join(folder, 'articles.jsonl');
  await writeFile(file, records.map((record) => JSON.stringify(record)).join('\n'));
  const report = await ingestAll(
    store,
    await listInputs([file]),
    { onProblem: (problem) => expect.fail(problem.message) },
    workers,
  );
  expect(report.created).toBe(records.length);
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
    await ingest(ORDER_CORPUS, 1);
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
      [1, 4].map((workers) => ({ shuffle: shuffle + 1, workers, records })),
    ),
  )('shuffle $shuffle, $workers at a time', async ({ records, workers }) => {
    await ingest(records, workers);
    expect(await graph()).toEqual(expected);
  });

  it('has nothing left to relink', async () => {
    await ingest(ORDER_CORPUS, 4);
    expect(await relink(store, { all: true })).toMatchObject({ moved: [], founded: 0, quotes: 0 });
  });
});
