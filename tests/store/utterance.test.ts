import { beforeEach, describe, expect, it } from 'vitest';
import { orderAtOf, saveArticle } from '../../src/store/article.ts';
import { saveOriginals } from '../../src/store/copy.ts';
import { createIdentities } from '../../src/store/identity.ts';
import {
  findArticleQuotes,
  findFullestQuotes,
  findReports,
  findUntoldQuotes,
} from '../../src/store/linkable-quote.ts';
import { saveOutlet } from '../../src/store/outlet.ts';
import { type QuoteRow, saveQuotes } from '../../src/store/quote.ts';
import { recordStatements } from '../../src/store/record-statements.ts';
import { placeQuotes, saveVariants } from '../../src/store/utterance.ts';
import { articleRow, quoteRow } from './rows.ts';
import { clearStore, openTestStore } from './test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

interface Told {
  /** Keys of the article's quotes that are the same words. */
  readonly keys: string[];
  /** The utterance that they belong to; a new one without it. */
  readonly utteranceId?: number;
}

/** Saves an article whose quotes are those of `told`, and gives the ids of quotes, by key, and of utterances. */
async function tell(
  externalId: string,
  told: Told[],
  article: Parameters<typeof articleRow>[0] = {},
  quote: Partial<QuoteRow> = {},
) {
  return store.transaction(async (tx) => {
    const { id } = await saveArticle(tx, articleRow({ externalId, ...article }));
    const keys = told.flatMap((group) => group.keys);
    const orderAt = orderAtOf(article.publishedAt ?? articleRow().publishedAt);
    const rows = keys.map((key) => quoteRow({ key, text: key, orderAt, ...quote }));
    const saved = await saveQuotes(tx, new Map([[id, rows]]));
    const idOf = (key: string) => saved.ids.get(id)?.get(key) ?? 0;
    const plans = told.map((group) => ({
      utteranceId: group.utteranceId ?? null,
      members: group.keys.map((key) => ({
        quoteId: idOf(key),
        method: 'same words',
        version: '1',
        score: 0.9,
      })),
    }));
    return { id, quote: idOf, ids: await placeQuotes(tx, plans, saved.touchedUtteranceIds) };
  });
}

const outlet = (domain: string) => store.transaction((tx) => saveOutlet(tx, { domain, name: null }));
/** Utterances as the keys of their quotes. */
async function partition(): Promise<Record<number, string[]>> {
  const quotes = await store.prisma.quote.findMany({ include: { article: true }, orderBy: { id: 'asc' } });
  const sets: Record<number, string[]> = {};
  for (const quote of quotes) {
    const set = sets[quote.utteranceId ?? 0] ?? [];
    sets[quote.utteranceId ?? 0] = set;
    set.push(`${quote.article.externalId} ${quote.key}`);
  }
  expect((await store.prisma.utterance.findMany()).map((u) => u.id).sort()).toEqual(
    Object.keys(sets).map(Number).sort(),
  );
  return sets;
}

