import { countryCode, seatOf } from '../extract/country-names.ts';
import { stem } from './stem.ts';
import { isSynonym, synonymOf } from './synonyms.ts';
import { wordWeight } from './word-weight.ts';

/** Under which a folded word meets its inflections, its synonyms, and the other names of its country ("Moscow", "Russians"). */
export function claimTermKey(word: string): string {
  const country = countryCode(word) ?? seatOf(word);
  return country === null ? synonymOf(stem(word)) : `@${country}`;
}

/** What a shared word tells (see `wordWeight`); one that outlets put for rarer ones tells as much as these. */
export function claimTermWeight(word: string): number {
  return isSynonym(stem(word)) ? 1 : wordWeight(word);
}
