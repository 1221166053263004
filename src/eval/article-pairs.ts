import type { ArticleLinkKind } from '../store/article-link.ts';
import { exportArticles, exportLinks } from '../store/export.ts';
import type { Store } from '../store/open-store.ts';

/** Two articles, by external ids, and what annotators call them. */
export interface ArticlePair {
  readonly a: string;
  readonly b: string;
  readonly label: string;
}

/** @throws Error for a line that is no `{a, b, label}` */
export function parseArticlePair(json: unknown): ArticlePair {
  const { a, b, label } = Object(json) as Record<string, unknown>;
  if (typeof a !== 'string' || typeof b !== 'string' || typeof label !== 'string')
    throw new Error('a pair must be {a, b, label}, all texts');
  return { a, b, label };
}

/** The same whichever article comes first. */
export const pairKey = (a: string, b: string): string => JSON.stringify([a, b].sort());

/** Keys of the pairs that links of a kind join. */
export async function readLinkedPairs(store: Store, kind: ArticleLinkKind): Promise<Set<string>> {
  const pairs = new Set<string>();
  for await (const link of exportLinks(store))
    if (link.kind === kind && link.to !== null) pairs.add(pairKey(link.from, link.to));
  return pairs;
}

/** For each article, by external id, its story; null for one without. */
export async function readStories(store: Store): Promise<Map<string, string | null>> {
  const stories = new Map<string, string | null>();
  for await (const { article, story } of exportArticles(store)) stories.set(article, story);
  return stories;
}
