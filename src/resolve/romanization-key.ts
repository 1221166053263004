import anyAscii from 'any-ascii';
import { inLatinLetters } from './look-alikes.ts';

/**
 * Spellings that romanizations of one name differ in, longest first, each with the spelling that stands for
 * all of them. From the tables that news agencies disagree over: BGN/PCGN, ISO 9 and passport spellings for
 * Cyrillic (Zelenskyy/Zelenskiy, Kharkiv/Harkiv, Yevgeny/Evgeny), and ALA-LC and French spellings for Arabic
 * (Qaddafi/Gaddafi stay apart, Hussein/Husain do not).
 */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'], // Khrushchev, Schevchenko, Shevchenko
  [/tch|ch|cz/g, 'c'], // Tchaikovsky, Chaikovsky, Czajkowski
  [/zh|dzh|dj/g, 'j'], // Zhukov, Djokovic
  [/kh/g, 'h'], // Kharkiv
  [/ts|tz/g, 'c'], // Yeltsin, Elzin
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ks|x/g, 'ks'], // Aleksandr, Alexandr
  [/ck|q/g, 'k'],
  [/w/g, 'v'], // Wladimir
  [/ou|oo/g, 'u'], // Mahmoud, Mahmud
  [/(?:^|(?<=[^aeiou]))(?:ye|ie|yo|io)(?=[a-z])/g, 'e'], // Yevgeny, Medvediev, Fyodor; but Mario, Marie
  [/(?<=[^aeiou])(?:je|jo)/g, 'e'], // Medvedjev; but Joe, Jenny
  [/(?<![iyj])[iyj]+$/g, 'i'], // Zelensky, Zelenskyy, Zelenskiy, Zelenskij
  [/(?:ai|ay|ei|ey|aj|ej)/g, 'ai'], // Hussein, Husain; Sergei, Sergey
  [/[yj]/g, 'i'],
];

/**
 * One word of a name, folded so that romanizations of one spelling get one key: accents and case go,
 * doubled letters become one. Different names can share a key; nothing should rest on a single word's key.
 * Linear in the word's length.
 *
 * @example romanizationKey('Zelenskyy') === romanizationKey('Zelenskiy') // 'zelenski'
 */
export function romanizationKey(word: string): string {
  const plain = anyAscii(inLatinLetters(word))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
  const folded = FOLDS.reduce((key, [spelling, letter]) => key.replaceAll(spelling, letter), plain);
  return folded.replaceAll(/(.)\1+/g, '$1');
}
