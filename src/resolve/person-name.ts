import { boundedMemo } from '../text/bounded-memo.ts';
import { romanizationKey } from './romanization-key.ts';

/** A person's name taken apart; every word is a romanization key. */
export interface PersonName {
  /** Given and middle names in order; a single letter is an initial. Empty for a bare surname. */
  readonly given: readonly string[];
  /** Surname without its particles. */
  readonly surname: string;
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
const GENERATIONS = new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv']);

/** Name forms whose answer is kept: an article repeats its names, and the news repeats its people. */
const MEMO = 5_000;

/**
 * Takes a name form apart: the last word is the surname, particles aside. Null where no word is left.
 * A generational suffix is part of the surname, since it tells two people apart.
 */
export const readPersonName = boundedMemo((form: string): PersonName | null => {
  const words = form.split(/[\s.]+/u).filter((word) => word !== '');
  const generation =
    words.length > 1 && GENERATIONS.has((words.at(-1) ?? '').toLowerCase()) ? words.pop() : '';
  const names = words.filter((_, index) => index === words.length - 1 || !isParticle(words, index));
  const keys = names.map((name) => romanizationKey(name.replace(ARTICLE, ''))).filter((key) => key !== '');
  const surname = keys.pop();
  return surname === undefined ? null : { given: keys, surname: surname + romanizationKey(generation ?? '') };
}, MEMO);

/** A capitalized particle in front of one word is a given name as often: Ben Carson, Al Gore, Van Jones. */
function isParticle(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (!PARTICLES.has(word.toLowerCase())) return false;
  return index > 0 || word === word.toLowerCase() || PARTICLES.has((words[1] ?? '').toLowerCase());
}
