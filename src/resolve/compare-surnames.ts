import anyAscii from 'any-ascii';
import type { PersonName } from './person-name.ts';
import { spellingDistance } from './spelling-distance.ts';

/** How two surnames are alike: `double` where one is a part of the other ("Lund", "Lund-Marek"). */
export type SurnameLikeness = 'equal' | 'spelling' | 'misprint' | 'double' | 'near' | 'different';

/** Edits (`spellingDistance`) up to which one surname is spelled two ways, by the longer one's letters. */
const SPELLING = [
  { from: 6, edits: 0.75 },
  { from: 5, edits: 0.4 },
  { from: 0, edits: 0 },
];
/** The same for East Slavic surnames, whose romanizations are many and which differ in more letters. */
const SLAVIC_SPELLING = [
  { from: 12, edits: 1.5 },
  { from: 9, edits: 1.15 },
  { from: 7, edits: 1 },
  { from: 5, edits: 0.8 },
  { from: 0, edits: 0.4 },
];
/** Up to which two surnames may be one, and the share of the letters that this may be. */
const NEAR = 2;
const NEAR_SHARE = 0.3;
/** First letters that are confused: Kramer, Cramer; Gaiday, Haidai. */
const START: ReadonlyMap<string, string> = new Map([
  ['c', 'k'],
  ['g', 'h'],
  ['z', 's'],
]);
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
  const isSlavic = slavic && (SLAVIC_ENDING.test(left) || SLAVIC_ENDING.test(right));
  if (isSlavic && long === `${short}a` && MAN_ENDING.test(short)) return 'spelling';
  const distance = Math.min(spellingDistance(left, right), spellingDistance(plain(a), plain(b)));
  const patronymics = PATRONYMIC.test(left) && PATRONYMIC.test(right);
  const allowed = (isSlavic ? SLAVIC_SPELLING : SPELLING).find(({ from }) => long.length >= from)?.edits ?? 0;
  const sameStart = isSlavic || left.charAt(0) === right.charAt(0);
  if (distance <= allowed && sameStart && !patronymics) return distance < 0.5 ? 'spelling' : 'misprint';
  const isNear = distance <= Math.min(NEAR, NEAR_SHARE * long.length) && start(left) === start(right);
  return isNear ? 'near' : 'different';
}

const start = (key: string): string => START.get(key.charAt(0)) ?? key.charAt(0);

/** As written, without accents: a slip inside "ch" is one letter there, and more in the key. */
const plain = ({ written }: PersonName): string => anyAscii(written.at(-1) ?? '').toLowerCase();
