import { boundedMemo } from './bounded-memo.ts';

/** Distinct words that are kept: the words of some thousand articles. */
const MEMO = 50_000;
/** Longer ones seldom come twice. */
const LONGEST = 40;

const LATIN_1 = /^[\0-\xff]*$/;

/**
 * A copy of its own, in one byte a character where that is possible. A slice of a text with one curly quote has two
 * bytes a character, and engines change the case of such strings many times more slowly.
 */
const ownCopy = (word: string): string =>
  LATIN_1.test(word) ? Buffer.from(word, 'latin1').toString('latin1') : word;

const copyOf = boundedMemo(ownCopy, MEMO);

/**
 * The same word as one instance, whatever text it was cut from. Words of news repeat, and tables find an instance
 * that they have seen by its address, without reading its letters again.
 */
export const sharedWord = (word: string): string => (word.length > LONGEST ? word : copyOf(word));
