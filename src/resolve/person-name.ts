import { HONORIFICS } from '../extract/name-words.ts';
import { boundedMemo } from '../text/bounded-memo.ts';
import { withoutGluedVerb, withoutGluedWord } from './glued-word.ts';
import { romanizationKey } from './romanization-key.ts';

/** A person's name taken apart; every word is a romanization key. */
export interface PersonName {
  /** Given and middle names in order; a single letter is an initial. Empty for a bare surname. */
  readonly given: readonly string[];
  /** Those words and then the surname as written. */
  readonly written: readonly string[];
  /** Surname without its particles, with the generation: "roejr". */
  readonly surname: string;
  /** Surname without particles and generation. */
  readonly family: string;
  /** The parts of a double surname: "Lund-Marek"; else the family alone. */
  readonly families: readonly string[];
  /** "jr", "sr", "ii" …; null where the form has none. */
  readonly generation: string | null;
  /** Every word of the form in one, particles too: Vanderleyen, van der Leyen. */
  readonly joined: string;
}

/** Words inside or before a surname that outlets write, join or leave out at will: "von der Leyen", "al-Sisi". */
const PARTICLES = new Set(
  'al el ul bin ibn ben abu abd de del della der den des di do da dos du la le van von zu ten ter af av y e'.split(
    ' ',
  ),
);

/** An Arabic article joined to its name: "al-Sisi". */
const ARTICLE = /^(?:al|el|ad|an|ar|as|at|az)[-‐–]/iu;

/** Suffixes that tell generations apart: "Donald Trump Jr." */
const GENERATIONS = new Map(
  Object.entries({
    jr: 'jr',
    jnr: 'jr',
    junior: 'jr',
    sr: 'sr',
    snr: 'sr',
    senior: 'sr',
    ii: 'ii',
    iii: 'iii',
    iv: 'iv',
  }),
);

/** "Guterres’", "Biden's" */
const POSSESSIVE = /['’‘ʼ`](?:s)?$/u;
const HYPHEN = /[-‐‑–]/u;

/** Name forms whose answer is kept: an article repeats its names, and the news repeats its people. */
const MEMO = 5_000;

/**
 * Takes a name form apart: the last word is the surname, particles aside. Null where no word is left.
 * A courtesy title in front, a possessive ending and a word that lost the space before the name are left out.
 * A generational suffix is part of the surname, since it tells two people apart.
 */
export const readPersonName = boundedMemo((form: string): PersonName | null => {
  const words = form.split(/[\s.,]+/u).filter((word) => word !== '');
  while (words.length > 1 && HONORIFICS.has((words[0] ?? '').toLowerCase())) words.shift();
  const suffix = words.length > 1 ? GENERATIONS.get((words.at(-1) ?? '').toLowerCase()) : undefined;
  if (suffix !== undefined) words.pop();
  const last = withoutGluedVerb((words.pop() ?? '').replace(POSSESSIVE, ''));
  words.push(last);
  const names = words
    .filter((_, index) => index === words.length - 1 || !isParticle(words, index))
    .map((name) => name.replace(ARTICLE, ''));
  const keyed = names
    .map((name, index) => (index < names.length - 1 ? withoutGluedWord(name) : name))
    .map((written) => ({ written, key: romanizationKey(written) }))
    .filter(({ key }) => key !== '');
  const family = keyed.at(-1)?.key;
  if (family === undefined) return null;
  const families = (names.at(-1) ?? '').split(HYPHEN).map(romanizationKey);
  return {
    given: keyed.slice(0, -1).map(({ key }) => key),
    written: keyed.map(({ written }) => written),
    surname: family + romanizationKey(suffix ?? ''),
    family,
    families: families.length === 2 && families.every((part) => part.length > 1) ? families : [family],
    generation: suffix ?? null,
    joined: romanizationKey(words.map(withoutGluedWord).join('')),
  };
}, MEMO);

/** A capitalized particle in front of one word is a given name as often: Ben Carson, Al Gore, Van Jones. */
function isParticle(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (!PARTICLES.has(word.toLowerCase())) return false;
  return index > 0 || word === word.toLowerCase() || PARTICLES.has((words[1] ?? '').toLowerCase());
}
