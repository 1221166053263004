import { boundedMemo } from './bounded-memo.ts';
import { wink } from './wink.ts';

/** Any document answers for the dictionary. */
const dictionary = wink.readDoc('');

/**
 * Whether `word` (lower case) is in the tagger's English dictionary. Most common nouns, verbs and
 * adjectives are, most personal names are not; months, weekdays and US states are.
 */
export const isDictionaryWord = boundedMemo(
  (word) => word.length <= 40 && /^[a-z]+$/.test(word) && !dictionary.isOOV(word),
  50_000,
);
