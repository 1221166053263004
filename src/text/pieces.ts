import type { Span } from '../page/span.ts';
import { isAbbreviation } from './abbreviations.ts';

/** A stretch without white space that is one token: a word, number, ending, mark or address. */
export interface Piece extends Span {
  readonly kind: 'word' | 'number' | 'ending' | 'mark' | 'address';
}

/** "https://example.org/a", "@handle", "#tag", "info@example.org" */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s"“”<>]{1,300}|[@#][\p{L}\p{N}_]{1,60}|[\p{L}\p{N}._+-]{1,40}@[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,20}){1,4}/uy;
/** "10:30", "4.5m", "5th", "1990s" */
const NUMBER = /\p{Nd}{1,30}(?:[.,:/]\p{Nd}{1,30}){0,9}\p{L}{0,4}/uy;
/** "U.S.", "a.m.", "J." (a single letter counts only before a name: see below) */
const DOTTED = /(?:\p{L}\.){2,8}(?![\p{L}])/uy;
/** "O'Rourke", "Ocasio-Cortez", "AT&T", "Zelens’kyi"; a left quote may stand as apostrophe: "CNN‘s" */
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]{0,59}(?:[-‑'’‘&·][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,59}){0,5}/uy;
/** "’s", "n’t", "’ll" at a word's end */
const ENDING = /(?:n['’‘]t|['’‘](?:s|re|ve|ll|d|m))$/iu;
/** A run of one mark counts as one token: "...", "--", "''" */
const MARK = /([^\p{L}\p{N}\s])\1{0,9}/uy;

const PATTERNS: readonly (readonly [Piece['kind'], RegExp])[] = [
  ['address', ADDRESS],
  ['number', NUMBER],
  ['word', DOTTED],
];

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? found[0].length : 0;
}

/** The end of a word that starts at `at`, with the period of an abbreviation or initial. */
function wordEnd(text: string, at: number, limit: number): number {
  const end = at + matchAt(WORD, text, at);
  if (end === at || text[end] !== '.' || end >= limit) return end;
  const word = text.slice(at, end);
  const next = text.slice(end + 1, end + 3);
  const initial = word.length === 1 && word !== 'I' && /^\p{Lu}$/u.test(word) && /^\s?\p{Lu}/u.test(next);
  return initial || (isAbbreviation(word.toLowerCase()) && /^\p{Lu}|^vs?$/u.test(word)) ? end + 1 : end;
}

/** Kind and length of the piece that starts at `at`, which is not white space. */
function matchPiece(text: string, at: number, limit: number): [Piece['kind'], number] {
  for (const [kind, pattern] of PATTERNS) {
    const length = matchAt(pattern, text, at);
    if (length > 0) return [kind, length];
  }
  const word = wordEnd(text, at, limit) - at;
  return word > 0 ? ['word', word] : ['mark', Math.max(matchAt(MARK, text, at), 1)];
}

/**
 * Cuts `text` inside `within` into tokens-to-be: words keep inner hyphens and apostrophes, possessive and
 * contracted endings stand alone, abbreviations keep their period. In order, not overlapping, every
 * non-space character in exactly one piece. Linear.
 */
export function cutPieces(text: string, within: Span): Piece[] {
  const pieces: Piece[] = [];
  let at = within.start;
  while (at < within.end) {
    const code = text.charCodeAt(at);
    if (code === 32 || /\s/u.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const [kind, length] = matchPiece(text, at, within.end);
    const end = Math.min(at + length, within.end);
    const ending = kind === 'word' ? ENDING.exec(text.slice(Math.max(at, end - 4), end)) : null;
    const cut = ending && ending[0].length < end - at ? end - ending[0].length : end;
    pieces.push({ kind, start: at, end: cut });
    if (cut < end) pieces.push({ kind: 'ending', start: cut, end });
    at = end;
  }
  return pieces;
}
