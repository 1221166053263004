import { beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../../src/store/article.ts';
import { type ArticleKeys, findArticlesByKeys, saveArticleKeys } from '../../src/store/article-key.ts';
import { type ArticleLinkRow, saveArticleLinks } from '../../src/store/article-link.ts';
import { findCopyCandidates } from '../../src/store/copy.ts';
import { findLinkedGroup } from '../../src/store/linked-group.ts';
import { findListedReferences, findTitles, saveReferences } from '../../src/store/listed-reference.ts';
import { saveOutlet } from '../../src/store/outlet.ts';
import { articleRow, linkRow } from './rows.ts';
import { clearStore, openTestStore } from './test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

const addArticle = (externalId: string, changes: Parameters<typeof articleRow>[0] = {}) =>
  store.transaction(async (tx) => (await saveArticle(tx, articleRow({ externalId, ...changes }))).id);
const keysOf = (keys: Partial<ArticleKeys>): ArticleKeys => ({
  BODY: [],
  TITLE: [],
  TERM: [],
  LISTED: [],
  ...keys,
});
const saveKeys = (id: number, keys: Partial<ArticleKeys>) =>
  store.transaction((tx) => saveArticleKeys(tx, new Map([[id, keysOf(keys)]])));
const hour = (n: number) => new Date(Date.UTC(2031, 0, 1, n)).toISOString();

describe('saveArticleLinks', () => {
  it('keeps links by kind and key', async () => {
    const [one, two] = [await addArticle('a1'), await addArticle('a2')];
    const save = (rows: ArticleLinkRow[]) =>
      store.transaction((tx) => saveArticleLinks(tx, new Map([[one, rows]])));
    const copy = linkRow({ kind: 'SYNDICATED_COPY', key: `${two}`, toId: two, title: null });
    await save([linkRow(), copy, linkRow({ key: 'other' })]);
    const before = await store.prisma.articleLink.findMany({ orderBy: { id: 'asc' } });
    await save([{ ...copy, score: 0.5 }, linkRow()]);
    const after = await store.prisma.articleLink.findMany({ orderBy: { id: 'asc' } });
    expect(after).toEqual([before[0], { ...before[1], score: 0.5 }]);
  });
});

describe('listed titles', () => {
  it('are found by their page or by the article they are taken for, and given another', async () => {
    const [from, to] = [await addArticle('a1'), await addArticle('a2')];
    await store.transaction((tx) =>
      saveArticleLinks(tx, new Map([[from, [linkRow(), linkRow({ key: 'known', toId: to })]]])),
    );
    const find = async (id: number, pages: number[]) =>
      (await findListedReferences(store.prisma, new Map([[id, pages]]))).get(id) ?? [];
    const [known, open] = await find(to, [from]);
    expect([known, open]).toMatchObject([
      { toId: to },
      {
        fromId: from,
        toId: null,
        title: 'Bridge opens late',
        outletName: 'The Fenland Post',
      },
    ]);
    expect(await find(from, [from])).toEqual([]);
    expect((await find(to, [])).map(({ id }) => id)).toEqual([known?.id]);
    const resolved = { evidence: 'same title', method: 'title', version: '2', score: 0.9 };
    await store.transaction((tx) =>
      saveReferences(tx, [
        { id: open?.id ?? 0, toId: to, ...resolved },
        { id: known?.id ?? 0, toId: null, ...resolved },
      ]),
    );
    expect((await find(to, [])).map(({ toId }) => toId)).toEqual([to]);
    expect((await find(to, [from])).map(({ toId }) => toId)).toEqual([null, to]);
  });
});

describe('findTitles', () => {
  it('gives titles with their outlet, by external id', async () => {
    const outletId = await store.transaction((tx) =>
      saveOutlet(tx, { domain: 'fenland.example', name: 'The Fenland Post' }),
    );
    const two = await addArticle('a2', { outletId });
    const one = await addArticle('a1', { publishedAt: null });
    const title = 'Minister promises a new bridge';
    expect(await findTitles(store.prisma, [two, one])).toEqual([
      { id: one, title, outletName: null, publishedAt: null },
      { id: two, title, outletName: 'The Fenland Post', publishedAt: '2025-03-04T05:06:07.089Z' },
    ]);
  });
});

describe('findArticlesByKeys', () => {
  const find = async (id: number, keys: Partial<ArticleKeys>) =>
    (await findArticlesByKeys(store.prisma, new Map([[id, keysOf(keys)]]))).get(id);

  it('gives other articles by kind of key, those that share most first', async () => {
    const [own, one, two] = [await addArticle('own'), await addArticle('a1'), await addArticle('a2')];
    await saveKeys(own, { BODY: [1, 2, 3] });
    await saveKeys(one, { BODY: [1, 8], TERM: [5] });
    await saveKeys(two, { BODY: [1, 2], TITLE: [5] });
    expect(await find(own, { BODY: [1, 2, 3], TERM: [5] })).toEqual({
      BODY: [
        { articleId: two, shared: 2 },
        { articleId: one, shared: 1 },
      ],
      TERM: [{ articleId: one, shared: 1 }],
      TITLE: [],
      LISTED: [],
    });
    await saveKeys(two, { BODY: [9] });
    expect((await find(own, { BODY: [1, 2, 3] }))?.BODY).toEqual([{ articleId: one, shared: 1 }]);
  });

  it('looks around several articles at once, each for itself', async () => {
    const [one, two] = [await addArticle('a1'), await addArticle('a2')];
    for (const id of [one, two]) await saveKeys(id, { BODY: [1], TERM: [2] });
    const wanted = new Map([
      [one, keysOf({ BODY: [1] })],
      [two, keysOf({ TERM: [2] })],
    ]);
    const found = await findArticlesByKeys(store.prisma, wanted);
    expect(found.get(one)).toMatchObject({ BODY: [{ articleId: two, shared: 1 }], TERM: [] });
    expect(found.get(two)).toMatchObject({ BODY: [], TERM: [{ articleId: one, shared: 1 }] });
  });

  it('reads the nearest in time of a key that many share', async () => {
    const ids: number[] = [];
    for (let n = 0; n < 40; n++) {
      ids.push(await addArticle(`a${n}`, { publishedAt: hour(n) }));
      await saveKeys(ids[n] ?? 0, { BODY: [1] });
    }
    const found = (await find(ids[20] ?? 0, { BODY: [1] }))?.BODY.map(({ articleId }) => articleId);
    expect(found?.sort((a, b) => a - b)).toEqual([...ids.slice(8, 20), ...ids.slice(21, 32)]);
  });
});

describe('findCopyCandidates', () => {
  it('reads those that share a good part of the keys of the shorter text', async () => {
    const range = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);
    const near = await addArticle('near', { text: 'Same words.' });
    const short = await addArticle('short');
    const far = await addArticle('far');
    await saveKeys(near, { BODY: range(0, 40) });
    await saveKeys(short, { BODY: range(0, 4) });
    await saveKeys(far, { BODY: range(30, 60) });
    const shared = [
      { articleId: near, shared: 40 },
      { articleId: far, shared: 5 },
      { articleId: short, shared: 4 },
    ];
    const found = await findCopyCandidates(store.prisma, [
      { articleId: 1, keyCount: 50, near: shared },
      { articleId: 2, keyCount: 50, near: shared.slice(2) },
    ]);
    expect(found.get(2)?.map(({ id }) => id)).toEqual([short]);
    expect(found.get(1)?.map(({ id, text }) => [id, text.slice(0, 11)])).toEqual([
      [near, 'Same words.'],
      [short, 'Minister pr'],
    ]);
    expect(await findCopyCandidates(store.prisma, [])).toEqual(new Map());
  });
});

describe('findLinkedGroup', () => {
  it('follows links of one kind, and gives all links among what it finds', async () => {
    const ids: number[] = [];
    for (const id of ['c', 'b', 'a', 'other']) ids.push(await addArticle(id));
    const [c, b, a, other] = ids as [number, number, number, number];
    const link = (from: number, to: number, kind: 'SAME_STORY' | 'RELATED') =>
      store.transaction((tx) =>
        saveArticleLinks(tx, new Map([[from, [linkRow({ kind, key: `${to}`, toId: to, title: null })]]])),
      );
    await link(c, b, 'SAME_STORY');
    await link(b, a, 'SAME_STORY');
    await link(a, other, 'RELATED');
    const { articles, links } = await findLinkedGroup(store.prisma, [c], {
      by: 'SAME_STORY',
      read: ['SAME_STORY', 'RELATED'],
    });
    expect(articles.map(({ externalId }) => externalId)).toEqual(['a', 'b', 'c']);
    expect(links.map(({ a: one, b: two, kind }) => [one, two, kind]).sort()).toEqual([
      [c, b, 'SAME_STORY'],
      [b, a, 'SAME_STORY'],
    ]);
  });
});
