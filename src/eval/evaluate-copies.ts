import type { Store } from '../store/open-store.ts';
import {
  type ArticlePair,
  pairKey,
  parseArticlePair,
  readLinkedPairs,
  readStories,
} from './article-pairs.ts';
import { readGoldLines } from './gold-lines.ts';
import { type PairFigures, pairFigures } from './pair-figures.ts';

/** How well copies are told from texts that share less. */
export interface CopyReport extends PairFigures {
  readonly pairs: number;
  /** Pairs of which an article is not in the database: they count as not found. */
  readonly missing: number;
  /** Pairs that are taken for copies, by what annotators call them. */
  readonly found: Readonly<Record<string, number>>;
  readonly wrong: readonly ArticlePair[];
}

/**
 * Copies against a file of `{a, b, label}` lines (external ids; label `syndicated-copy` or another): a pair counts as
 * found where a link says that one article prints the other's text.
 */
export async function evaluateCopies(store: Store, goldFile: string): Promise<CopyReport> {
  const gold = await readGoldLines(goldFile, parseArticlePair);
  const linked = await readLinkedPairs(store, 'SYNDICATED_COPY');
  const known = await readStories(store);
  const judged = gold.map((pair) => ({
    ...pair,
    gold: pair.label === 'syndicated-copy',
    found: linked.has(pairKey(pair.a, pair.b)),
  }));
  const found: Record<string, number> = {};
  for (const pair of judged) if (pair.found) found[pair.label] = (found[pair.label] ?? 0) + 1;
  return {
    ...pairFigures(judged),
    pairs: gold.length,
    missing: gold.filter(({ a, b }) => !known.has(a) || !known.has(b)).length,
    found,
    wrong: judged.filter((pair) => pair.gold !== pair.found).map(({ a, b, label }) => ({ a, b, label })),
  };
}
