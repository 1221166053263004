import { givenNameGender } from '../extract/given-names.ts';
import { boundedMemo } from '../text/bounded-memo.ts';
import { nearKeys } from './near-keys.ts';
import { NICKNAMES } from './nicknames.ts';
import { romanizationKey } from './romanization-key.ts';
import { SLAVIC_GIVEN_NAMES } from './slavic-given-names.ts';

/** The names that a given name can stand for: "Bill" for william, "Volodymyr" for vladimir. */
export interface GivenNameReadings {
  /** Names that it usually stands for, by the first form of their line. */
  readonly usual: ReadonlySet<string>;
  /** Names that it stands for as well, less often: "Chris" for christina. */
  readonly rare: ReadonlySet<string>;
}

const NOTHING: GivenNameReadings = { usual: new Set(), rare: new Set() };
/** Longer words are no misprinted given name. */
const LONGEST = 20;
const NAMES_KEPT = 5_000;
const TABLE = readTable(`${SLAVIC_GIVEN_NAMES}${NICKNAMES}`);
const SLAVIC: ReadonlySet<string> = new Set(readLines(SLAVIC_GIVEN_NAMES).map(([name]) => name));
const NEAR = indexNear();

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

/** Names of the table by what they share with their misprints; several names under one key leave it undecided. */
function indexNear(): ReadonlyMap<string, ReadonlySet<string>> {
  const near = new Map<string, Set<string>>();
  for (const name of TABLE.keys())
    for (const key of nearKeys(name)) near.set(key, (near.get(key) ?? new Set()).add(name));
  return near;
}

/** What the one name of the table stands for that an unknown word is a letter away from, or null. */
function readMisprint(key: string): GivenNameReadings | null {
  const found = new Set(nearKeys(key).flatMap((each) => [...(NEAR.get(each) ?? [])]));
  const usual = new Set([...found].flatMap((name) => [...(TABLE.get(name)?.usual ?? [])]));
  return found.size === 1 || usual.size === 1 ? { usual, rare: new Set() } : null;
}

/** Whether a table or the lists of given names know the key. */
export function isKnownGivenName(key: string): boolean {
  return TABLE.has(key) || givenNameGender(key) !== 'unknown';
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
