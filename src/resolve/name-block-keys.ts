import { givenNameReadings } from './given-name-readings.ts';
import { type PersonName, readPersonName } from './person-name.ts';

/** Consonants of a surname that count; more of them tell few names apart. */
const MOST_CONSONANTS = 6;
/** Fewest consonants of which one may be a misprint. */
const FEWEST_CONSONANTS = 4;
/** Initials under which one name is filed: its own, and those of the names that it can stand for. */
const MOST_INITIALS = 4;
/** Keys of one name: an index over millions of names stays small. */
const MOST_KEYS = 16;
/** Words of a name whose order may be swapped. */
const MOST_WORDS = 4;

/**
 * Keys under which names worth comparing meet: any two forms that `comparePersonNames` calls the same or is unsure
 * about share at least one. At most 16. By what a key begins with:
 * `s:` the surname, where a bare surname meets the full names; `j:` all words written together; `w:` the words in
 * any order; an initial and `|`: it with the consonants of the surname, whole or without one of them.
 */
export function nameBlockKeys(form: string): string[] {
  const name = readPersonName(form);
  if (!name) return [];
  const surname = `s:${name.family}`;
  if (name.given.length === 0) return [surname, `j:${name.joined}`];
  const [own = '', ...rest] = initials(name.given[0] ?? '');
  const main = rest[0] ?? own;
  const bones = consonants(name.family);
  const whole = [own, ...rest, ...middleInitials(name)].map(
    (initial) => `${initial}|${bones.slice(0, MOST_CONSONANTS)}`,
  );
  const parts =
    name.families.length > 1
      ? name.families.map((part) => `${main}|${consonants(part).slice(0, MOST_CONSONANTS)}`)
      : [];
  const words = [...name.given, name.family].slice(0, MOST_WORDS).map(consonants).sort().join('+');
  return [
    ...new Set([
      surname,
      `j:${name.joined}`,
      `w:${words}`,
      ...whole.slice(0, MOST_INITIALS + 1),
      ...parts,
      ...withoutOne(bones).map((few) => `${main}|${few}`),
    ]),
  ].slice(0, MOST_KEYS);
}

/** First letters of a given name: its own, then those of the names that it usually and rarely stands for. */
function initials(given: string): string[] {
  const { usual, rare } = givenNameReadings(given);
  const letters = [given, ...usual, ...rare].map((name) => name.charAt(0));
  return [letters[0] ?? '', ...new Set(letters.slice(1))].slice(0, MOST_INITIALS);
}

/** "J. Edgar Roe" goes by Edgar. */
function middleInitials({ given }: PersonName): string[] {
  return given.slice(1, 2).map((middle) => middle.charAt(0));
}

/**
 * What misprints and romanizations seldom touch: the consonants, with the pairs that they confuse made one, and an "a"
 * for a vowel in front. A word of one consonant keeps its vowels.
 */
function consonants(key: string): string {
  const hard = key.replaceAll('g', 'h').replaceAll('c', 'k').replaceAll('z', 's').replaceAll('j', 'i');
  const bones = hard
    .replace(/^[aeiou]/, 'A')
    .replaceAll(/[aeiou]/g, '')
    .replaceAll(/(.)\1+/g, '$1');
  return bones.length > 1 ? bones.slice(0, MOST_CONSONANTS + 1) : hard;
}

function withoutOne(bones: string): string[] {
  if (bones.length < FEWEST_CONSONANTS) return [];
  return [...bones].slice(1).map((_, index) => `${bones.slice(0, index + 1)}${bones.slice(index + 2)}`);
}
