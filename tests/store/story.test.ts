import { beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../../src/store/article.ts';
import { saveOutlet } from '../../src/store/outlet.ts';
import { joinBigStory, saveStories } from '../../src/store/story.ts';
import { articleRow } from './rows.ts';
import { clearStore, openTestStore } from './test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

async function addArticle(number: number, domain: string): Promise<number> {
  const publishedAt = new Date(Date.UTC(2031, 0, number)).toISOString();
  return store.transaction(async (tx) => {
    const outletId = await saveOutlet(tx, { domain, name: domain });
    return (await saveArticle(tx, articleRow({ externalId: `a${number}`, publishedAt, outletId }))).id;
  });
}
const story = (title: string, articleIds: readonly number[]) => ({
  ...{ id: null, title, articleIds, method: 'story/test', version: 'test-1', score: 0.5 },
});
const join = (articleId: number, nearIds: readonly number[], leastNear: number, leastArticles: number) =>
  store.transaction((tx) => joinBigStory(tx, articleId, nearIds, { leastNear, leastArticles }));

describe('joinBigStory', () => {
  async function addStories() {
    const [one, two, three] = [
      await addArticle(2, 'a.test'),
      await addArticle(3, 'a.test'),
      await addArticle(4, 'b.test'),
    ];
    const [four, five] = [await addArticle(5, 'c.test'), await addArticle(6, 'c.test')];
    await store.transaction((tx) =>
      saveStories(tx, [story('Flood', [one, two, three]), story('Fire', [four, five])], {
        articleIds: [one, two, three, four, five],
        storyIds: [],
      }),
    );
    return { flood: [one, two, three], fire: [four, five] };
  }

  it.each([
    ['an outlet that it has', 'a.test', 2],
    ['another outlet', 'z.test', 3],
  ])('counts the article, of %s, and its time', async (_, domain, outletCount) => {
    const { flood, fire } = await addStories();
    const late = await addArticle(9, domain);
    expect(await join(late, [...flood, ...fire.slice(1)], 3, 3)).toBe(true);
    const found = await store.prisma.story.findMany({
      orderBy: { title: 'desc' },
      include: { articles: { orderBy: { id: 'asc' } } },
    });
    expect(found).toMatchObject([
      {
        title: 'Flood',
        articleCount: 4,
        outletCount,
        firstAt: new Date('2031-01-02'),
        lastAt: new Date('2031-01-09'),
      },
      { title: 'Fire', articleCount: 2, outletCount: 1, lastAt: new Date('2031-01-06') },
    ]);
    expect(found[0]?.articles.map(({ id }) => id)).toEqual([...flood, late]);
  });

  it.each([
    ['too few of the near are its articles', 4, 3],
    ['it is no big one', 3, 4],
  ])('leaves an article out where %s', async (_, leastNear, leastArticles) => {
    const { flood } = await addStories();
    const late = await addArticle(9, 'a.test');
    expect(await join(late, flood, leastNear, leastArticles)).toBe(false);
    expect(await store.prisma.article.findUnique({ where: { id: late } })).toMatchObject({ storyId: null });
  });

  it('leaves an article that has a story there', async () => {
    const { flood, fire } = await addStories();
    expect(await join(fire[0] ?? 0, flood, 3, 3)).toBe(false);
  });
});
