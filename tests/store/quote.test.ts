import { beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../../src/store/article.ts';
import { createIdentities } from '../../src/store/identity.ts';
import { findLinkableQuotes } from '../../src/store/linkable-quote.ts';
import { saveMentions } from '../../src/store/mention.ts';
import { type QuoteRow, saveQuotes } from '../../src/store/quote.ts';
import { findCandidatePairs } from '../../src/store/quote-key.ts';
import { placeQuotes } from '../../src/store/utterance.ts';
import { saveVenues } from '../../src/store/venue.ts';
import { articleRow, mentionRow, quoteRow } from './rows.ts';
import { clearStore, openTestStore } from './test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

const addArticle = (externalId: string) =>
  store.transaction(async (tx) => (await saveArticle(tx, articleRow({ externalId }))).id);
const save = async (articleId: number, rows: QuoteRow[]) => {
  const saved = await store.transaction((tx) => saveQuotes(tx, new Map([[articleId, rows]])));
  return { ...saved, ids: saved.ids.get(articleId) ?? new Map<string, number>() };
};
const versions = () => store.prisma.$queryRaw`select id, key, xmin::text from "Quote" order by id`;

describe('saveQuotes', () => {
  it('keeps every field', async () => {
    const articleId = await addArticle('a1');
    const [personId = 0] = await store.transaction((tx) =>
      createIdentities(tx, [{ type: 'person', name: 'Mara Lind' }]),
    );
    const mentions = await store.transaction((tx) =>
      saveMentions(tx, new Map([[articleId, [mentionRow({ personId })]]])),
    );
    const venue = { slug: 'nrk-morning', name: 'NRK · Morning', outlet: 'NRK', programme: 'Morning' };
    const venues = await store.transaction((tx) => saveVenues(tx, [venue]));
    const row = quoteRow({
      kind: 'MIXED',
      section: 'standfirst',
      speakerStatus: 'AMBIGUOUS',
      candidates: ['Lind', 'Brand'],
      personId,
      speakerMentionId: mentions.get(articleId)?.get('she 1') ?? null,
      venueId: venues.get('nrk-morning') ?? null,
      venue: { text: 'on Morning', start: 5, end: 15 },
      saidOn: '2025-03-03',
    });
    const { ids } = await save(articleId, [row]);
    const stored = await store.prisma.quote.findUniqueOrThrow({ where: { id: ids.get(row.key) ?? 0 } });
    const { cue, venue: venueSpan, continuesKey, nestedInKey, parts, quoted, keys, ...same } = row;
    expect(stored).toMatchObject({
      ...same,
      articleId,
      section: 'STANDFIRST',
      parts: [31, 50],
      quoted: [32, 49],
      cueText: cue?.text,
      cueLemma: 'say',
      cueStart: 55,
      cueEnd: 59,
      venueText: venueSpan?.text,
      venueStart: 5,
      venueEnd: 15,
      saidOn: new Date('2025-03-03T00:00:00Z'),
      orderAt: new Date('2025-03-04T05:06:07.089Z'),
      continuesId: null,
      nestedInId: null,
      utteranceId: null,
    });
    expect([continuesKey, nestedInKey, parts.length, quoted.length]).toEqual([null, null, 1, 1]);
    const index = await store.prisma.quoteKey.findMany({ where: { quoteId: stored.id } });
    expect(index.map(({ key }) => key)).toEqual(keys);
  });

  it('touches nothing when nothing changed', async () => {
    const articleId = await addArticle('a1');
    const rows = [
      quoteRow({ key: 'k1' }),
      quoteRow({ key: 'k2', start: 60, end: 70, continuesKey: 'k1' }),
      quoteRow({ key: 'k3', start: 62, end: 65, nestedInKey: 'k2' }),
    ];
    const first = await save(articleId, rows);
    const before = await versions();
    const second = await save(articleId, rows);
    expect(await versions()).toEqual(before);
    expect(second).toEqual({ ids: first.ids, touchedUtteranceIds: [] });
  });

  it('changes by key in place, adds, removes', async () => {
    const articleId = await addArticle('a1');
    const first = await save(articleId, [
      quoteRow({ key: 'k1' }),
      quoteRow({ key: 'k2' }),
      quoteRow({ key: 'k3' }),
    ]);
    const second = await save(articleId, [
      quoteRow({ key: 'k4' }),
      quoteRow({ key: 'k2', start: 30, end: 49 }),
      quoteRow({ key: 'k3' }),
    ]);
    expect(second.ids.get('k2')).toBe(first.ids.get('k2'));
    expect(second.ids.get('k3')).toBe(first.ids.get('k3'));
    const stored = await store.prisma.quote.findMany({ orderBy: { key: 'asc' } });
    expect(stored.map((quote) => [quote.key, quote.start])).toEqual([
      ['k2', 30],
      ['k3', 31],
      ['k4', 31],
    ]);
  });

  it('ties continuations and nested quotes by key, also when the order changes', async () => {
    const articleId = await addArticle('a1');
    const relations = async () => {
      const stored = await store.prisma.quote.findMany({
        orderBy: { key: 'asc' },
        select: { continues: { select: { key: true } }, nestedIn: { select: { key: true } } },
      });
      return stored.map((quote) => [quote.continues?.key, quote.nestedIn?.key]);
    };
    await save(articleId, [
      quoteRow({ key: 'k1' }),
      quoteRow({ key: 'k2', continuesKey: 'k1', nestedInKey: 'k3' }),
      quoteRow({ key: 'k3' }),
    ]);
    expect(await relations()).toEqual([
      [undefined, undefined],
      ['k1', 'k3'],
      [undefined, undefined],
    ]);
    await save(articleId, [
      quoteRow({ key: 'k2', continuesKey: 'gone' }),
      quoteRow({ key: 'k1', nestedInKey: 'k2' }),
    ]);
    expect(await relations()).toEqual([
      [undefined, 'k2'],
      [undefined, undefined],
    ]);
  });

  it('tells which utterances lost a quote or had one change, and no others', async () => {
    const articleId = await addArticle('a1');
    const { ids } = await save(
      articleId,
      ['k1', 'k2', 'k3'].map((key) => quoteRow({ key })),
    );
    const plans = [...ids.values()].map((quoteId) => ({
      utteranceId: null,
      members: [{ quoteId, method: 'alone', version: '1', score: 1 }],
    }));
    const utteranceIds = await store.transaction((tx) => placeQuotes(tx, plans, []));
    const { touchedUtteranceIds } = await save(articleId, [
      quoteRow({ key: 'k1' }),
      quoteRow({ key: 'k2', text: 'Other words' }),
    ]);
    expect(touchedUtteranceIds).toEqual(utteranceIds.slice(1));
  });

  it('removes a venue with its last quote', async () => {
    const articleId = await addArticle('a1');
    const venues = await store.transaction((tx) =>
      saveVenues(
        tx,
        ['one', 'two'].map((slug) => ({ slug, name: slug, outlet: null, programme: null })),
      ),
    );
    const at = (key: string, slug: string) => quoteRow({ key, venueId: venues.get(slug) ?? null });
    await save(articleId, [at('k1', 'one'), at('k2', 'two'), at('k3', 'two')]);
    await save(articleId, [at('k3', 'two')]);
    expect((await store.prisma.venue.findMany()).map((venue) => venue.slug)).toEqual(['two']);
  });

  it('follows the date of its article', async () => {
    const articleId = await addArticle('a1');
    await save(articleId, [quoteRow()]);
    const orderAt = '2026-01-01T00:00:00.000Z';
    await store.transaction((tx) => saveArticle(tx, articleRow({ publishedAt: orderAt })));
    await save(articleId, [quoteRow({ orderAt })]);
    expect((await store.prisma.quote.findFirstOrThrow()).orderAt.toISOString()).toBe(orderAt);
  });
});

describe('findCandidatePairs', () => {
  it('pairs quotes that share a key, once each', async () => {
    const [own, other] = [await addArticle('a1'), await addArticle('a2')];
    const mine = await save(own, [quoteRow({ keys: [1, 2] })]);
    const { ids } = await save(other, [
      quoteRow({ key: 'one', keys: [1, 9] }),
      quoteRow({ key: 'two', keys: [1, 2] }),
      quoteRow({ key: 'none', keys: [8] }),
    ]);
    const [quoteId = 0] = mine.ids.values();
    const found = await findCandidatePairs(store.prisma, [quoteId]);
    expect(found.sort((a, b) => a.otherId - b.otherId)).toEqual([
      { quoteId, otherId: ids.get('one') },
      { quoteId, otherId: ids.get('two') },
    ]);
    expect(await findCandidatePairs(store.prisma, [])).toEqual([]);
  });

  it('offers of a key that very many share the nearest in time', async () => {
    const day = (n: number) => new Date(Date.UTC(2025, 0, n)).toISOString();
    const quoteIds: number[] = [];
    for (let n = 1; n <= 60; n++) {
      const { id } = await store.transaction((tx) =>
        saveArticle(tx, articleRow({ externalId: `b${n}`, publishedAt: day(n) })),
      );
      quoteIds.push(...(await save(id, [quoteRow({ keys: [1], orderAt: day(n) })])).ids.values());
    }
    const found = await findCandidatePairs(store.prisma, quoteIds.slice(29, 30));
    const others = found.map(({ otherId }) => quoteIds.indexOf(otherId)).sort((a, b) => a - b);
    expect([others.length, others[0], others.at(-1)]).toEqual([47, 5, 52]);
  });
});

describe('findLinkableQuotes', () => {
  it.each([
    [
      'one part',
      [{ start: 31, end: 50 }],
      [{ start: 32, end: 49 }],
      '“We will build it,”',
      ['We will build it,'],
    ],
    [
      'two parts, each quoted in part',
      [
        { start: 0, end: 9 },
        { start: 20, end: 29 },
      ],
      [
        { start: 4, end: 8 },
        { start: 21, end: 28 },
      ],
      'We “will” “the rod”',
      ['will', 'the rod'],
    ],
    ['none', [{ start: 0, end: 5 }], [], 'words', []],
  ])('cuts out the quoted words of %s', async (_name, parts, quoted, text, expected) => {
    const articleId = await addArticle('a1');
    const { ids } = await save(articleId, [quoteRow({ parts, quoted, text })]);
    const [found] = await findLinkableQuotes(store.prisma, [...ids.values()]);
    expect(found?.quoted).toEqual(expected);
    expect(found).toMatchObject({
      articleId,
      source: 'a1',
      speaker: null,
      speakerNames: [],
      mentionKind: null,
      kind: 'DIRECT',
      publishedAt: '2025-03-04T05:06:07.089Z',
    });
  });
});
