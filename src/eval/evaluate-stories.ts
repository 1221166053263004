import type { Store } from '../store/open-store.ts';
import { type ArticlePair, parseArticlePair, readStories } from './article-pairs.ts';
import { clusterFigures } from './cluster-figures.ts';
import { readGoldLines } from './gold-lines.ts';
import { type PairFigures, pairFigures } from './pair-figures.ts';

/** Stories against pairs: two articles are found to be one story where they have the same one. */
export interface StoryPairReport extends PairFigures {
  readonly measure: 'pairs';
  readonly pairs: number;
  /** Pairs of which an article is not in the database. */
  readonly missing: number;
  /** Pairs that are taken for one story, by what annotators call them. */
  readonly found: Readonly<Record<string, number>>;
}

/** Stories against gold clusters: B-cubed figures, 0..1. */
export interface StoryClusterReport {
  readonly measure: 'b-cubed';
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly articles: number;
  readonly missing: number;
  readonly stories: number;
  readonly goldStories: number;
}

type GoldLine = ArticlePair | { readonly id: string; readonly story: string };

/**
 * Stories against a file of `{a, b, label}` lines (label `same-story` or another), or of `{id, story}` lines, where an
 * article without a story is one of its own.
 */
export async function evaluateStories(
  store: Store,
  goldFile: string,
): Promise<StoryPairReport | StoryClusterReport> {
  const gold = await readGoldLines(goldFile, parseGold);
  const stories = await readStories(store);
  const members = gold.flatMap((line) => ('id' in line ? [line] : []));
  if (members.length > 0) return measureClusters(members, stories);
  return measurePairs(
    gold.flatMap((line) => ('a' in line ? [line] : [])),
    stories,
  );
}

function parseGold(json: unknown): GoldLine {
  const { id, story } = Object(json) as Record<string, unknown>;
  return typeof id === 'string' && typeof story === 'string' ? { id, story } : parseArticlePair(json);
}

function measurePairs(
  gold: readonly ArticlePair[],
  stories: ReadonlyMap<string, string | null>,
): StoryPairReport {
  const storyOf = (id: string) => stories.get(id) ?? null;
  const judged = gold.map(({ a, b, label }) => ({
    label,
    gold: label === 'same-story',
    found: storyOf(a) !== null && storyOf(a) === storyOf(b),
  }));
  const found: Record<string, number> = {};
  for (const pair of judged) if (pair.found) found[pair.label] = (found[pair.label] ?? 0) + 1;
  const missing = gold.filter(({ a, b }) => !stories.has(a) || !stories.has(b)).length;
  return { measure: 'pairs', ...pairFigures(judged), pairs: gold.length, missing, found };
}

function measureClusters(
  gold: readonly { readonly id: string; readonly story: string }[],
  stories: ReadonlyMap<string, string | null>,
): StoryClusterReport {
  const items = gold.map(({ id, story }) => ({ gold: story, found: stories.get(id) ?? `alone ${id}` }));
  return {
    measure: 'b-cubed',
    ...clusterFigures(items).bCubed,
    articles: gold.length,
    missing: gold.filter(({ id }) => !stories.has(id)).length,
    stories: new Set(items.map(({ found }) => found)).size,
    goldStories: new Set(items.map((item) => item.gold)).size,
  };
}
