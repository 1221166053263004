import type { Span } from '../page/span.ts';
import { jaccard } from './span-overlap.ts';

/** From this Jaccard of their characters on, two quotes are one quote found with other bounds. */
const SAME_QUOTE = 0.5;

/**
 * Pairs annotated quotes with found ones, each given by its pieces: those with a Jaccard of at least 0.5, one to one,
 * best first, ties in text order. `favor` adds to the rank of a pair. Returns the found index by gold index.
 * O(gold × found).
 */
export function pairQuotes(
  gold: readonly (readonly Span[])[],
  found: readonly (readonly Span[])[],
  favor: (gold: number, found: number) => number = () => 0,
): Map<number, number> {
  const candidates: { readonly gold: number; readonly found: number; readonly rank: number }[] = [];
  for (const [g, pieces] of gold.entries())
    for (const [f, others] of found.entries()) {
      const overlap = jaccard(pieces, others);
      if (overlap >= SAME_QUOTE) candidates.push({ gold: g, found: f, rank: overlap + favor(g, f) });
    }
  candidates.sort((a, b) => b.rank - a.rank);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { gold, found } of candidates) {
    if (pairs.has(gold) || taken.has(found)) continue;
    pairs.set(gold, found);
    taken.add(found);
  }
  return pairs;
}
