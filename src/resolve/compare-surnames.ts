import type { PersonName } from './person-name.ts';
import { spellingDistance } from './spelling-distance.ts';

/** How two surnames are alike: `double` where one is a part of the other ("Lund", "Lund-Marek"). */
export type SurnameLikeness = 'equal' | 'spelling' | 'misprint' | 'double' | 'near' | 'different';

/** Edits (`spellingDistance`) up to which one surname is spelled two ways, by the longer one's letters. */
const SPELLING = [
  { from: 6, edits: 0.75 },
  { from: 4, edits: 0.4 },
  { from: 0, edits: 0 },
];
/** The same for East Slavic surnames, whose romanizations are many and which differ in more letters. */
const SLAVIC_SPELLING = [
  { from: 9, edits: 1.6 },
  { from: 7, edits: 1 },
  { from: 5, edits: 0.8 },
  { from: 0, edits: 0.4 },
];
/** Up to which two surnames may be one. */
const NEAR = 2;
const SHORTEST_NEAR = 4;
/** What most East Slavic surnames end in, as romanization keys: -enko, -chuk, -sky, -ov, -in, -ych … */
const SLAVIC_ENDING = /(?:[ckn]o|[aiu]k|[sc]k(?:i|a)|[eio]va?|ina?|ic|[aeou]i|uh|ul|ba|cov)$/;
/** A man's surname of which a woman's ends in "a": Petrov, Petrova. */
const MAN_ENDING = /(?:[eio]v|in|sk)$/;
/** Vowel change at the end of patronymics, which makes another name: Hansen, Hanson. */
const PATRONYMIC = /s[eo]n$/;

/**
 * Compares two surnames.
 *
 * @param slavic whether the given names are East Slavic, so that romanization explains more
 */
export function compareSurnames(a: PersonName, b: PersonName, slavic: boolean): SurnameLikeness {
  const [left, right] = [a.family, b.family];
  if (left === right) return 'equal';
  if (a.families.includes(right) || b.families.includes(left)) return 'double';
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  const both = slavic && SLAVIC_ENDING.test(left) && SLAVIC_ENDING.test(right);
  if (both && long === `${short}a` && MAN_ENDING.test(short)) return 'spelling';
  const distance = spellingDistance(left, right);
  const patronymics = PATRONYMIC.test(left) && PATRONYMIC.test(right);
  const allowed = (both ? SLAVIC_SPELLING : SPELLING).find(({ from }) => long.length >= from)?.edits ?? 0;
  const sameStart = left.charAt(0) === right.charAt(0) || both;
  if (distance <= allowed && sameStart && !patronymics) return distance < 0.5 ? 'spelling' : 'misprint';
  return distance <= NEAR && long.length >= SHORTEST_NEAR ? 'near' : 'different';
}
