import type { WeightedWord } from './align-words.ts';
import { weightOf } from './align-words.ts';
import { measureOverlap, type Overlap } from './measure-overlap.ts';
import { type PreparedQuote, wordsOf } from './prepare-quote.ts';
import type { Variant } from './utterance.ts';

/** Words of its own before the first or after the last shared word: another part of the statement. */
const OWN_PART_WEIGHT = 1.5;
/** A quote that shares less of its own words with the fullest wording is a paraphrase. */
const SAME_WORDS = 0.4;

/**
 * How a quote relates to its utterance's fullest wording: EXACT in all words, TRUNCATED when it holds nothing but
 * words of it in their order, OVERLAPPING when it has a part of its own besides a shared one, PARAPHRASED when it
 * is indirect (and the fullest wording is not, or differs) or shares less than two fifths, ALTERED otherwise.
 */
export function classifyVariant(quote: PreparedQuote, fullest: PreparedQuote): Variant {
  const own = quote.spoken;
  const full = fullest.spoken;
  if (quote.quote.id === fullest.quote.id || wordsOf(own) === wordsOf(full)) return 'EXACT';
  if (quote.quote.kind === 'INDIRECT') return 'PARAPHRASED';
  const shared = measureOverlap(own, full);
  const ownWeight = weightOf(own);
  if (ownWeight === 0 || shared.sharedWeight / ownWeight < SAME_WORDS) return 'PARAPHRASED';
  if (isExtract(own, full, shared)) return 'TRUNCATED';
  return hasOwnPart(own, shared) ? 'OVERLAPPING' : 'ALTERED';
}

/** All words are the fullest wording's, unchanged and in its order; left-out stretches in between are no change. */
function isExtract(own: readonly WeightedWord[], full: readonly WeightedWord[], shared: Overlap): boolean {
  if (shared.sharedWords < own.length) return false;
  return shared.tiles.every((tile, index) => {
    const previous = shared.tiles[index - 1];
    const inOrder = !previous || tile.b >= previous.b + previous.length;
    return inOrder && wordsOf(own, tile.a, tile.length) === wordsOf(full, tile.b, tile.length);
  });
}

function hasOwnPart(own: readonly WeightedWord[], shared: Overlap): boolean {
  const first = shared.tiles[0]?.a ?? 0;
  const last = shared.tiles.reduce((end, tile) => Math.max(end, tile.a + tile.length), 0);
  return (
    weightOf(own, 0, first) >= OWN_PART_WEIGHT || weightOf(own, last, own.length - last) >= OWN_PART_WEIGHT
  );
}
