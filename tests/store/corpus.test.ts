import { beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../../src/store/article.ts';
import { type ArticleIdentityRow, saveArticleIdentities } from '../../src/store/article-identity.ts';
import { saveArticleLinks } from '../../src/store/article-link.ts';
import { saveOriginals } from '../../src/store/copy.ts';
import { readCorpus } from '../../src/store/corpus.ts';
import { deleteArticle } from '../../src/store/delete-article.ts';
import {
  exportArticles,
  exportLinks,
  exportPeople,
  exportQuotes,
  exportUtterances,
} from '../../src/store/export.ts';
import { createIdentities } from '../../src/store/identity.ts';
import { saveMentions } from '../../src/store/mention.ts';
import { saveOutlet } from '../../src/store/outlet.ts';
import { saveQuotes } from '../../src/store/quote.ts';
import { recordStatements } from '../../src/store/record-statements.ts';
import type { Tx } from '../../src/store/statement.ts';
import { saveTopics } from '../../src/store/topic.ts';
import { placeQuotes, saveVariants } from '../../src/store/utterance.ts';
import { saveVenues } from '../../src/store/venue.ts';
import { articleRow, linkRow, mentionRow, quoteRow } from './rows.ts';
import { clearStore, openTestStore } from './test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

const first = (forms: readonly { name: string }[]): string => forms[0]?.name ?? '';

/** Saves an article of `size` people and `size` quotes with all that belongs to it, as ingest does. */
async function saveAll(tx: Tx, externalId: string, size: number, utterances: readonly number[] = []) {
  const outletId = await saveOutlet(tx, { domain: `${externalId}.example`, name: externalId });
  const { id } = await saveArticle(tx, articleRow({ externalId, outletId }));
  await saveTopics(tx, id, ['World', `Topic ${externalId}`]);
  const names = Array.from({ length: size }, (_, n) => `Person ${externalId} ${n}`);
  const people = await createIdentities(
    tx,
    names.map((name) => ({ type: 'person', name })),
  );
  const identities = people.map((person, n): ArticleIdentityRow => {
    const forms = [{ name: names[n] ?? '', keys: [names[n] ?? ''] }];
    return {
      type: 'person',
      id: person,
      nameId: null,
      mentionCount: 1,
      forms,
      roles: [`role ${n}`],
      orderAt: '2025-03-04T05:06:07.089Z',
      method: 'm',
      version: '1',
      score: 1,
    };
  });
  await saveArticleIdentities(tx, new Map([[id, identities]]), first);
  const mentionRows = people.map((personId, n) =>
    mentionRow({ key: `m${n}`, text: names[n] ?? '', personId }),
  );
  const mentions = await saveMentions(tx, new Map([[id, mentionRows]]));
  const venues = await saveVenues(tx, [
    { slug: externalId, name: externalId, outlet: null, programme: null },
  ]);
  const rows = people.map((personId, n) =>
    quoteRow({
      key: `q${n}`,
      personId,
      speakerMentionId: mentions.get(id)?.get(`m${n}`) ?? null,
      venueId: venues.get(externalId) ?? null,
      speakerStatus: 'RESOLVED',
    }),
  );
  const { ids, touchedUtteranceIds } = await saveQuotes(tx, new Map([[id, rows]]));
  const quoteIds = [...(ids.get(id)?.values() ?? [])];
  const plans = quoteIds.map((quoteId, n) => ({
    utteranceId: utterances[n] ?? null,
    members: [{ quoteId, method: 'm', version: '1', score: 1 }],
  }));
  const utteranceIds = await placeQuotes(tx, plans, touchedUtteranceIds);
  await saveVariants(
    tx,
    quoteIds.map((quoteId) => ({ quoteId, variant: 'EXACT' as const })),
  );
  await saveArticleLinks(tx, new Map([[id, [linkRow()]]]));
  return { id, quoteIds, utteranceIds };
}

const NOTHING = {
  outlets: 0,
  articles: 0,
  people: 0,
  organizations: 0,
  quotes: 0,
  utterances: 0,
  links: 0,
  topics: 0,
  claims: 0,
  stories: 0,
};

describe('readCorpus', () => {
  it('counts', async () => {
    expect(await readCorpus(store.prisma)).toEqual({ ...NOTHING, lastIngestedAt: null, versions: [] });
    await store.transaction((tx) => saveAll(tx, 'a1', 2));
    const corpus = await readCorpus(store.prisma);
    expect(corpus).toMatchObject({
      ...NOTHING,
      outlets: 1,
      articles: 1,
      people: 2,
      quotes: 2,
      utterances: 2,
      links: 1,
      topics: 2,
    });
    expect(corpus.versions).toEqual([{ extract: '1', resolve: '1', link: '1' }]);
    expect(corpus.lastIngestedAt).toMatch(/^2\d{3}-.*Z$/);
  });
});

describe('saving a whole article', () => {
  it('takes the same number of statements whatever its size', async () => {
    const count = async (externalId: string, size: number): Promise<number> => {
      const record = recordStatements(store);
      await store.transaction((tx) => saveAll(tx, externalId, size));
      record.stop();
      return record.statements.length;
    };
    const small = await count('a1', 2);
    expect(await count('a2', 300)).toBe(small);
    expect(small).toBeLessThanOrEqual(40);
  });
});

describe('deleteArticle', () => {
  const remove = (id: number) => store.transaction((tx) => deleteArticle(tx, id, first));

  it('leaves what there was before the article came', async () => {
    const one = await store.transaction((tx) => saveAll(tx, 'a1', 3));
    const before = await readCorpus(store.prisma);
    const utterances = await store.prisma.utterance.findMany({ orderBy: { id: 'asc' } });
    const two = await store.transaction((tx) => saveAll(tx, 'a2', 5, one.utteranceIds));
    expect(await remove(two.id)).toBe(true);
    expect(await readCorpus(store.prisma)).toEqual({ ...before, lastIngestedAt: expect.any(String) });
    expect(await store.prisma.utterance.findMany({ orderBy: { id: 'asc' } })).toEqual(utterances);
    expect(await store.prisma.venue.count()).toBe(1);
    expect(await remove(two.id)).toBe(false);
    await remove(one.id);
    expect(await readCorpus(store.prisma)).toMatchObject({ ...NOTHING, lastIngestedAt: null });
    expect(await store.prisma.alias.count()).toBe(0);
  });

  it('makes its listed titles bare references again, and removes other links to it', async () => {
    const [one, two] = await store.transaction(async (tx) => [
      await saveAll(tx, 'a1', 0),
      await saveAll(tx, 'a2', 0),
    ]);
    await store.transaction((tx) =>
      saveArticleLinks(
        tx,
        new Map([
          [one.id, [linkRow({ toId: two.id }), linkRow({ kind: 'SYNDICATED_COPY', key: '2', toId: two.id })]],
        ]),
      ),
    );
    await remove(two.id);
    expect(await store.prisma.articleLink.findMany()).toMatchObject([{ kind: 'LISTED', toId: null }]);
  });

  it('lets copies of it count for themselves', async () => {
    const one = await store.transaction((tx) => saveAll(tx, 'a1', 1));
    const two = await store.transaction((tx) => saveAll(tx, 'a2', 1, one.utteranceIds));
    const three = await store.transaction((tx) => saveAll(tx, 'a3', 1, one.utteranceIds));
    await store.transaction(async (tx) => {
      await saveOriginals(tx, [{ id: two.id, copyOfId: one.id }]);
      await saveOriginals(tx, [{ id: three.id, copyOfId: one.id }]);
    });
    expect(await store.prisma.utterance.findFirstOrThrow()).toMatchObject({
      outletCount: 3,
      independentOutletCount: 1,
    });
    await remove(one.id);
    expect(await store.prisma.utterance.findFirstOrThrow()).toMatchObject({
      outletCount: 2,
      independentOutletCount: 2,
    });
  });
});

describe('the exports', () => {
  const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
    const list: T[] = [];
    for await (const row of rows) list.push(row);
    return list;
  };

  it('give what a reader needs without the database', async () => {
    const one = await store.transaction((tx) => saveAll(tx, 'a1', 1));
    await store.transaction(async (tx) =>
      saveOriginals(tx, [{ id: (await saveAll(tx, 'a2', 0)).id, copyOfId: one.id }]),
    );
    expect(await all(exportQuotes(store))).toEqual([
      {
        id: one.quoteIds[0],
        article: 'a1',
        start: 31,
        end: 50,
        parts: [{ start: 31, end: 50 }],
        kind: 'DIRECT',
        text: '“We will build it,”',
        speaker: { name: 'Person a1 0', slug: 'person-a1-0', mention: 'Person a1 0' },
        utterance: one.utteranceIds[0],
        outlet: 'a1.example',
        publishedAt: '2025-03-04T05:06:07.089Z',
      },
    ]);
    expect(await all(exportArticles(store))).toMatchObject([
      {
        article: 'a1',
        outlet: 'a1.example',
        topics: ['Topic a1', 'World'],
        copyOf: null,
        publishedAt: '2025-03-04T05:06:07.089Z',
      },
      { article: 'a2', copyOf: 'a1', completeness: 'FULL' },
    ]);
    expect(await all(exportPeople(store))).toEqual([
      {
        id: 1,
        slug: 'person-a1-0',
        name: 'Person a1 0',
        aliases: [{ name: 'Person a1 0', articles: 1 }],
        roles: [{ text: 'role 0', articles: 1 }],
        quotes: 1,
      },
    ]);
    expect(await all(exportUtterances(store))).toEqual([
      {
        id: one.utteranceIds[0],
        text: '“We will build it,”',
        speaker: 'person-a1-0',
        quotes: 1,
        outlets: 1,
        independentOutlets: 1,
        firstReportedAt: '2025-03-04T05:06:07.089Z',
      },
    ]);
    expect(await all(exportLinks(store))).toMatchObject([
      {
        from: 'a1',
        to: null,
        kind: 'LISTED',
        title: 'Bridge opens late',
        outlet: 'The Fenland Post',
        score: 1,
      },
      { from: 'a2', to: null },
    ]);
  });

  it('go on after a batch', async () => {
    await store.transaction((tx) => saveAll(tx, 'a1', 1001));
    const ids = (await all(exportQuotes(store))).map((quote) => quote.id);
    expect(ids).toHaveLength(1001);
    expect(new Set(ids).size).toBe(1001);
    expect((await all(exportPeople(store))).length).toBe(1001);
  });
});
