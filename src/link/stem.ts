import { boundedMemo } from '../text/bounded-memo.ts';

/** Endings that an outlet corrects or that British and American print differ in, longest first. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/isation$/, 'ization'], // organisation, organization
  [/ise(?=d|s|r|rs|$)/, 'ize'], // recognise, recognized
  [/our(?=s|ed|able|$)/, 'or'], // labour, labor
  [/ence(?=s|$)/, 'ense'], // defence, defense
  [/(?:ies|ied)$/, 'y'], // countries
  [/(?<=[^s])s$/, ''], // guarantees
  [/ly$/, ''], // extremely, extreme
  [/ing$/, ''], // fighting
  [/ed$/, ''], // fighted
  [/e$/, ''], // chang-e, chang-ing
];
const SHORTEST_STEM = 3;

/** Longer words are rare, and would fill the memory. */
const LONGEST_REMEMBERED = 40;
const MEMO = 50_000;

/**
 * A crude key under which a word's inflections and spellings meet ("guarantee" and "guarantees", "defence" and
 * "defense"). For comparing only, never for display. Takes a folded word.
 */
export function stem(word: string): string {
  if (word.length <= SHORTEST_STEM) return word;
  return word.length <= LONGEST_REMEMBERED ? knownStem(word) : cutEndings(word);
}

const knownStem = boundedMemo(cutEndings, MEMO);

function cutEndings(word: string): string {
  return ENDINGS.reduce((stemmed, [ending, replacement]) => {
    const next = stemmed.replace(ending, replacement);
    return next.length >= SHORTEST_STEM ? next : stemmed;
  }, word);
}
