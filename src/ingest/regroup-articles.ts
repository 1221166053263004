import { chooseOriginal } from '../link/choose-original.ts';
import { isRuling } from '../link/edit-method.ts';
import { groupStories, type StoryGroup } from '../link/group-stories.ts';
import { LINKER_VERSION } from '../link/version.ts';
import { saveOriginals } from '../store/copy.ts';
import {
  findLinkedGroup,
  type GroupedArticle,
  type LinkedGroup,
  MOST_ARTICLES,
} from '../store/linked-group.ts';
import type { Tx } from '../store/statement.ts';
import { joinBigStory, type StoryRow, saveStories } from '../store/story.ts';
import { gatherSeeds, type Seeds } from './gather-seeds.ts';

/**
 * Says anew whose text the articles carry, and those that hang together with them by copies. At most four statements for
 * each group that hangs together.
 *
 * @param all articles whose links to copies changed
 */
export async function regroupCopies(tx: Tx, all: readonly Seeds[]): Promise<void> {
  for (const articleIds of gatherSeeds(all)) await regroupCopiesOf(tx, articleIds);
}

async function regroupCopiesOf(tx: Tx, articleIds: readonly number[]): Promise<void> {
  const { articles, links } = await findLinkedGroup(tx, articleIds, {
    by: 'SYNDICATED_COPY',
    read: ['SYNDICATED_COPY'],
  });
  const rows = [...new Set(connect(articles, links).values())].flatMap((group) => {
    const original = chooseOriginal(group);
    return group.map((article) => ({ id: article.id, copyOfId: original === article ? null : original.id }));
  });
  await saveOriginals(tx, rows);
}

/** For each article those that it hangs together with. */
function connect(
  articles: readonly GroupedArticle[],
  links: LinkedGroup['links'],
): Map<number, GroupedArticle[]> {
  const groupOf = new Map(articles.map((article) => [article.id, [article]]));
  for (const { a, b } of links) {
    const [one, other] = [groupOf.get(a), groupOf.get(b)];
    if (!one || !other || one === other) continue;
    one.push(...other);
    for (const { id } of other) groupOf.set(id, one);
  }
  return groupOf;
}

/** Links with a big story that place an article there: as many as speak for two groups (`groupStories`). */
const LINKS_OF_BIG = 8;

/** An article whose links of one story changed. */
export interface OpenArticle {
  readonly articleId: number;
  /** Articles that links of one story lead to. */
  readonly nearIds: readonly number[];
  /** Articles that such links led to, and no longer do. */
  readonly lostIds: readonly number[];
  /** Whether a curator ruled on its story: then it is parted with the others in any case. */
  readonly isRuled: boolean;
}

/**
 * Places articles: one most of whose links of one story lead into one with more articles than are ever parted anew,
 * into that; any other is parted together with those that it hangs together with. A statement an article, and six for each
 * group that hangs together.
 */
export async function placeInStories(tx: Tx, articles: readonly OpenArticle[]): Promise<void> {
  const open: Seeds[] = [];
  for (const article of articles) {
    const { articleId, nearIds, lostIds } = article;
    if (nearIds.length + lostIds.length > 0 && !(await joinsBigStory(tx, article)))
      open.push({ seedIds: [articleId, ...lostIds], nearIds });
  }
  await regroupStories(tx, open);
}

async function joinsBigStory(
  tx: Tx,
  { articleId, nearIds, lostIds, isRuled }: OpenArticle,
): Promise<boolean> {
  const known = [...nearIds, ...lostIds];
  const leastNear = Math.max(LINKS_OF_BIG, Math.floor(known.length / 2) + 1);
  if (isRuled || known.length < leastNear) return false;
  return joinBigStory(tx, articleId, known, { leastNear, leastArticles: MOST_ARTICLES });
}

/**
 * Parts the articles, and those that hang together with them by links of one story, into stories anew. What comes
 * out depends on the links only, as long as no more than 120 articles hang together. At most six statements for each group
 * that hangs together.
 *
 * @param all articles whose links of one story changed
 */