describe('placeQuotes', () => {
  it('gives quotes a new utterance, or one that is there', async () => {
    const first = await tell('a1', [{ keys: ['x'] }, { keys: ['y'] }]);
    expect(first.ids).toEqual([1, 2]);
    await tell('a2', [{ keys: ['x'], utteranceId: 1 }, { keys: ['z'] }]);
    expect(await partition()).toEqual({ 1: ['a1 x', 'a2 x'], 2: ['a1 y'], 3: ['a2 z'] });
  });

  it('changes nothing when done again', async () => {
    await tell('a1', [{ keys: ['x'] }]);
    await tell('a2', [{ keys: ['x'], utteranceId: 1 }, { keys: ['z'] }]);
    const versions = () =>
      store.prisma
        .$queryRaw`select 'q', id, xmin::text from "Quote" union all select 'u', id, xmin::text from "Utterance" order by 1, 2`;
    const before = await versions();
    await tell('a2', [
      { keys: ['x'], utteranceId: 1 },
      { keys: ['z'], utteranceId: 2 },
    ]);
    expect(await versions()).toEqual(before);
  });

  it('moves quotes of any article, removes what is left empty, and takes its evidence along', async () => {
    const first = await tell('a1', [{ keys: ['x'] }]);
    const second = await tell('a2', [{ keys: ['y'] }]);
    const link = {
      fromId: first.id,
      toId: second.id,
      kind: 'SHARED_UTTERANCE' as const,
      key: '2',
      utteranceId: 2,
    };
    await store.prisma.articleLink.create({
      data: { ...link, evidence: '', method: '', version: '', score: 1 },
    });
    const member = { quoteId: second.quote('y'), method: 'm', version: '1', score: 0.5 };
    await store.transaction((tx) => placeQuotes(tx, [{ utteranceId: 1, members: [member] }], []));
    expect(await partition()).toEqual({ 1: ['a1 x', 'a2 y'] });
    expect(await store.prisma.articleLink.findFirstOrThrow()).toMatchObject({ utteranceId: 1 });
    expect(await store.prisma.utterance.findFirstOrThrow()).toMatchObject({
      quoteCount: 2,
      method: 'm',
      score: 0.5,
    });
  });

  it('counts anew what lost a quote, and removes what lost the last', async () => {
    await tell('a1', [{ keys: ['x'] }]);
    await tell('a2', [{ keys: ['x'], utteranceId: 1 }, { keys: ['y'] }]);
    await tell('a2', []);
    expect(await partition()).toEqual({ 1: ['a1 x'] });
    expect(await store.prisma.utterance.findFirstOrThrow()).toMatchObject({ quoteCount: 1 });
  });

  it('takes at most four statements, whatever the number of quotes', async () => {
    const { quote } = await tell(
      'a1',
      Array.from({ length: 40 }, (_, n) => ({ keys: [`k${n}`] })),
    );
    const plans = Array.from({ length: 40 }, (_, n) => ({
      utteranceId: n % 2 === 0 ? 1 : null,
      members: [{ quoteId: quote(`k${n}`), method: 'm', version: '1', score: 1 }],
    }));
    const record = recordStatements(store);
    await store.transaction((tx) => placeQuotes(tx, plans, []));
    record.stop();
    expect(record.statements.length).toBeLessThanOrEqual(4);
  });
});

describe('the figures of an utterance', () => {
  it('count outlets once, unknown ones not, and copies as their original', async () => {
    const [north, south] = [await outlet('north.example'), await outlet('south.example')];
    const first = await tell('a1', [{ keys: ['x'] }], {
      outletId: north,
      publishedAt: '2025-01-02T00:00:00.000Z',
    });
    await tell('a2', [{ keys: ['x'], utteranceId: 1 }], { outletId: north, publishedAt: null });
    await tell('a3', [{ keys: ['x'], utteranceId: 1 }], {
      outletId: null,
      publishedAt: '2025-01-01T00:00:00.000Z',
    });
    const copy = await tell('a4', [{ keys: ['x'], utteranceId: 1 }], { outletId: south });
    const figures = () => store.prisma.utterance.findFirstOrThrow();
    expect(await figures()).toMatchObject({
      quoteCount: 4,
      outletCount: 2,
      independentOutletCount: 2,
      firstReportedAt: new Date('2025-01-01T00:00:00Z'),
      orderAt: new Date('2025-01-01T00:00:00Z'),
    });
    await store.transaction((tx) => saveOriginals(tx, [{ id: copy.id, copyOfId: first.id }]));
    expect(await figures()).toMatchObject({ outletCount: 2, independentOutletCount: 1 });
    await store.transaction((tx) => saveOriginals(tx, [{ id: copy.id, copyOfId: null }]));
    expect(await figures()).toMatchObject({ outletCount: 2, independentOutletCount: 2 });
  });

  it('put undated ones first', async () => {
    await tell('a1', [{ keys: ['x'] }], { publishedAt: null });
    expect(await store.prisma.utterance.findFirstOrThrow()).toMatchObject({
      firstReportedAt: null,
      orderAt: new Date('0001-01-01T00:00:00Z'),
    });
  });

  it('take the longest wording of the most direct kind', async () => {
    const text = async () => (await store.prisma.utterance.findFirstOrThrow()).text;
    await tell('a1', [{ keys: ['a long report of it'] }], {}, { kind: 'INDIRECT' });
    await tell('a2', [{ keys: ['short'], utteranceId: 1 }]);
    expect(await text()).toBe('short');
    await tell('a3', [{ keys: ['longer'], utteranceId: 1 }]);
    expect(await text()).toBe('longer');
    await tell('a4', [{ keys: ['long'], utteranceId: 1 }]);
    expect(await text()).toBe('longer');
  });

  it('name the speaker whom most of its quotes name', async () => {
    const [ada = 0, bo = 0] = await store.transaction((tx) =>
      createIdentities(tx, [
        { type: 'person', name: 'Ada Fenn' },
        { type: 'person', name: 'Bo Marsh' },
      ]),
    );
    await tell('a1', [{ keys: ['x'] }], {}, { personId: ada });
    await tell('a2', [{ keys: ['x'], utteranceId: 1 }], {}, { personId: bo });
    await tell('a3', [{ keys: ['x'], utteranceId: 1 }], {}, { personId: bo });
    await tell('a4', [{ keys: ['x'], utteranceId: 1 }]);
    expect(await store.prisma.utterance.findFirstOrThrow()).toMatchObject({ personId: bo });
  });
});

