import { foldWords } from './fold-words.ts';
import { hashInt32, smallestKeys } from './hash-int32.ts';

/** Words a fingerprint covers: long enough to be rare, short enough to survive an editor's pen. */
const FINGERPRINT_WORDS = 5;
/** Of so many fingerprints in a row the smallest is a key. */
const WINDOW = 16;
/** Enough for every key of an article of about two thousand words; of longer ones a fixed sample. */
const MAX_KEYS = 256;

/**
 * Index keys of an article's body: winnowed fingerprints (Schleimer, Wilkerson and Aiken 2003). Two bodies that
 * share twenty words in a row anywhere share a key, so that a short extract finds a long original, which hashes of
 * a whole-body sketch would miss. Int32, distinct, ascending. O(words).
 *
 * @param body body sections only, without commentary and furniture
 */
export function copyKeys(body: string): number[] {
  const words = foldWords(body).map((folded) => folded.word);
  const prints: number[] = [];
  for (let start = 0; start + FINGERPRINT_WORDS <= words.length; start++) {
    prints.push(hashInt32(words.slice(start, start + FINGERPRINT_WORDS).join(' ')));
  }
  const keys = new Set<number>();
  for (let start = 0; start === 0 || start + WINDOW <= prints.length; start++) {
    const smallest = prints
      .slice(start, start + WINDOW)
      .reduce((least, print) => Math.min(least, print), Infinity);
    if (smallest !== Infinity) keys.add(smallest);
  }
  return smallestKeys(keys, MAX_KEYS);
}