export async function regroupStories(tx: Tx, all: readonly Seeds[]): Promise<void> {
  for (const articleIds of gatherSeeds(all)) await regroupStoriesOf(tx, articleIds);
}

async function regroupStoriesOf(tx: Tx, articleIds: readonly number[]): Promise<void> {
  const { articles, links, parted } = await findLinkedGroup(tx, articleIds, {
    by: 'SAME_STORY',
    read: ['SAME_STORY', 'RELATED'],
  });
  // Positions in the order of external ids: database ids tell which article came first.
  const placeOf = new Map(articles.map(({ id }, place) => [id, place]));
  const placed = ({ a, b }: { readonly a: number; readonly b: number }) => {
    const places = [placeOf.get(a) ?? 0, placeOf.get(b) ?? 0];
    return { a: Math.min(...places), b: Math.max(...places) };
  };
  const ruled = links.filter(({ kind, method }) => kind === 'SAME_STORY' && isRuling(method));
  const rulings = { together: ruled.map(placed), apart: parted.map(placed) };
  const pairs = strongestOfEach(links.map((link) => ({ ...placed(link), score: link.score })));
  const rows = continueStories(groupStories(pairs, rulings), articles);
  const settled = settledStories(rows, articles, new Set(articleIds));
  const open = articles.filter(({ storyId }) => storyId === null || !settled.has(storyId));
  await saveStories(
    tx,
    rows.filter(({ id }) => id === null || !settled.has(id)),
    {
      articleIds: open.map(({ id }) => id),
      storyIds: [...new Set(open.flatMap(({ storyId }) => storyId ?? []))],
    },
  );
}

/** A pair that a curator linked may be judged as related besides. */
function strongestOfEach<P extends { readonly a: number; readonly b: number; readonly score: number }>(
  pairs: readonly P[],
): P[] {
  const strongest = new Map<string, P>();
  for (const pair of pairs) {
    const known = strongest.get(`${pair.a} ${pair.b}`);
    if (!known || pair.score > known.score) strongest.set(`${pair.a} ${pair.b}`, pair);
  }
  return [...strongest.values()];
}

/** Stories that hold the articles that they held, none of which is among those that changed: all of them stay as they are. */
function settledStories(
  rows: readonly StoryRow[],
  articles: readonly GroupedArticle[],
  changed: ReadonlySet<number>,
): Set<number> {
  const sizes = new Map<number | null, number>();
  for (const { storyId } of articles) sizes.set(storyId, (sizes.get(storyId) ?? 0) + 1);
  const storyOf = new Map(articles.map(({ id, storyId }) => [id, storyId]));
  const settled = rows.flatMap(({ id, articleIds }) => {
    const isSame =
      sizes.get(id) === articleIds.length &&
      articleIds.every((each) => storyOf.get(each) === id && !changed.has(each));
    return id !== null && isSame ? [id] : [];
  });
  return new Set(settled);
}

/** Each group goes on the story that most of its articles had, which the largest such group takes. */
function continueStories(groups: readonly StoryGroup[], articles: readonly GroupedArticle[]): StoryRow[] {
  const claims = groups.flatMap((group, index) =>
    [...countStories(group, articles)].map(([storyId, count]) => ({ index, storyId, count })),
  );
  claims.sort((a, b) => b.count - a.count || a.storyId - b.storyId || a.index - b.index);
  const storyOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { index, storyId } of claims) {
    if (storyOf.has(index) || taken.has(storyId)) continue;
    storyOf.set(index, storyId);
    taken.add(storyId);
  }
  return groups.map(({ members, center, score }, index) => ({
    id: storyOf.get(index) ?? null,
    title: articles[center]?.title ?? '',
    articleIds: members.flatMap((place) => articles[place]?.id ?? []),
    method: 'story/average-linkage',
    version: LINKER_VERSION,
    score,
  }));
}

function countStories({ members }: StoryGroup, articles: readonly GroupedArticle[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const place of members) {
    const storyId = articles[place]?.storyId ?? null;
    if (storyId !== null) counts.set(storyId, (counts.get(storyId) ?? 0) + 1);
  }
  return counts;
}
