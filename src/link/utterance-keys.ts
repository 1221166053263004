import { smallestKeys } from './hash-int32.ts';
import { informativeShingles } from './informative-shingles.ts';

/** Enough for every run of a quote of about eighty words; of longer quotes a fixed sample. */
const MAX_KEYS = 64;

/**
 * Index keys of a quote: two quotes that share a passage of two rare words, or of up to four common ones, share
 * a key, whatever surrounds the passage. Int32, distinct, ascending, at most 64. Linear in the text.
 *
 * @param text the quote's words (`LinkableQuote.text`)
 */
export function utteranceKeys(text: string): number[] {
  return smallestKeys(informativeShingles(text), MAX_KEYS);
}
