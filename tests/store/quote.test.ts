import { beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../../src/store/article.ts';
import { createIdentities } from '../../src/store/identity.ts';
import { findCandidateQuotes } from '../../src/store/linkable-quote.ts';
import { saveMentions } from '../../src/store/mention.ts';
import { type QuoteRow, saveQuotes } from '../../src/store/quote.ts';
import { saveUtterances } from '../../src/store/utterance.ts';
import { saveVenues } from '../../src/store/venue.ts';
import { articleRow, mentionRow, quoteRow } from './rows.ts';
import { clearStore, openTestStore } from './test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

const addArticle = (externalId: string) =>
  store.transaction(async (tx) => (await saveArticle(tx, articleRow({ externalId }))).id);
const save = (articleId: number, rows: QuoteRow[]) =>
  store.transaction((tx) => saveQuotes(tx, articleId, rows));
const versions = () => store.prisma.$queryRaw`select id, key, xmin::text from "Quote" order by id`;

describe('saveQuotes', () => {
  it('keeps every field', async () => {
    const articleId = await addArticle('a1');
    const [personId = 0] = await store.transaction((tx) =>
      createIdentities(tx, [{ type: 'person', name: 'Mara Lind' }]),
    );
    const mentions = await store.transaction((tx) => saveMentions(tx, articleId, [mentionRow({ personId })]));
    const venue = { slug: 'nrk-morning', name: 'NRK · Morning', outlet: 'NRK', programme: 'Morning' };
    const venues = await store.transaction((tx) => saveVenues(tx, [venue]));
    const row = quoteRow({
      kind: 'MIXED',
      section: 'standfirst',
      speakerStatus: 'AMBIGUOUS',
      candidates: ['Lind', 'Brand'],
      personId,
      speakerMentionId: mentions.get('she 1') ?? null,
      venueId: venues.get('nrk-morning') ?? null,
      venue: { text: 'on Morning', start: 5, end: 15 },
      saidOn: '2025-03-03',
    });
    const { ids } = await save(articleId, [row]);
    const stored = await store.prisma.quote.findUniqueOrThrow({ where: { id: ids.get(row.key) ?? 0 } });
    const { cue, venue: venueSpan, continuesKey, nestedInKey, parts, quoted, ...same } = row;
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
    const groups = [...ids.values()].map((quoteId) => ({
      members: [{ quoteId, method: 'alone', score: 1 }],
      sameAs: [],
    }));
    const utterances = await store.transaction((tx) =>
      saveUtterances(tx, articleId, groups, { version: '1', touchedUtteranceIds: [] }),
    );
    const { touchedUtteranceIds } = await save(articleId, [
      quoteRow({ key: 'k1' }),
      quoteRow({ key: 'k2', text: 'Other words' }),
    ]);
    expect(touchedUtteranceIds).toEqual([utterances[1]?.id, utterances[2]?.id]);
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
    await store.transaction((tx) => saveArticle(tx, articleRow({ publishedAt: '2026-01-01T00:00:00.000Z' })));
    await save(articleId, [quoteRow()]);
    expect((await store.prisma.quote.findFirstOrThrow()).orderAt.toISOString()).toBe(
      '2026-01-01T00:00:00.000Z',
    );
  });
});

describe('findCandidateQuotes', () => {
  it('finds by a shared key in other articles, most shared first', async () => {
    const [own, other] = [await addArticle('a1'), await addArticle('a2')];
    await save(own, [quoteRow({ keys: [1] })]);
    const { ids } = await save(other, [
      quoteRow({ key: 'one', keys: [1, 9] }),
      quoteRow({ key: 'two', keys: [1, 2] }),
      quoteRow({ key: 'none', keys: [8] }),
    ]);
    const found = await findCandidateQuotes(store.prisma, { keys: [1, 2, 3], excludeArticleId: own });
    expect(found.map((quote) => quote.id)).toEqual([ids.get('two'), ids.get('one')]);
    expect(await findCandidateQuotes(store.prisma, { keys: [], excludeArticleId: own })).toEqual([]);
  });

  it.each([
    [
      'one part',
      [{ start: 31, end: 50 }],
      [{ start: 32, end: 49 }],
      '“We will build it,”',
      'We will build it,',
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
      'will the rod',
    ],
    ['none', [{ start: 0, end: 5 }], [], 'words', ''],
  ])('cuts out the quoted words of %s', async (_name, parts, quoted, text, expected) => {
    const articleId = await addArticle('a1');
    await save(articleId, [quoteRow({ parts, quoted, text, keys: [1] })]);
    const [found] = await findCandidateQuotes(store.prisma, { keys: [1], excludeArticleId: 0 });
    expect(found?.quotedText).toBe(expected);
    expect(found).toMatchObject({
      articleId,
      speaker: null,
      kind: 'DIRECT',
      publishedAt: '2025-03-04T05:06:07.089Z',
    });
  });

  it('offers at most five quotes of an utterance', async () => {
    const articleId = await addArticle('a1');
    const { ids } = await save(
      articleId,
      Array.from({ length: 8 }, (_, n) => quoteRow({ key: `k${n}`, keys: [1] })),
    );
    const members = [...ids.values()]
      .slice(0, 7)
      .map((quoteId) => ({ quoteId, method: 'same words', score: 1 }));
    const alone = [...ids.values()].slice(7).map((quoteId) => ({ quoteId, method: 'alone', score: 1 }));
    await store.transaction((tx) =>
      saveUtterances(
        tx,
        articleId,
        [
          { members, sameAs: [] },
          { members: alone, sameAs: [] },
        ],
        { version: '1', touchedUtteranceIds: [] },
      ),
    );
    expect(await findCandidateQuotes(store.prisma, { keys: [1], excludeArticleId: 0 })).toHaveLength(6);
  });
});
