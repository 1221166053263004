import { givenNameGender } from '../extract/given-names.ts';
import { boundedMemo } from '../text/bounded-memo.ts';
import { NICKNAMES } from './nicknames.ts';
import { romanizationKey } from './romanization-key.ts';
import { SLAVIC_GIVEN_NAMES } from './slavic-given-names.ts';
import { isAnagram, spellingDistance } from './spelling-distance.ts';

/** The names that a given name can stand for: "Bill" for william, "Volodymyr" for vladimir. */
export interface GivenNameReadings {
  /** Names that it usually stands for, by the first form of their line. */
  readonly usual: ReadonlySet<string>;
  /** Names that it stands for as well, less often: "Chris" for christina. */
  readonly rare: ReadonlySet<string>;
}

const NOTHING: GivenNameReadings = { usual: new Set(), rare: new Set() };
/** Shortest name that a word is a misprint of, and the length from which two letters may be off. */
const SHORTEST = 6;
const LONG = 8;
/** Edits by `spellingDistance`. */
const EDITS = 1.2;
const LONG_EDITS = 2;
/** Longer words are no misprinted given name. */
const LONGEST = 20;
const NAMES_KEPT = 5_000;
const TABLE = readTable(`${SLAVIC_GIVEN_NAMES}${NICKNAMES}`);
const SLAVIC: ReadonlySet<string> = new Set(readLines(SLAVIC_GIVEN_NAMES).map(([name]) => name));
const BY_LETTER = byLetter();

/** Names that can be misprinted, by their first letter, which misprints seldom touch. */
function byLetter(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const name of TABLE.keys()) names.set(name.charAt(0), [...(names.get(name.charAt(0)) ?? []), name]);
  return names;
}

/** Lines of forms, the name that stands for the line first. */
function readLines(lines: string): [name: string, forms: string[]][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map((forms) => [romanizationKey(forms[0] ?? ''), forms]);
}

function readTable(lines: string): ReadonlyMap<string, GivenNameReadings> {
  const table = new Map<string, { usual: Set<string>; rare: Set<string> }>();
  for (const [name, forms] of readLines(lines)) {
    for (const form of forms) {
      const key = romanizationKey(form);
      const readings = table.get(key) ?? { usual: new Set(), rare: new Set() };
      readings[form.endsWith('?') ? 'rare' : 'usual'].add(name);
      table.set(key, readings);
    }
  }
  return table;
}

/** What the one name of the table stands for that an unknown word is a misprint of, or null. */
function readMisprint(key: string): GivenNameReadings | null {
  const found = (BY_LETTER.get(key.charAt(0)) ?? []).filter((name) => isMisprint(key, name));
  const usual = new Set(found.flatMap((name) => [...(TABLE.get(name)?.usual ?? [])]));
  return found.length === 1 || usual.size === 1 ? { usual, rare: new Set() } : null;
}

/** A letter off, two in a long name, or the letters in another order. A last "a" makes a woman's name: no misprint. */
function isMisprint(word: string, name: string): boolean {
  if (Math.min(word.length, name.length) < SHORTEST || word.endsWith('a') !== name.endsWith('a'))
    return false;
  const edits = word.length >= LONG ? LONG_EDITS : EDITS;
  return isAnagram(word, name) || spellingDistance(word, name) <= edits;
}

/**
 * Whether a given name, as written or as a romanization key, is in the table or in the lists of given names.
 */
export function isKnownGivenName(written: string, key = romanizationKey(written)): boolean {
  return TABLE.has(key) || givenNameGender(written) !== 'unknown' || givenNameGender(key) !== 'unknown';
}

/** Whether a given name, as a key, is one that Ukrainians, Russians and Belarusians have, in any romanization. */
export function isSlavicGivenName(key: string): boolean {
  return [...givenNameReadings(key).usual].some((name) => SLAVIC.has(name));
}

/**
 * What a given name, as a romanization key, can stand for; a word that no list knows, what the one name stands for
 * that it is a misprint of. Bounded by the word's length.
 *
 * @example givenNameReadings('bil').usual // william
 */
export const givenNameReadings = boundedMemo((key: string): GivenNameReadings => {
  const known = TABLE.get(key);
  if (known) return known;
  return (key.length > LONGEST || isKnownGivenName(key) ? null : readMisprint(key)) ?? NOTHING;
}, NAMES_KEPT);