describe('the variant of a quote', () => {
  /** Wording of each quote without one, and the fullest of its utterance. */
  const untold = async () => {
    const ids = (await store.prisma.utterance.findMany()).map((utterance) => utterance.id);
    const fullest = new Map(
      (await findFullestQuotes(store.prisma, ids)).map((quote) => [quote.utteranceId, quote.text]),
    );
    const found = await findUntoldQuotes(store.prisma, ids);
    return found.map((quote) => [quote.text, fullest.get(quote.utteranceId)]);
  };
  /** Tells all that is untold. */
  const tellVariants = () =>
    store.prisma.$executeRaw`update "Quote" set variant = 'EXACT' where variant is null`;

  it('is exact for an only quote, and unknown for one that joins', async () => {
    await tell('a1', [{ keys: ['xx'] }]);
    expect(await untold()).toEqual([]);
    await tell('a2', [{ keys: ['x'], utteranceId: 1 }]);
    expect(await untold()).toEqual([['x', 'xx']]);
  });

  it('stays once told', async () => {
    await tell('a1', [{ keys: ['xx'] }]);
    const { quote } = await tell('a2', [{ keys: ['x'], utteranceId: 1 }]);
    await store.transaction((tx) => saveVariants(tx, [{ quoteId: quote('x'), variant: 'TRUNCATED' }]));
    await tell('a2', [{ keys: ['x'], utteranceId: 1 }]);
    expect(await untold()).toEqual([]);
  });

  it('is unknown for all quotes of an utterance that gets a fuller wording', async () => {
    await tell('a1', [{ keys: ['x'] }, { keys: ['y'] }]);
    await tell('a2', [{ keys: ['xx'], utteranceId: 1 }]);
    expect(await untold()).toEqual([
      ['x', 'xx'],
      ['xx', 'xx'],
    ]);
  });

  it('is unknown for quotes that change their words, and exact for one that is left alone', async () => {
    await tell('a1', [{ keys: ['xx'] }]);
    await tell('a2', [{ keys: ['y'], utteranceId: 1 }]);
    await tellVariants();
    await tell('a2', [{ keys: ['y'], utteranceId: 1 }], {}, { text: 'w' });
    expect(await untold()).toEqual([['w', 'xx']]);
    await tell('a2', [{ keys: ['y'] }]);
    expect(await untold()).toEqual([]);
  });
});

describe('findReports and findArticleQuotes', () => {
  const idsOf = (quotes: readonly { id: number }[]) => quotes.map((quote) => quote.id);

  it('give the quotes of the utterances of an article, and its own', async () => {
    const first = await tell('a1', [{ keys: ['x'] }, { keys: ['z'] }]);
    const second = await tell('a2', [{ keys: ['x'], utteranceId: 1 }]);
    const reports = await findReports(store.prisma, [first.id, second.id]);
    expect(idsOf(reports.get(second.id) ?? [])).toEqual([first.quote('x'), second.quote('x')]);
    expect(idsOf(await findArticleQuotes(store.prisma, [first.id]))).toEqual([
      first.quote('x'),
      first.quote('z'),
    ]);
  });

  it('give the reports nearest in time, of an utterance that many report', async () => {
    const day = (n: number) => new Date(Date.UTC(2025, 0, n)).toISOString();
    for (let n = 1; n <= 44; n++)
      await tell(`a${n}`, [{ keys: ['x'], ...(n > 1 && { utteranceId: 1 }) }], { publishedAt: day(n) });
    const reports = await findReports(store.prisma, [42]);
    const dates = reports.get(42)?.map((quote) => quote.publishedAt);
    expect(dates).toEqual(Array.from({ length: 23 }, (_, n) => day(22 + n)));
  });
});
