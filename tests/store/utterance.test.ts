import { beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../../src/store/article.ts';
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
import { saveUtterances, saveVariants } from '../../src/store/utterance.ts';
import { articleRow, quoteRow } from './rows.ts';
import { clearStore, openTestStore } from './test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

interface Told {
  /** Key of the own quote, or several that are the same words. */
  readonly keys: string[];
  /** Ids of other articles' quotes with the same words. */
  readonly sameAs?: number[];
}

/** Saves an article whose quotes are those of `told`, and gives the ids of quotes and utterances, by key. */
async function tell(
  externalId: string,
  told: Told[],
  article: Parameters<typeof articleRow>[0] = {},
  quote: Partial<QuoteRow> = {},
) {
  return store.transaction(async (tx) => {
    const { id } = await saveArticle(tx, articleRow({ externalId, ...article }));
    const keys = told.flatMap((group) => group.keys);
    const { ids, touchedUtteranceIds } = await saveQuotes(
      tx,
      id,
      keys.map((key) => quoteRow({ key, text: key, ...quote })),
    );
    const groups = told.map((group) => ({
      members: group.keys.map((key) => ({ quoteId: ids.get(key) ?? 0, method: 'same words', score: 0.9 })),
      sameAs: group.sameAs ?? [],
    }));
    const saved = await saveUtterances(tx, id, groups, { version: '1', touchedUtteranceIds });
    return { id, quote: (key: string) => ids.get(key) ?? 0, saved };
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

describe('saveUtterances', () => {
  it('gives a quote that stands alone an utterance of its own', async () => {
    const { saved } = await tell('a1', [{ keys: ['x'] }, { keys: ['y'] }]);
    expect(await partition()).toEqual({ 1: ['a1 x'], 2: ['a1 y'] });
    expect(saved).toEqual([
      { id: 1, text: 'x' },
      { id: 2, text: 'y' },
    ]);
  });

  it('puts the same words of one article together', async () => {
    await tell('a1', [{ keys: ['x', 'y'] }]);
    expect(await partition()).toEqual({ 1: ['a1 x', 'a1 y'] });
  });

  it('extends the utterance of another article', async () => {
    const first = await tell('a1', [{ keys: ['x'] }]);
    const { saved } = await tell('a2', [{ keys: ['x'], sameAs: [first.quote('x')] }, { keys: ['z'] }]);
    expect(await partition()).toEqual({ 1: ['a1 x', 'a2 x'], 2: ['a2 z'] });
    expect(saved.map((utterance) => utterance.id)).toEqual([1, 2]);
  });

  it('changes nothing when saved again', async () => {
    const first = await tell('a1', [{ keys: ['x'] }]);
    await tell('a2', [{ keys: ['x'], sameAs: [first.quote('x')] }, { keys: ['z'] }]);
    const versions = () =>
      store.prisma
        .$queryRaw`select 'q', id, xmin::text from "Quote" union all select 'u', id, xmin::text from "Utterance" order by 1, 2`;
    const second = await store.prisma.quote.findFirstOrThrow({ where: { articleId: 2, key: 'x' } });
    await tell('a1', [{ keys: ['x'], sameAs: [second.id] }]);
    const before = await versions();
    await tell('a2', [{ keys: ['x'], sameAs: [first.quote('x')] }, { keys: ['z'] }]);
    await tell('a1', [{ keys: ['x'], sameAs: [second.id] }]);
    expect(await versions()).toEqual(before);
    expect(await partition()).toEqual({ 1: ['a1 x', 'a2 x'], 2: ['a2 z'] });
  });

  it('joins utterances that a new article shows to be one, under the smallest id', async () => {
    const first = await tell('a1', [{ keys: ['x'] }]);
    const second = await tell('a2', [{ keys: ['y'] }]);
    const third = await tell('a3', [{ keys: ['z'] }]);
    const { saved } = await tell('a4', [
      { keys: ['yz'], sameAs: [second.quote('y'), third.quote('z')] },
      { keys: ['xy'], sameAs: [first.quote('x'), second.quote('y')] },
    ]);
    expect(await partition()).toEqual({ 1: ['a1 x', 'a2 y', 'a3 z', 'a4 yz', 'a4 xy'] });
    expect(saved.map((utterance) => utterance.id)).toEqual([1, 1]);
  });

  it('moves links that an utterance is the evidence of, when it is joined', async () => {
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
    await tell('a3', [{ keys: ['xy'], sameAs: [first.quote('x'), second.quote('y')] }]);
    expect(await store.prisma.articleLink.findFirstOrThrow()).toMatchObject({ utteranceId: 1 });
  });

  it('lets a quote leave that no longer matches, and keeps the others together', async () => {
    const first = await tell('a1', [{ keys: ['x'] }]);
    const second = await tell('a2', [{ keys: ['x'], sameAs: [first.quote('x')] }]);
    await tell('a3', [{ keys: ['x'], sameAs: [second.quote('x')] }]);
    await tell('a2', [{ keys: ['x'] }]);
    expect(await partition()).toEqual({ 1: ['a1 x', 'a3 x'], 2: ['a2 x'] });
    await tell('a2', [{ keys: ['x'] }]);
    expect(await partition()).toEqual({ 1: ['a1 x', 'a3 x'], 2: ['a2 x'] });
  });

  it('parts what one article had together', async () => {
    await tell('a1', [{ keys: ['x', 'y'] }]);
    await tell('a1', [{ keys: ['x'] }, { keys: ['y'] }]);
    expect(await partition()).toEqual({ 1: ['a1 x'], 2: ['a1 y'] });
  });

  it('counts anew what lost a quote, and removes what lost the last', async () => {
    const first = await tell('a1', [{ keys: ['x'] }]);
    await tell('a2', [{ keys: ['x'], sameAs: [first.quote('x')] }, { keys: ['y'] }]);
    await tell('a2', []);
    expect(await partition()).toEqual({ 1: ['a1 x'] });
    expect(await store.prisma.utterance.findFirstOrThrow()).toMatchObject({ quoteCount: 1 });
  });

  it('takes at most seven statements, whatever the number of quotes', async () => {
    const first = await tell(
      'a1',
      Array.from({ length: 40 }, (_, n) => ({ keys: [`k${n}`] })),
    );
    const sameAs = Array.from({ length: 40 }, (_, n) => first.quote(`k${n}`));
    const second = await tell(
      'a2',
      sameAs.map((_, n) => ({ keys: [`k${n}`] })),
    );
    const groups = [
      ...sameAs.map((id, n) => ({
        members: [{ quoteId: second.quote(`k${n}`), method: 'm', score: 1 }],
        sameAs: [id],
      })),
    ];
    const record = recordStatements(store);
    await store.transaction((tx) =>
      saveUtterances(tx, second.id, groups, { version: '1', touchedUtteranceIds: [] }),
    );
    record.stop();
    expect(record.statements.length).toBeLessThanOrEqual(7);
  });
});

describe('the figures of an utterance', () => {
  it('count outlets once, unknown ones not, and copies as their original', async () => {
    const [north, south] = [await outlet('north.example'), await outlet('south.example')];
    const first = await tell('a1', [{ keys: ['x'] }], {
      outletId: north,
      publishedAt: '2025-01-02T00:00:00.000Z',
    });
    const x = first.quote('x');
    await tell('a2', [{ keys: ['x'], sameAs: [x] }], { outletId: north, publishedAt: null });
    await tell('a3', [{ keys: ['x'], sameAs: [x] }], {
      outletId: null,
      publishedAt: '2025-01-01T00:00:00.000Z',
    });
    const copy = await tell('a4', [{ keys: ['x'], sameAs: [x] }], { outletId: south });
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
    const first = await tell('a1', [{ keys: ['a long report of it'] }], {}, { kind: 'INDIRECT' });
    const sameAs = [first.quote('a long report of it')];
    await tell('a2', [{ keys: ['short'], sameAs }]);
    expect(await text()).toBe('short');
    await tell('a3', [{ keys: ['longer'], sameAs }]);
    expect(await text()).toBe('longer');
    await tell('a4', [{ keys: ['long'], sameAs }]);
    expect(await text()).toBe('longer');
  });

  it('name the speaker whom most of its quotes name', async () => {
    const [ada = 0, bo = 0] = await store.transaction((tx) =>
      createIdentities(tx, [
        { type: 'person', name: 'Ada Fenn' },
        { type: 'person', name: 'Bo Marsh' },
      ]),
    );
    const first = await tell('a1', [{ keys: ['x'] }], {}, { personId: ada });
    const sameAs = [first.quote('x')];
    await tell('a2', [{ keys: ['x'], sameAs }], {}, { personId: bo });
    await tell('a3', [{ keys: ['x'], sameAs }], {}, { personId: bo });
    await tell('a4', [{ keys: ['x'], sameAs }]);
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

  it('is unknown for new quotes, and stays once told', async () => {
    const first = await tell('a1', [{ keys: ['xx'] }]);
    expect(await untold()).toEqual([['xx', 'xx']]);
    await store.transaction((tx) => saveVariants(tx, [{ quoteId: first.quote('xx'), variant: 'EXACT' }]));
    expect(await untold()).toEqual([]);
    await tell('a2', [{ keys: ['x'], sameAs: [first.quote('xx')] }]);
    expect(await untold()).toEqual([['x', 'xx']]);
  });

  it('is unknown for all quotes of an utterance that gets a fuller wording', async () => {
    const first = await tell('a1', [{ keys: ['x'] }, { keys: ['y'] }]);
    await tellVariants();
    await tell('a2', [{ keys: ['xx'], sameAs: [first.quote('x')] }]);
    expect(await untold()).toEqual([
      ['x', 'xx'],
      ['xx', 'xx'],
    ]);
  });

  it('is unknown for quotes that join or leave, and those that change their words', async () => {
    const first = await tell('a1', [{ keys: ['xx'] }]);
    const second = await tell('a2', [{ keys: ['y'] }]);
    await tellVariants();
    await tell('a3', [{ keys: ['z'], sameAs: [first.quote('xx'), second.quote('y')] }]);
    expect(await untold()).toEqual([
      ['y', 'xx'],
      ['z', 'xx'],
    ]);
    await tellVariants();
    await tell('a3', [{ keys: ['z'] }]);
    expect(await untold()).toEqual([['z', 'z']]);
    await tellVariants();
    await tell('a2', [{ keys: ['y'], sameAs: [first.quote('xx')] }], {}, { text: 'w' });
    expect(await untold()).toEqual([['w', 'xx']]);
  });
});

describe('findReports and findArticleQuotes', () => {
  it('give the quotes of utterances, and of an article', async () => {
    const first = await tell('a1', [{ keys: ['x'] }, { keys: ['z'] }]);
    const second = await tell('a2', [{ keys: ['x'], sameAs: [first.quote('x')] }]);
    const ids = (quotes: readonly { id: number }[]) => quotes.map((quote) => quote.id);
    expect(ids(await findReports(store.prisma, [1]))).toEqual([first.quote('x'), second.quote('x')]);
    expect(ids(await findArticleQuotes(store.prisma, first.id))).toEqual([
      first.quote('x'),
      first.quote('z'),
    ]);
  });
});
