import type { Span } from '../page/span.ts';
import { isAbbreviation } from './abbreviations.ts';
import { isLetterCode, isSpaceCode, isSurrogateCode, isWordCode } from './letters.ts';

/** A stretch without white space that is one token: a word, number, ending, mark or address. */
export interface Piece extends Span {
  readonly kind: 'word' | 'number' | 'ending' | 'mark' | 'address';
}

/** "https://example.org/a", "www.example.org" */
const URL = /(?:https?:\/\/|www\.)[^\s"“”<>]{1,300}/uy;
/** "@handle", "#tag" */
const HANDLE = /[@#][\p{L}\p{N}_]{1,60}/uy;
/** "info@example.org" */
const EMAIL = /[\p{L}\p{N}._+-]{1,40}@[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,20}){1,4}/uy;
/** Longest part of an e-mail address before its "@", with the mark. */
const EMAIL_REACH = 41;
/** Characters in which the next "@" is looked for: never the whole rest of the text, for every paragraph again. */
const SEARCHED = 1000;
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

const BLANK = 32;
const LINE_FEED = 10;
const HASH = 35;
const COMMA = 44;
const PERIOD = 46;
const AT_SIGN = 64;
const SMALL_H = 104;
const SMALL_W = 119;
/** The last code unit of ASCII. */
const LAST_ASCII = 127;
/** Longer words are cut; `WORD` says where. */
const LONGEST_PLAIN = 60;

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

/** Index of the first "@" on `[at, end)`, or -1. */
function mailMarkIn(text: string, at: number, end: number): number {
  const found = text.slice(at, end).indexOf('@');
  return found < 0 ? -1 : at + found;
}

/** Kind and length of the piece that starts at `at`, which is not white space; `mailMark` is the next "@". */
function matchPiece(text: string, at: number, limit: number, mailMark: number): [Piece['kind'], number] {
  const code = text.charCodeAt(at);
  const mail = mailMark > at && mailMark - at < EMAIL_REACH ? matchAt(EMAIL, text, at) : 0;
  if (mail > 0) return ['address', mail];
  if (isLetterCode(code) || isSurrogateCode(code)) {
    const url = code === SMALL_H || code === SMALL_W ? matchAt(URL, text, at) : 0;
    if (url > 0) return ['address', url];
    const dotted = text.charCodeAt(at + 1) === PERIOD ? matchAt(DOTTED, text, at) : 0;
    const word = dotted || wordEnd(text, at, limit) - at;
    if (word > 0) return ['word', word];
  }
  const number = code <= LAST_ASCII && !isWordCode(code) ? 0 : matchAt(NUMBER, text, at);
  if (number > 0) return ['number', number];
  const handle = code === AT_SIGN || code === HASH ? matchAt(HANDLE, text, at) : 0;
  return handle > 0 ? ['address', handle] : ['mark', Math.max(matchAt(MARK, text, at), 1)];
}

/** Length of a word of unaccented letters alone, which most are; 0 for a word that needs a closer look. */
function plainLength(text: string, at: number): number {
  const limit = at + LONGEST_PLAIN;
  let end = at;
  while (end < limit && isPlainLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  return next === BLANK || next === COMMA || next === LINE_FEED ? end - at : 0;
}

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** The end of the word that starts at `at` without its "’s" or "n’t"; `end` where it has none. */
function stemEnd(text: string, at: number, end: number): number {
  const ending = ENDING.exec(text.slice(Math.max(at, end - 4), end));
  return ending && ending[0].length < end - at ? end - ending[0].length : end;
}

/**
 * Cuts `text` inside `within` into tokens-to-be: words keep inner hyphens and apostrophes, possessive and
 * contracted endings stand alone, abbreviations keep their period. In order, not overlapping, every
 * non-space character in exactly one piece. Linear.
 *
 * @param most how many pieces to cut, or one more where the last word has an ending; the rest is left
 */
export function cutPieces(text: string, within: Span, most: number): Piece[] {
  const pieces: Piece[] = [];
  let at = within.start;
  let mailMark = -1;
  let searched = at;
  while (at < within.end && pieces.length < most) {
    if (isSpaceCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    if (mailMark >= 0 ? mailMark < at : at + EMAIL_REACH > searched) {
      searched = at + SEARCHED;
      mailMark = mailMarkIn(text, at, searched);
    }
    const nearMail = mailMark > at && mailMark - at < EMAIL_REACH;
    const plain = nearMail ? 0 : plainLength(text, at);
    if (plain > 0 && at + plain <= within.end) {
      pieces.push({ kind: 'word', start: at, end: at + plain });
      at += plain;
      continue;
    }
    const [kind, length] = matchPiece(text, at, within.end, mailMark);
    const end = Math.min(at + length, within.end);
    const cut = kind === 'word' ? stemEnd(text, at, end) : end;
    pieces.push({ kind, start: at, end: cut });
    if (cut < end) pieces.push({ kind: 'ending', start: cut, end });
    at = end;
  }
  return pieces;
}
