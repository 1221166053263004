import { beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../../src/store/article.ts';
import {
  findOpenReferences,
  findTitleCandidates,
  resolveReferences,
  saveArticleLinks,
} from '../../src/store/article-link.ts';
import { findCopyCandidates } from '../../src/store/copy.ts';
import { saveOutlet } from '../../src/store/outlet.ts';
import { articleRow, linkRow } from './rows.ts';
import { clearStore, openTestStore } from './test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

const addArticle = (externalId: string, changes: Parameters<typeof articleRow>[0] = {}) =>
  store.transaction(async (tx) => (await saveArticle(tx, articleRow({ externalId, ...changes }))).id);

describe('saveArticleLinks', () => {
  it('keeps links by kind and key', async () => {
    const [one, two] = [await addArticle('a1'), await addArticle('a2')];
    const save = (rows: Parameters<typeof saveArticleLinks>[2]) =>
      store.transaction((tx) => saveArticleLinks(tx, one, rows));
    const copy = linkRow({ kind: 'SYNDICATED_COPY', key: `${two}`, toId: two, title: null, titleKeys: [] });
    await save([linkRow(), copy, linkRow({ key: 'other' })]);
    const before = await store.prisma.articleLink.findMany({ orderBy: { id: 'asc' } });
    await save([{ ...copy, score: 0.5 }, linkRow()]);
    const after = await store.prisma.articleLink.findMany({ orderBy: { id: 'asc' } });
    expect(after).toEqual([before[0], { ...before[1], score: 0.5 }]);
  });
});

describe('open references', () => {
  it('are found by a title key and resolved once', async () => {
    const [from, to, late] = [await addArticle('a1'), await addArticle('a2'), await addArticle('a3')];
    await store.transaction((tx) =>
      saveArticleLinks(tx, from, [linkRow(), linkRow({ key: 'known', toId: to })]),
    );
    const open = await findOpenReferences(store.prisma, [8, 99]);
    expect(open).toMatchObject([
      { fromId: from, title: 'Bridge opens late', outletName: 'The Fenland Post' },
    ]);
    expect(await findOpenReferences(store.prisma, [99])).toEqual([]);
    const resolve = (toId: number) =>
      store.transaction((tx) =>
        resolveReferences(tx, [
          { id: open[0]?.id ?? 0, toId, evidence: 'same title', method: 'title', version: '2', score: 0.9 },
        ]),
      );
    await resolve(to);
    await resolve(late);
    expect(await store.prisma.articleLink.findUnique({ where: { id: open[0]?.id ?? 0 } })).toMatchObject({
      toId: to,
      evidence: 'same title',
      version: '2',
    });
    expect(await findOpenReferences(store.prisma, [8])).toEqual([]);
  });
});

describe('findTitleCandidates', () => {
  it('gives those that share most first, with their outlet', async () => {
    const outletId = await store.transaction((tx) =>
      saveOutlet(tx, { domain: 'fenland.example', name: 'The Fenland Post' }),
    );
    const one = await addArticle('a1', { titleKeys: [1, 2, 3], publishedAt: null });
    const two = await addArticle('a2', { titleKeys: [2, 3, 4, 5], outletId });
    await addArticle('a3', { titleKeys: [9] });
    expect(await findTitleCandidates(store.prisma, [3, 4, 5])).toEqual([
      {
        id: two,
        title: 'Minister promises a new bridge',
        outletDomain: 'fenland.example',
        outletName: 'The Fenland Post',
        publishedAt: '2025-03-04T05:06:07.089Z',
      },
      {
        id: one,
        title: 'Minister promises a new bridge',
        outletDomain: null,
        outletName: null,
        publishedAt: null,
      },
    ]);
  });
});

describe('findCopyCandidates', () => {
  it('gives other articles that share a body key, those that share most first, at most 20', async () => {
    const own = await addArticle('own', { copyKeys: [1, 2, 3] });
    for (let n = 0; n < 21; n++) await addArticle(`far${n}`, { copyKeys: [1, 100 + n] });
    const near = await addArticle('near', { copyKeys: [1, 2, 9], text: 'Same words.' });
    const found = await findCopyCandidates(store.prisma, [1, 2, 3], own);
    expect(found).toHaveLength(20);
    expect(found[0]).toMatchObject({
      id: near,
      text: 'Same words.',
      copyKeys: [1, 2, 9],
      copyOfId: null,
      outletDomain: null,
    });
    expect(found.map((candidate) => candidate.id)).not.toContain(own);
  });
});
