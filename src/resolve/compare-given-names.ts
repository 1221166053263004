import anyAscii from 'any-ascii';
import { givenNameGender } from '../extract/given-names.ts';
import { givenNameReadings, isKnownGivenName } from './given-name-readings.ts';
import type { PersonName } from './person-name.ts';
import { isAnagram, spellingDistance } from './spelling-distance.ts';

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
/** The same up to which two known names are one name spelled two ways: Kristen, Kristin. */
const SPELLING = 0.4;
/** Given and middle names that are compared. */
const MOST_NAMES = 6;

interface GivenName {
  readonly key: string;
  readonly written: string;
}

const givenNames = ({ given, written }: PersonName): GivenName[] =>
  given.slice(0, MOST_NAMES).map((key, index) => ({ key, written: written[index] ?? key }));

/**
 * Compares two people's given and middle names; a bare surname has none and is different. Middle names that one form
 * lacks say nothing; those that conflict make two people. Symmetric; bounded.
 */
export function compareGivenNames(left: PersonName, right: PersonName): GivenLikeness {
  const [a, b] = [givenNames(left), givenNames(right)];
  const [firstA, firstB] = [a[0], b[0]];
  if (!firstA || !firstB) return 'different';
  const first = compareGivenName(firstA, firstB);
  if (first !== 'different') return middleNamesConflict(a, b) ? 'different' : first;
  const [known, other] = a.length > b.length ? [a, firstB.key] : [b, firstA.key];
  if (a.length === b.length || other.length < 2 || !hasMiddleName(known, other)) return 'different';
  return known[0]?.key.length === 1 ? 'goes by the middle name' : 'second name';
}

const hasMiddleName = (names: readonly GivenName[], middle: string): boolean =>
  names.slice(1).some(({ key }) => key === middle);

/** "George W." and "George H. W." are two; "Ana Maria" and "Ana Sofia Maria" can be one. */
function middleNamesConflict(a: readonly GivenName[], b: readonly GivenName[]): boolean {
  const [middleA, middleB] = [a[1], b[1]];
  if (!middleA || !middleB || compareGivenName(middleA, middleB) !== 'different') return false;
  return ![
    { name: middleA.key, others: b },
    { name: middleB.key, others: a },
  ].some(({ name, others }) => name.length > 1 && hasMiddleName(others, name));
}

/** Compares one given name with another. */
function compareGivenName(one: GivenName, other: GivenName): GivenLikeness {
  const [a, b] = [one.key, other.key];
  if (a === b) return a.length === 1 ? 'initial' : 'equal';
  if (a.length === 1 || b.length === 1) return isInitialOf(a, b) ? 'initial' : 'different';
  const [left, right] = [givenNameReadings(a), givenNameReadings(b)];
  if (meet(left.usual, right.usual)) return 'equivalent';
  if (meet([...left.usual, ...left.rare], new Set([...right.usual, ...right.rare]))) return 'rare equivalent';
  return compareSpelling(one, other);
}

function meet(some: Iterable<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((name) => others.has(name));
}

function isInitialOf(a: string, b: string): boolean {
  const [initial, name] = a.length === 1 ? [a, b] : [b, a];
  return [name, ...givenNameReadings(name).usual].some((one) => one.startsWith(initial));
}

function compareSpelling(one: GivenName, other: GivenName): GivenLikeness {
  const [a, b] = [one.key, other.key];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (sayTwoGenders(one, other) || long === `${short}a`) return 'different';
  if (short.length >= SHORTEST_PREFIX && long.startsWith(short)) return 'short form';
  if (a.charAt(0) !== b.charAt(0) || a.endsWith('a') !== b.endsWith('a')) return 'different';
  const [left, right] = [plain(one), plain(other)];
  if (Math.max(left.length, right.length) < SHORTEST_MISPRINT) return 'different';
  const distance = Math.min(spellingDistance(a, b), spellingDistance(left, right));
  if (distance <= SPELLING) return 'misprint';
  if ([one, other].every(({ written, key }) => isKnownGivenName(written, key))) return 'different';
  if (distance <= MISPRINT || isAnagram(a, b)) return 'misprint';
  return distance <= NEAR ? 'near' : 'different';
}

/** By the lists of given names, or by the "a" that ends a woman's name: Mario, Maria; Yaroslav, Yaroslava. */
function sayTwoGenders(one: GivenName, other: GivenName): boolean {
  const genders = new Set([givenNameGender(one.written), givenNameGender(other.written)]);
  return genders.has('female') && genders.has('male');
}

/** As written, without accents. */
const plain = ({ written }: GivenName): string => anyAscii(written).toLowerCase();
