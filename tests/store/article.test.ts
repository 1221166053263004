import { beforeEach, describe, expect, it } from 'vitest';
import { findArticle, saveArticle, UrlTakenError } from '../../src/store/article.ts';
import { recordStatements } from '../../src/store/record-statements.ts';
import { UnstorableTextError } from '../../src/store/statement.ts';
import { articleRow } from './rows.ts';
import { clearStore, openTestStore } from './test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

const save = (changes: Parameters<typeof articleRow>[0] = {}) =>
  store.transaction((tx) => saveArticle(tx, articleRow(changes)));

describe('saveArticle', () => {
  it('keeps every field', async () => {
    const row = articleRow({
      byline: ['Ö’Hara "the pen"', 'B\\C'],
    });
    const { id } = await save(row);
    const stored = await store.prisma.article.findUniqueOrThrow({ where: { id } });
    expect(stored).toMatchObject({
      ...row,
      publishedAt: new Date('2025-03-04T05:06:07.089Z'),
      orderAt: new Date('2025-03-04T05:06:07.089Z'),
      slug: 'minister-promises-a-new-bridge',
    });
  });

  it('orders an article without a date before all others', async () => {
    const { id } = await save({ publishedAt: null });
    const stored = await store.prisma.article.findUniqueOrThrow({ where: { id } });
    expect([stored.publishedAt, stored.orderAt.toISOString()]).toEqual([null, '0001-01-01T00:00:00.000Z']);
  });

  it('numbers the slugs of namesakes, past what one look finds', async () => {
    const slugs: string[] = [];
    for (let n = 1; n <= 70; n++) slugs.push((await save({ externalId: `a${n}` })).slug);
    expect(slugs.slice(0, 2)).toEqual(['minister-promises-a-new-bridge', 'minister-promises-a-new-bridge-2']);
    expect(slugs.at(-1)).toBe('minister-promises-a-new-bridge-70');
    expect(new Set(slugs).size).toBe(70);
  });

  it('changes in place and keeps id and slug under a new title', async () => {
    const first = await save();
    const second = await save({ title: 'Bridge: minister retracts', text: 'All new.', contentHash: 'h2' });
    expect(second).toEqual({ ...first, isNew: false });
    const stored = await store.prisma.article.findUniqueOrThrow({ where: { id: first.id } });
    expect([stored.title, stored.text]).toEqual(['Bridge: minister retracts', 'All new.']);
  });

  it('writes nothing when nothing changed', async () => {
    const { id } = await save();
    const version = async () =>
      store.prisma.$queryRaw`select xmin::text, "updatedAt"::text from "Article" where id = ${id}`;
    const before = await version();
    await save();
    expect(await version()).toEqual(before);
  });

  it.each([
    ['NUL', 'A\0B', 1],
    ['a lone surrogate', 'ABC\uD83D', 3],
  ])('refuses a text with %s', async (_name, text, offset) => {
    await expect(save({ text })).rejects.toThrow(UnstorableTextError);
    await expect(save({ text })).rejects.toMatchObject({ offset });
  });

  it('keeps a text with whole pairs and odd characters', async () => {
    const text = 'a😀\u2028\u0001\\u0000 \uFFFD\u202F';
    const { id } = await save({ text });
    expect((await store.prisma.article.findUniqueOrThrow({ where: { id } })).text).toBe(text);
  });

  it('refuses the URL of another article, and lets an article keep its own', async () => {
    const url = 'https://fenland.example/bridge';
    await save({ url });
    await expect(save({ externalId: 'a2', url })).rejects.toThrow(UrlTakenError);
    await expect(save({ externalId: 'a2', url })).rejects.toMatchObject({ url, externalId: 'a1' });
    await expect(save({ url, title: 'Again' })).resolves.toBeDefined();
  });
});

describe('findArticle', () => {
  it('tells what ingest compares', async () => {
    const { id, slug } = await save({ url: 'https://fenland.example/b' });
    expect(await findArticle(store.prisma, 'a1')).toEqual({
      id,
      slug,
      externalId: 'a1',
      url: 'https://fenland.example/b',
      outletId: null,
      contentHash: 'h1',
      versions: { extract: '1', resolve: '1', link: '1' },
      copyOfId: null,
    });
    expect(await findArticle(store.prisma, 'a2')).toBeNull();
  });

  it('takes one statement', async () => {
    const record = recordStatements(store);
    await findArticle(store.prisma, 'a1');
    record.stop();
    await findArticle(store.prisma, 'a1');
    expect(record.statements).toHaveLength(1);
  });
});

describe('revisions', () => {
  it('keep what another document overwrites, numbered from 1; the same document again makes none', async () => {
    await save({ title: 'One', text: 'First.', contentHash: 'h1' });
    await save({ title: 'Two', text: 'Second.', contentHash: 'h2' });
    await save({ title: 'Two', text: 'Second.', contentHash: 'h2' });
    await save({ title: 'Three', text: 'Third.', contentHash: 'h3' });
    const revisions = await store.prisma.revision.findMany({ orderBy: { number: 'asc' } });
    expect(revisions.map((r) => [r.number, r.title, r.text, r.contentHash])).toEqual([
      [1, 'One', 'First.', 'h1'],
      [2, 'Two', 'Second.', 'h2'],
    ]);
  });
});

describe('transaction', () => {
  it('keeps nothing of work that fails', async () => {
    const work = store.transaction(async (tx) => {
      await saveArticle(tx, articleRow());
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await store.prisma.article.count()).toBe(0);
  });
});
