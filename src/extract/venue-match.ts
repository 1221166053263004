import type { VenueMention } from './quote.ts';

/** A pattern for any of some names, the longest first. */
export const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

/** A pattern for one word of a name. */
export const NAME_WORD = '[\\p{Lu}][\\p{L}\\d&.-]{0,24}';

/** The venue whose words begin at `at`; `names` make up its name. */
export function venue(
  at: number,
  words: string,
  names: readonly (string | null)[],
  outlet: string | null,
  programme: string | null,
): VenueMention {
  const name = names.filter((n): n is string => n !== null).join(' · ');
  return { start: at, end: at + words.length, text: words, name, outlet, programme };
}

/** Where the first group of a match begins in the text. */
export function groupStart(match: RegExpExecArray, base: number): number {
  return base + match.index + match[0].indexOf(match[1] ?? '');
}
