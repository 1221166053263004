import { type Alignment, alignWords, type Tile, type WeightedWord, weightOf } from './align-words.ts';
import { wordsOf } from './prepare-quote.ts';

/** What two word sequences share, in weights (see `wordWeight`). */
export interface Overlap extends Alignment {
  /** Share of the lighter side's weight that both have, 0..1. */
  readonly ofShorter: number;
  /** Share of the heavier side's weight that both have, 0..1. */
  readonly ofLonger: number;
  /** Weight of the shared words that neither side prints as part of a name. */
  readonly plainWeight: number;
  /** Weight of the heaviest shared word: 1 where a rare word is shared. */
  readonly heaviestWord: number;
  /** Whether some shared word stands in another form ("reckless", "recklessly"). */
  readonly inflected: boolean;
  /** The same words in the same order. */
  readonly identical: boolean;
}

/** Aligns two word sequences and weighs what they share. Costs what `alignWords` costs. */
export function measureOverlap(a: readonly WeightedWord[], b: readonly WeightedWord[]): Overlap {
  const alignment = alignWords(a, b);
  const [weightA, weightB] = [weightOf(a), weightOf(b)];
  const lighter = Math.min(weightA, weightB);
  const heavier = Math.max(weightA, weightB);
  return {
    ...alignment,
    ofShorter: lighter > 0 ? Math.min(1, alignment.sharedWeight / lighter) : 0,
    ofLonger: heavier > 0 ? Math.min(1, alignment.sharedWeight / heavier) : 0,
    plainWeight: alignment.tiles.reduce((sum, tile) => sum + plainWeightOf(tile, a, b), 0),
    heaviestWord: alignment.tiles.reduce(
      (most, tile) => Math.max(most, ...a.slice(tile.a, tile.a + tile.length).map((word) => word.weight)),
      0,
    ),
    inflected: alignment.tiles.some(
      (tile) => wordsOf(a, tile.a, tile.length) !== wordsOf(b, tile.b, tile.length),
    ),
    identical:
      a.length > 0 && a.length === b.length && a.every((word, index) => word.word === b[index]?.word),
  };
}

function plainWeightOf(tile: Tile, a: readonly WeightedWord[], b: readonly WeightedWord[]): number {
  let weight = 0;
  for (let k = 0; k < tile.length; k++) {
    const [wordA, wordB] = [a[tile.a + k], b[tile.b + k]];
    if (wordA && !wordA.name && !wordB?.name) weight += wordA.weight;
  }
  return weight;
}
