import { countryCode } from '../extract/country-names.ts';

/** Words in front of a description that only point or count. */
const POINTERS = new Set(
  'a an the one another some this that these those two three several many other his her its their our my'.split(
    ' ',
  ),
);
/** What follows tells of the occasion, not of the source: "an official who was not authorized to speak". */
const CLAUSE = /[,;:(—–]|\s(?:who|whom|whose|that|which|when|where|speaking|familiar|briefed)\s/u;
/** Longer descriptions are cut. */
const LONGEST = 120;
const WORD = /[\p{L}\p{N}]+(?:[.'’&-][\p{L}\p{N}]+)*\.?/gu;

/**
 * A source without a name in words by which the same kind of source is found again: without articles, case, stops and
 * clauses, nations under one name. Null where no word is left. Linear.
 *
 * @example unnamedSource('A senior U.S. official, who asked not to be named') // 'senior US official'
 */
export function unnamedSource(text: string): string | null {
  const head = text.slice(0, 4 * LONGEST).split(CLAUSE)[0] ?? '';
  const words = (head.match(WORD) ?? []).map(foldWord);
  while (words.length > 0 && POINTERS.has(words[0] ?? '')) words.shift();
  let source = '';
  for (const word of words) {
    const longer = source === '' ? word : `${source} ${word}`;
    if (longer.length > LONGEST) break;
    source = longer;
  }
  return source === '' ? null : source;
}

/** "U.S.", "USA" and "American" are one nation; other words lose case, stops and possessive endings. */
function foldWord(word: string): string {
  const plain = word.replaceAll('.', '').replace(/['’]s$/u, '');
  if (countryCode(plain) === 'US' || /^americans?$/iu.test(plain)) return 'US';
  return plain.length > 1 && plain.length <= 5 && plain === plain.toUpperCase() ? plain : plain.toLowerCase();
}
