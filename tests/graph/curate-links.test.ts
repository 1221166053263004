import { beforeEach, describe, expect, it } from 'vitest';
import { clearStore, openTestStore } from '../store/test-store.ts';
import { dataOf } from './ask.ts';
import { type Newsroom, openNewsroom, type Told } from './newsroom.ts';

const store = await openTestStore();
let news: Newsroom;

const FIRE = (id: string, outlet: string): Told => ({
  id,
  outlet,
  title: 'Fire destroys the old sawmill in Elmsford',
  paragraphs: [
    'A fire destroyed the old sawmill in Elmsford on Monday night, and nobody was hurt, the brigade said.',
    `Forty firefighters from ${outlet} fought the flames until dawn, and smoke hung over the river.`,
  ],
});
const CHESS: Told = {
  id: 'chess',
  outlet: 'coast.example',
  title: 'Chess club wins the national cup',
  paragraphs: ['The chess club of Northport won the national cup on Sunday after a final of nine hours.'],
};

interface Shown {
  readonly id: string;
  readonly story: { readonly id: string } | null;
  readonly related: { readonly edges: readonly { readonly kind: string; readonly method: string }[] };
}

const articles = async () => {
  const { articles: found } = await dataOf(
    news.ask<{ articles: { edges: { node: Shown & { slug: string } }[] } }>(
      `{ articles(first: 10) { edges { node { id slug story { id } related(first: 10) {
        edges { kind method node { slug } provenance { edit { id } } } } } } } }`,
    ),
  );
  return found.edges.map(({ node }) => node);
};
const ids: Record<string, string> = {};
const shown = async (id: string): Promise<Shown> => {
  const found = (await articles()).find((article) => article.id === ids[id]);
  if (!found) throw new Error(`no article ${id}`);
  return found;
};
const kinds = async (id: string) => (await shown(id)).related.edges.map(({ kind }) => kind);

beforeEach(async () => {
  await clearStore(store);
  news = await openNewsroom(store);
  for (const told of [FIRE('mill', 'harbor.example'), FIRE('blaze', 'inland.example'), CHESS])
    ids[told.id] = (await news.ingest(told)).article.id;
});

const comeAgain = async () => {
  await news.age();
  for (const told of [CHESS, FIRE('blaze', 'inland.example'), FIRE('mill', 'harbor.example')])
    await news.ingest(told);
};

describe('linkArticles', () => {
  it('links what shares nothing, makes them one story, and holds', async () => {
    expect(await kinds('chess')).toEqual([]);
    const { editId } = await news.succeed(
      'linkArticles',
      { a: ids.chess, b: ids.mill, kind: 'SAME_STORY' },
      'a { story { id } } b { story { id } }',
    );
    const check = async () => {
      const chess = await shown('chess');
      expect(chess.related.edges).toMatchObject([
        { kind: 'SAME_STORY', method: 'edit', provenance: { edit: { id: editId } } },
      ]);
      expect(chess.story).not.toBeNull();
      expect((await shown('mill')).story).toEqual(chess.story);
    };
    await check();
    await comeAgain();
    await check();
    expect(await news.edit('linkArticles', { a: ids.mill, b: ids.chess, kind: 'SAME_STORY' })).toMatchObject({
      __typename: 'EditRefused',
      field: 'kind',
      message: 'The two are linked so already.',
    });
    await news.undo(editId);
    expect(await kinds('chess')).toEqual([]);
    expect((await shown('chess')).story).toBeNull();
  });

  it('refuses an article with itself, and one that is gone', async () => {
    expect(await news.edit('linkArticles', { a: ids.mill, b: ids.mill, kind: 'RELATED' })).toMatchObject({
      __typename: 'EditRefused',
      field: 'articles',
    });
    await dataOf(news.remove(ids.chess ?? ''));
    expect(await news.edit('linkArticles', { a: ids.mill, b: ids.chess, kind: 'RELATED' })).toMatchObject({
      __typename: 'EditConflict',
      conflictingEdit: null,
    });
  });
});

describe('unlinkArticles', () => {
  it('parts a story, and holds', async () => {
    expect((await shown('mill')).story).toEqual((await shown('blaze')).story);
    expect((await shown('mill')).story).not.toBeNull();
    expect(await kinds('mill')).toContain('SAME_STORY');
    const { editId } = await news.succeed('unlinkArticles', {
      a: ids.mill,
      b: ids.blaze,
      kind: 'SAME_STORY',
    });
    const check = async () => {
      expect(await kinds('mill')).not.toContain('SAME_STORY');
      expect(await kinds('blaze')).not.toContain('SAME_STORY');
      expect((await shown('mill')).story).toBeNull();
    };
    await check();
    await comeAgain();
    await check();
    expect(
      await news.edit('unlinkArticles', { a: ids.blaze, b: ids.mill, kind: 'SAME_STORY' }),
    ).toMatchObject({
      __typename: 'EditRefused',
      message: 'The two are not linked so.',
    });
    // Even through a third article that is of one story with both.
    const link = async (id: string) =>
      news.succeed('linkArticles', { a: ids.chess, b: ids[id], kind: 'SAME_STORY' });
    const links = [await link('mill'), await link('blaze')];
    const stories = await Promise.all(['mill', 'blaze'].map(async (id) => (await shown(id)).story?.id));
    expect(stories[0]).not.toEqual(stories[1]);
    for (const { editId: each } of links) await news.undo(each);
    await news.undo(editId);
    expect((await shown('mill')).story).toEqual((await shown('blaze')).story);
    expect(await kinds('mill')).toContain('SAME_STORY');
  });
});
