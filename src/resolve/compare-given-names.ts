import { givenNameGender } from '../extract/given-names.ts';
import { givenNameReadings, isKnownGivenName } from './given-name-readings.ts';
import { spellingDistance } from './spelling-distance.ts';

/**
 * How two people's given names are alike. One person's: `equal`, `equivalent` (Bill, William), `misprint`,
 * `goes by the middle name` (J. Edgar, Edgar). Perhaps one person's: `initial`, `short form` (Tim, Timur), `rare
 * equivalent` (Chris, Christine), `second name` (Mary Jane, Jane), `near` (two letters off).
 */
export type GivenLikeness =
  | 'equal'
  | 'equivalent'
  | 'misprint'
  | 'goes by the middle name'
  | 'initial'
  | 'short form'
  | 'rare equivalent'
  | 'second name'
  | 'near'
  | 'different';

/** Shortest given name that another may begin with: "Tim" and "Timothy", but not "Al" and "Alan". */
const SHORTEST_PREFIX = 3;
/** Shortest given name that can be another's misprint. */
const SHORTEST_MISPRINT = 5;
/** Edits (`spellingDistance`) up to which a word that no list knows is another's misprint, or may be. */
const MISPRINT = 1;
const NEAR = 2;
/** The same up to which two known names are one name spelled two ways: Nils, Niels. */
const SPELLING = 0.4;
/** Given and middle names that are compared. */
const MOST_NAMES = 6;

/**
 * Compares two people's given and middle names (romanization keys, in order; at least one each). Middle names that
 * one form lacks say nothing; those that conflict make two people. Symmetric; bounded.
 */
export function compareGivenNames(left: readonly string[], right: readonly string[]): GivenLikeness {
  const [a, b] = [left.slice(0, MOST_NAMES), right.slice(0, MOST_NAMES)];
  const [firstA = '', firstB = ''] = [a[0], b[0]];
  const first = compareGivenName(firstA, firstB);
  if (first !== 'different') return middleNamesConflict(a, b) ? 'different' : first;
  const [known, other] = a.length > b.length ? [a, firstB] : [b, firstA];
  if (a.length === b.length || other.length < 2 || !known.slice(1).includes(other)) return 'different';
  return known[0]?.length === 1 ? 'goes by the middle name' : 'second name';
}

/** "George W." and "George H. W." are two; "Ana Maria" and "Ana Sofia Maria" can be one. */
function middleNamesConflict(a: readonly string[], b: readonly string[]): boolean {
  const [middleA, middleB] = [a[1], b[1]];
  if (middleA === undefined || middleB === undefined) return false;
  if (compareGivenName(middleA, middleB) !== 'different') return false;
  return !(middleA.length > 1 && b.includes(middleA)) && !(middleB.length > 1 && a.includes(middleB));
}

/** Compares one given name with another. */
function compareGivenName(a: string, b: string): GivenLikeness {
  if (a === b) return a.length === 1 ? 'initial' : 'equal';
  if (a.length === 1 || b.length === 1) return isInitialOf(a, b) ? 'initial' : 'different';
  const [left, right] = [givenNameReadings(a), givenNameReadings(b)];
  if (meet(left.usual, right.usual)) return 'equivalent';
  if (meet([...left.usual, ...left.rare], new Set([...right.usual, ...right.rare]))) return 'rare equivalent';
  return compareSpelling(a, b);
}

function meet(some: Iterable<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((name) => others.has(name));
}

function isInitialOf(a: string, b: string): boolean {
  const [initial, name] = a.length === 1 ? [a, b] : [b, a];
  return [name, ...givenNameReadings(name).usual].some((one) => one.startsWith(initial));
}

function compareSpelling(a: string, b: string): GivenLikeness {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const genders = new Set([givenNameGender(a), givenNameGender(b)]);
  if (genders.has('female') && genders.has('male')) return 'different';
  if (short.length >= SHORTEST_PREFIX && long.startsWith(short)) return 'short form';
  if (a.charAt(0) !== b.charAt(0)) return 'different';
  const distance = spellingDistance(a, b);
  if (distance <= SPELLING) return 'misprint';
  if ((isKnownGivenName(a) && isKnownGivenName(b)) || long.length < SHORTEST_MISPRINT) return 'different';
  if (distance <= MISPRINT || isAnagram(a, b)) return 'misprint';
  return distance <= NEAR ? 'near' : 'different';
}

/** "Vlamidir": the letters of Vladimir in another order. */
function isAnagram(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
