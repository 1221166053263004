import { beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../../src/store/article.ts';
import { saveCommentary } from '../../src/store/commentary.ts';
import { type MentionRow, saveMentions } from '../../src/store/mention.ts';
import { saveOutlet } from '../../src/store/outlet.ts';
import { saveTopics } from '../../src/store/topic.ts';
import { saveVenues } from '../../src/store/venue.ts';
import { articleRow, mentionRow } from './rows.ts';
import { clearStore, openTestStore } from './test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

const addArticle = (externalId = 'a1') =>
  store.transaction(async (tx) => (await saveArticle(tx, articleRow({ externalId }))).id);

describe('saveOutlet', () => {
  const save = (domain: string, name: string | null) =>
    store.transaction((tx) => saveOutlet(tx, { domain, name }));

  it('knows an outlet by its domain', async () => {
    const id = await save('fenland.example', null);
    expect(await save('fenland.example', null)).toBe(id);
    expect(await save('other.example', null)).not.toBe(id);
  });

  it('takes a name that comes later, and then keeps it', async () => {
    const name = async () => (await store.prisma.outlet.findFirstOrThrow()).name;
    await save('fenland.example', null);
    await save('fenland.example', 'The Fenland Post');
    expect(await name()).toBe('The Fenland Post');
    await save('fenland.example', 'fenland');
    await save('fenland.example', null);
    expect(await name()).toBe('The Fenland Post');
  });
});

describe('saveTopics', () => {
  const save = (articleId: number, names: string[]) =>
    store.transaction((tx) => saveTopics(tx, articleId, names));
  const topics = async () =>
    (await store.prisma.topic.findMany({ orderBy: { slug: 'asc' }, include: { articles: true } })).map(
      (topic) => [topic.slug, topic.name, topic.articles.map((link) => link.articleId)],
    );

  it('shares topics between articles, and takes names that fold alike for one', async () => {
    const [one, two] = [await addArticle('a1'), await addArticle('a2')];
    await save(one, ['World News', 'Bridges']);
    await save(two, ['world news', 'World-News!']);
    expect(await topics()).toEqual([
      ['bridges', 'Bridges', [one]],
      ['world-news', 'World News', [one, two]],
    ]);
  });

  it('replaces them, and removes those that nobody has any more', async () => {
    const [one, two] = [await addArticle('a1'), await addArticle('a2')];
    await save(one, ['World', 'Bridges']);
    await save(two, ['World']);
    await save(one, ['Ferries']);
    expect(await topics()).toEqual([
      ['ferries', 'Ferries', [one]],
      ['world', 'World', [two]],
    ]);
    await save(one, []);
    expect(await topics()).toEqual([['world', 'World', [two]]]);
  });
});

describe('saveCommentary', () => {
  it('keeps blocks in place by their start', async () => {
    const articleId = await addArticle();
    const item = {
      kind: 'petition' as const,
      name: 'Save the ferry',
      url: 'https://p.example',
      email: null,
      start: 12,
      end: 26,
    };
    const blocks = [
      { kind: 'opinion' as const, start: 0, end: 9, actionItems: [] },
      { kind: 'todo' as const, start: 10, end: 30, actionItems: [item] },
    ];
    const save = (rows: typeof blocks) => store.transaction((tx) => saveCommentary(tx, articleId, rows));
    await save(blocks);
    const first = await store.prisma.commentary.findMany({ orderBy: { start: 'asc' } });
    expect(first).toMatchObject([
      { kind: 'OPINION', start: 0, end: 9, actionItems: [] },
      { kind: 'TODO', start: 10, end: 30, actionItems: [item] },
    ]);
    await save(blocks.slice(1).map((block) => ({ ...block, end: 29 })));
    expect(await store.prisma.commentary.findMany()).toMatchObject([{ id: first[1]?.id, end: 29 }]);
  });
});

describe('saveMentions', () => {
  it('keeps ids by key while spans move', async () => {
    const articleId = await addArticle();
    const save = async (rows: MentionRow[]) => {
      const ids = await store.transaction((tx) => saveMentions(tx, new Map([[articleId, rows]])));
      return ids.get(articleId) ?? new Map<string, number>();
    };
    const first = await save([
      mentionRow({ key: 'lind 1', kind: 'name' }),
      mentionRow({ key: 'she 1' }),
      mentionRow({ key: 'she 2' }),
    ]);
    const second = await save([
      mentionRow({ key: 'she 2', start: 8, end: 11 }),
      mentionRow({ key: 'lind 1', kind: 'name' }),
    ]);
    expect([...second]).toEqual(
      expect.arrayContaining([
        ['she 2', first.get('she 2')],
        ['lind 1', first.get('lind 1')],
      ]),
    );
    expect(second.size).toBe(2);
    const stored = await store.prisma.mention.findMany({ orderBy: { key: 'asc' } });
    expect(stored.map((mention) => [mention.key, mention.kind, mention.start])).toEqual([
      ['lind 1', 'NAME', 51],
      ['she 2', 'PRONOUN', 8],
    ]);
  });

  it('tells several articles apart whose rows have the same keys', async () => {
    const [one, two] = [await addArticle('a1'), await addArticle('a2')];
    const save = (rowsOf: [number, MentionRow[]][]) =>
      store.transaction((tx) => saveMentions(tx, new Map(rowsOf)));
    const before = await save([
      [one, [mentionRow(), mentionRow({ key: 'she 2' })]],
      [two, [mentionRow()]],
    ]);
    expect([before.get(one)?.size, before.get(two)?.size]).toEqual([2, 1]);
    const after = await save([
      [two, [mentionRow({ start: 8 })]],
      [one, [mentionRow()]],
    ]);
    expect(after.get(one)).toEqual(new Map([['she 1', before.get(one)?.get('she 1')]]));
    expect(after.get(two)).toEqual(before.get(two));
    const stored = await store.prisma.mention.findMany({ orderBy: { articleId: 'asc' } });
    expect(stored.map(({ articleId, start }) => [articleId, start])).toEqual([
      [one, 51],
      [two, 8],
    ]);
  });

  it('leaves the mentions of other articles alone', async () => {
    const [one, two] = [await addArticle('a1'), await addArticle('a2')];
    await store.transaction((tx) => saveMentions(tx, new Map([[one, [mentionRow()]]])));
    await store.transaction((tx) => saveMentions(tx, new Map([[two, [mentionRow()]]])));
    await store.transaction((tx) => saveMentions(tx, new Map([[two, []]])));
    expect((await store.prisma.mention.findMany()).map((mention) => mention.articleId)).toEqual([one]);
  });
});

describe('saveVenues', () => {
  it('finds and adds; the first wording stays', async () => {
    const save = (...names: string[]) =>
      store.transaction((tx) =>
        saveVenues(
          tx,
          names.map((name) => ({ slug: name.toLowerCase(), name, outlet: null, programme: null })),
        ),
      );
    const first = await save('CNN', 'X');
    const second = await save('cnn', 'BBC');
    expect(second.get('cnn')).toBe(first.get('cnn'));
    expect([...second.keys()].sort()).toEqual(['bbc', 'cnn']);
    expect(
      (await store.prisma.venue.findMany({ orderBy: { slug: 'asc' } })).map((venue) => venue.name),
    ).toEqual(['BBC', 'CNN', 'X']);
  });
});
