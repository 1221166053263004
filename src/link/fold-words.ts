import type { Span } from '../page/span.ts';
import { boundedMemo } from '../text/bounded-memo.ts';

/** One word of a text with its differences of print folded away, and where it stands in that text. */
export interface FoldedWord extends Span {
  readonly word: string;
}

/**
 * A word, number or dotted acronym ("U.S."); a bracketed first letter belongs to its word ("[t]he"). Han
 * characters stand alone, for they have no spaces between words.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}\p{Lu}?(?![\p{L}\p{N}])|%|&|\p{Script=Han}|(?:\[\p{L}\])?(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:(?<=\p{N})[.,](?=\p{N})[\p{L}\p{N}\p{M}]+|['’‘ʼ´`](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*/gu;

/** An editor's insertion: "he [the mayor] is". Bounded, so that an unclosed bracket costs nothing. */
const INSERTION = /\[[^[\]]{2,80}\]/g;

/** "she's" is "she is"; after other words `'s` is a possessive and goes. */
const IS_HOSTS = new Set('he she it that there here what who where how this i'.split(' '));

const CONTRACTED_TAILS: ReadonlyMap<string, string> = new Map([
  ['m', 'am'],
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
]);

/** Irregular contractions, loose spellings and signs that stand for words. */
const WHOLE_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ["let's", ['let', 'us']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['%', ['percent']],
  ['&', ['and']],
]);

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, String(index + 1)]),
);

/**
 * Folds a text to comparable words: lower case, no accents, punctuation, quote marks or hyphens; contractions
 * spelled out ("don't" → "do not"), possessive endings gone, small number words as digits, "per cent" as
 * "percent", bracketed insertions and ellipses left out. Folding the folded words again changes nothing.
 * Linear in the length of the text.
 */
export function foldWords(text: string): FoldedWord[] {
  const masked = text.replace(INSERTION, (insertion) => ' '.repeat(insertion.length));
  const folded: FoldedWord[] = [];
  for (const match of masked.matchAll(TOKEN)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const previous = folded.at(-1);
    for (const word of foldToken(match[0])) {
      if (word === 'cent' && previous?.word === 'per')
        folded[folded.length - 1] = { word: 'percent', start: previous.start, end: span.end };
      else folded.push({ word, ...span });
    }
  }
  return folded;
}

/** The words alone, joined by spaces: equal for two texts that differ in print only. */
export function foldText(text: string): string {
  return foldWords(text)
    .map((folded) => folded.word)
    .join(' ');
}

/** What compatibility decomposition can leave in a token besides words ("㈠" is "(一)"). */
const DECOMPOSED = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}'.%&])+/gu;

/** Longer tokens are no words of a language, and would fill the memory. */
const LONGEST_REMEMBERED = 32;
const foldToken = boundedMemo(foldFresh, 50_000, LONGEST_REMEMBERED);

function foldFresh(token: string): readonly string[] {
  const plain = token
    .replace(/[‘’ʼ´`]/g, "'")
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/ʼ/g, "'") // decomposed "ŉ"
    .replace(/[\p{M}[\]]|(?<=\p{N}),(?=\p{N})/gu, '');
  return (plain.match(DECOMPOSED) ?? []).flatMap(foldPart);
}

function foldPart(part: string): readonly string[] {
  const whole = WHOLE_FORMS.get(part);
  if (whole) return whole;
  return foldContraction(part)
    .map((word) =>
      word.replace(/['.]/g, (mark, at: number) => (mark === '.' && isDecimalPoint(word, at) ? mark : '')),
    )
    .map((word) => NUMBER_WORDS.get(word) ?? word)
    .filter((word) => word !== '');
}

function foldContraction(plain: string): string[] {
  const apostrophe = plain.lastIndexOf("'");
  if (apostrophe < 1) return [plain];
  const host = plain.slice(0, apostrophe);
  const tail = plain.slice(apostrophe + 1);
  if (tail === 's') return IS_HOSTS.has(host) ? [host, 'is'] : [host];
  if (tail === 't' && host.length > 2 && host.endsWith('n')) return [host.slice(0, -1), 'not'];
  const full = CONTRACTED_TAILS.get(tail);
  return full ? [host, full] : [plain];
}

function isDecimalPoint(word: string, at: number): boolean {
  return /\p{N}/u.test(word.charAt(at - 1)) && /\p{N}/u.test(word.charAt(at + 1));
}
