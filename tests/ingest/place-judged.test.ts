import { beforeEach, describe, expect, it } from 'vitest';
import { placeJudged, relinkQuotes } from '../../src/ingest/relink-quotes.ts';
import { removeArticle } from '../../src/ingest/remove-article.ts';
import { utteranceKeys } from '../../src/link/utterance-keys.ts';
import { saveArticle } from '../../src/store/article.ts';
import { createIdentities } from '../../src/store/identity.ts';
import { findArticleQuotes } from '../../src/store/linkable-quote.ts';
import { saveQuotes } from '../../src/store/quote.ts';
import { recordStatements } from '../../src/store/record-statements.ts';
import { articleRow, quoteRow } from '../store/rows.ts';
import { clearStore, openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
beforeEach(async () => {
  await clearStore(store);
  await store.transaction((tx) =>
    createIdentities(tx, [
      { type: 'person', name: 'Ada Lind' },
      { type: 'person', name: 'Bo Marsh' },
    ]),
  );
});

const [LIND, MARSH] = [1, 2];
const LEFT = 'We will rebuild the harbor bridge before winter';
const RIGHT = 'nobody will pay a toll to cross it';
const FULL = `${LEFT}, and ${RIGHT}.`;
const PHRASE = 'a fair harvest for every valley';
const SPRING = `Friends of the coast, ${PHRASE}. Our schools are next in line.`;
const SUMMER = `Let me say to the miners: ${PHRASE}. Hospitals cannot wait any longer, believe me.`;

interface Report {
  readonly article: string;
  readonly day: number;
  /** Words and speaker of each quote; null for one who is not resolved. */
  readonly quotes: readonly (readonly [string, number | null])[];
}

/** Saves and links an article of quotes; gives its id. */
function tell({ article, day, quotes }: Report): Promise<number> {
  const publishedAt = new Date(Date.UTC(2031, 2, day)).toISOString();
  return store.transaction(async (tx) => {
    const { id } = await saveArticle(tx, articleRow({ externalId: article, publishedAt }));
    const rows = quotes.map(([text, personId], index) =>
      quoteRow({
        key: `${index}`,
        text,
        personId,
        parts: [{ start: 0, end: text.length }],
        quoted: [{ start: 0, end: text.length }],
        keys: utteranceKeys(text),
        orderAt: publishedAt,
      }),
    );
    const { touchedUtteranceIds } = await saveQuotes(tx, new Map([[id, rows]]));
    await placeJudged(tx, await findArticleQuotes(tx, [id]), touchedUtteranceIds);
    return id;
  });
}

/** The utterances with more than one quote, each as its quotes' articles. */
async function shared(): Promise<string[][]> {
  const utterances = await store.prisma.utterance.findMany({
    include: { quotes: { include: { article: true } } },
  });
  expect(utterances.every(({ quotes, quoteCount }) => quotes.length === quoteCount && quoteCount > 0)).toBe(
    true,
  );
  return utterances
    .filter(({ quoteCount }) => quoteCount > 1)
    .map(({ quotes }) => quotes.map(({ article }) => article.externalId).sort())
    .sort();
}

describe('placeJudged', () => {
  it('joins parts of one statement through the report that has both, and says how they relate', async () => {
    await tell({ article: 'left', day: 1, quotes: [[LEFT, LIND]] });
    await tell({ article: 'right', day: 2, quotes: [[RIGHT, LIND]] });
    expect(await shared()).toEqual([]);
    await tell({ article: 'full', day: 2, quotes: [[FULL, LIND]] });
    expect(await shared()).toEqual([['full', 'left', 'right']]);
    const quotes = await store.prisma.quote.findMany({ orderBy: { id: 'asc' } });
    expect(quotes.map(({ variant }) => variant)).toEqual(['TRUNCATED', 'TRUNCATED', 'EXACT']);
    expect(quotes.map(({ linkMethod }) => linkMethod)).toEqual(Array(3).fill('utterance/truncated'));
    expect(await store.prisma.utterance.findFirstOrThrow()).toMatchObject({
      id: 1,
      text: FULL,
      personId: LIND,
    });
  });

  it('gives an extract to one of two speeches, whichever came last', async () => {
    const reports: Report[] = [
      { article: 'spring', day: 1, quotes: [[SPRING, LIND]] },
      { article: 'summer', day: 31, quotes: [[SUMMER, LIND]] },
      { article: 'extract', day: 33, quotes: [[PHRASE, LIND]] },
    ];
    for (const report of reports) await tell(report);
    expect(await shared()).toEqual([['extract', 'summer']]);
    await clearLinks();
    for (const report of [...reports].reverse()) await tell(report);
    expect(await shared()).toEqual([['extract', 'summer']]);
  });

  it('parts what a report held together, when it goes or says something else', async () => {
    await tell({ article: 'left', day: 1, quotes: [[LEFT, LIND]] });
    await tell({ article: 'right', day: 2, quotes: [[RIGHT, LIND]] });
    const full = await tell({ article: 'full', day: 2, quotes: [[FULL, LIND]] });
    await tell({ article: 'full', day: 2, quotes: [['Ferries are no answer to a flood.', LIND]] });
    expect(await shared()).toEqual([]);
    await tell({ article: 'full', day: 2, quotes: [[FULL, LIND]] });
    expect(await shared()).toEqual([['full', 'left', 'right']]);
    expect(await removeArticle(store, full)).toBe(true);
    expect(await shared()).toEqual([]);
    expect(await removeArticle(store, full)).toBe(false);
  });

  it('keeps the utterance that most of its quotes had', async () => {
    await tell({ article: 'left', day: 1, quotes: [[LEFT, LIND]] });
    await tell({ article: 'right', day: 2, quotes: [[RIGHT, LIND]] });
    await tell({ article: 'right again', day: 2, quotes: [[RIGHT, LIND]] });
    await tell({ article: 'full', day: 2, quotes: [[FULL, LIND]] });
    expect((await store.prisma.utterance.findMany()).map(({ id }) => id)).toEqual([2]);
  });

  it('follows quotes whose speaker turns out to be another', async () => {
    await tell({ article: 'a', day: 1, quotes: [[FULL, LIND]] });
    await tell({ article: 'b', day: 2, quotes: [[FULL, MARSH]] });
    expect(await shared()).toEqual([]);
    const relink = async (personId: number) => {
      await store.prisma.quote.update({ where: { id: 2 }, data: { personId } });
      await store.transaction((tx) => relinkQuotes(tx, [2]));
    };
    await relink(LIND);
    expect(await shared()).toEqual([['a', 'b']]);
    await relink(MARSH);
    expect(await shared()).toEqual([]);
    const speakers = (await store.prisma.utterance.findMany()).map(({ personId }) => personId);
    expect(speakers.sort()).toEqual([LIND, MARSH]);
  });

  it('notes the same words by two speakers once, and forgets it when they are no longer there', async () => {
    await tell({ article: 'a', day: 1, quotes: [[FULL, LIND]] });
    await tell({ article: 'b', day: 2, quotes: [[FULL, MARSH]] });
    const conflict = { kind: 'CONFLICT', aId: 1, bId: 2, orderAt: new Date(Date.UTC(2031, 2, 1)) };
    expect(await store.prisma.attributionConflict.findMany()).toMatchObject([conflict]);
    await tell({ article: 'b', day: 2, quotes: [[FULL, LIND]] });
    expect(await store.prisma.attributionConflict.findMany()).toEqual([]);
  });

  it('adds to a statement that very many report, and keeps it one', async () => {
    for (let n = 1; n <= 30; n++) await tell({ article: `a${n}`, day: n, quotes: [[FULL, LIND]] });
    expect(await store.prisma.utterance.findMany()).toMatchObject([{ quoteCount: 30, text: FULL }]);
  });

  it('takes at most 16 statements an article', async () => {
    const quotes = Array.from({ length: 12 }, (_, n): [string, number] => [
      FULL.replace('bridge', `bridge${n % 4}`),
      LIND,
    ]);
    await tell({ article: 'a', day: 1, quotes });
    const { id } = await store.prisma.article.findFirstOrThrow();
    const record = recordStatements(store);
    await store.transaction(async (tx) => placeJudged(tx, await findArticleQuotes(tx, [id]), []));
    record.stop();
    expect(record.statements.length).toBeLessThanOrEqual(16);
  });

  it('gives the same utterances in whatever order articles arrive', async () => {
    const texts = [
      FULL,
      LEFT,
      RIGHT,
      SPRING,
      SUMMER,
      PHRASE,
      'rebuild the harbor bridge',
      `${FULL} Ferries flood.`,
    ];
    const reports = Array.from({ length: 30 }, (_, n): Report => {
      const speaker = [LIND, LIND, LIND, MARSH, null][(n * 3) % 5] ?? null;
      return {
        article: `r${n}`,
        day: 1 + ((n * 7) % 40),
        quotes: [[texts[(n * 5) % texts.length] ?? FULL, speaker]],
      };
    });
    const results: string[][][] = [];
    for (const step of [1, 7, 11, 13, 29]) {
      await clearLinks();
      const order = reports.map((report, n) => ({ report, place: (n * step + step) % 30 }));
      order.sort((a, b) => a.place - b.place);
      for (const { report } of order) await tell(report);
      results.push(await shared());
    }
    expect(results[0]?.flat().length).toBeGreaterThan(15);
    for (const result of results) expect(result).toEqual(results[0]);
  });
});

async function clearLinks(): Promise<void> {
  await store.prisma.article.deleteMany();
  await store.prisma.utterance.deleteMany();
}
