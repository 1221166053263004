import { alignWords } from './align-words.ts';
import { foldWords } from './fold-words.ts';
import { weighWords } from './prepare-quote.ts';
import { isContentWord } from './word-weight.ts';

/** More reports than that hardly take away another word, and each costs an alignment. */
const MOST_OTHERS = 50;

/**
 * The stretches of a quote that no other report of the utterance has, as the quote prints them, in its order; differences
 * of print and inflection add nothing, nor do stretches of function words only. Compares with the first 50 others.
 * O(others × words²), bounded (see `alignWords`).
 */
export function addedWords(quote: string, others: readonly string[]): string[] {
  const own = weighWords(quote);
  const isShared = new Uint8Array(own.length);
  for (const other of others.slice(0, MOST_OTHERS)) {
    for (const { a, length } of alignWords(own, weighWords(other)).tiles) isShared.fill(1, a, a + length);
  }
  const printed = foldWords(quote);
  const stretches: string[] = [];
  for (let start = 0; start < own.length; start++) {
    if (isShared[start]) continue;
    let end = start;
    while (end + 1 < own.length && !isShared[end + 1]) end++;
    if (own.slice(start, end + 1).some(({ word }) => isContentWord(word)))
      stretches.push(quote.slice(printed[start]?.start, printed[end]?.end));
    start = end;
  }
  return stretches;
}
