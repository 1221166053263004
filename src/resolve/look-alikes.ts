/** Letters of other alphabets by the Latin letter whose shape they have (Unicode's confusables, TR39). */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ а: 'a', в: 'b', е: 'e', і: 'i', ї: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c' },
    ...{
      т: 't',
      у: 'y',
      х: 'x',
      ѕ: 's',
      ё: 'e',
      α: 'a',
      ε: 'e',
      ι: 'i',
      κ: 'k',
      ν: 'v',
      ο: 'o',
      ρ: 'p',
      υ: 'u',
    },
  }),
);

const LATIN = /\p{Script=Latin}/u;
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;

/**
 * A word in Latin letters with the look-alikes of other alphabets that slipped in replaced, in lower case there;
 * any other word as it is. Linear.
 *
 * @example inLatinLetters('Kyrylenkо') // with a Cyrillic о at its end: 'Kyrylenko'
 */
export function inLatinLetters(word: string): string {
  if (!LATIN.test(word)) return word;
  return word.replaceAll(OTHER, (letter) => LOOK_ALIKES.get(letter.toLowerCase()) ?? letter);
}
