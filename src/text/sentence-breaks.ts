/**
 * Where UAX #29 breaks text into sentences (https://unicode.org/reports/tr29/#Sentence_Boundaries), for text in Latin
 * letters. `Intl.Segmenter` says the same, but takes as long to set up as a page takes to read.
 */
const OTHER = 1;
const LOWER = 2;
const UPPER = 3;
const LETTER = 4;
const NUMERIC = 5;
/** A full stop, which may stand inside a sentence ("3.5", "Acme Corp. said"). */
const STOP = 6;
/** Other marks that end a sentence. */
const END_MARK = 7;
const CLOSE = 8;
const SPACE = 9;
/** A mark after which a sentence goes on: a comma, a colon, a dash. */
const CONTINUES = 10;
const LINE_FEED = 11;
const CARRIAGE_RETURN = 12;
/** Counts as a part of the character before it: a soft hyphen. */
const EXTENDS = 13;

/** Latin letters (Basic Latin to Latin Extended-B) and the marks of General Punctuation that news use. */
const LAST_LATIN = 0x24f;
const FIRST_MARK = 0x2010;
const LAST_MARK = 0x2027;

const MARKS: readonly (readonly [number, string])[] = [
  [STOP, '.\u2024'],
  [END_MARK, '!?'],
  [CLOSE, '()[]{}"\'«»‘’‚‛“”„‟'],
  [SPACE, '\t\v\f \u00a0'],
  [CONTINUES, ',-:;–—'],
  [LINE_FEED, '\n\u0085'],
  [CARRIAGE_RETURN, '\r'],
  [EXTENDS, '\u00ad'],
];

function letterClass(char: string): number {
  if (/\p{Lowercase}/u.test(char)) return LOWER;
  if (/[\p{Uppercase}\p{Lt}]/u.test(char)) return UPPER;
  if (/\p{Alphabetic}/u.test(char)) return LETTER;
  return /\p{Nd}/u.test(char) ? NUMERIC : OTHER;
}

/** The class of each code unit that is known here; 0 for the rest. */
const CLASSES = new Uint8Array(LAST_MARK + 1);
for (let code = 0; code <= LAST_LATIN; code++) CLASSES[code] = letterClass(String.fromCharCode(code));
CLASSES.fill(OTHER, FIRST_MARK);
for (const [kind, marks] of MARKS) for (const mark of marks) CLASSES[mark.charCodeAt(0)] = kind;

const classAt = (text: string, at: number): number => CLASSES[text.charCodeAt(at)] ?? 0;

/** Whether every character on `[start, end)` is one whose class is known here. */
export function isPlainLatin(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (classAt(text, i) === 0) return false;
  return true;
}

/** The first index from `at` on that is not of the class, characters that extend another left out. */
function skip(text: string, at: number, end: number, kind: number): number {
  let i = at;
  while (i < end && (classAt(text, i) === kind || classAt(text, i) === EXTENDS)) i++;
  return i;
}

/** Whether a small letter comes next, past marks and numbers: the sentence goes on (rule SB8). */
function smallLetterFollows(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    const kind = classAt(text, i);
    if (kind === LOWER) return true;
    const ends = kind === UPPER || kind === LETTER || kind === STOP || kind === END_MARK;
    if (ends || kind === LINE_FEED || kind === CARRIAGE_RETURN) return false;
  }
  return false;
}

/** Index of the character before `at` that extends no other. */
function baseBefore(text: string, at: number, start: number): number {
  let i = at - 1;
  while (i >= start && classAt(text, i) === EXTENDS) i--;
  return i;
}

/** Where the sentence ends whose stop or end mark stands at `at`; -1 where it goes on (rules SB6 to SB11). */
function breakAfter(text: string, at: number, start: number, end: number): number {
  const stop = classAt(text, at) === STOP;
  const next = skip(text, at + 1, end, EXTENDS);
  if (stop && next < end) {
    const kind = classAt(text, next);
    const before = baseBefore(text, at, start);
    const cased = before >= start && (classAt(text, before) === UPPER || classAt(text, before) === LOWER);
    if (kind === NUMERIC || (kind === UPPER && cased)) return -1;
  }
  const after = skip(text, skip(text, next, end, CLOSE), end, SPACE);
  const kind = after < end ? classAt(text, after) : OTHER;
  if (kind === CONTINUES || kind === STOP || kind === END_MARK) return -1;
  if (stop && smallLetterFollows(text, after, end)) return -1;
  return kind === LINE_FEED || kind === CARRIAGE_RETURN ? lineEnd(text, after, end) : after;
}

/** The index after the line break at `at`. */
function lineEnd(text: string, at: number, end: number): number {
  const both = classAt(text, at) === CARRIAGE_RETURN && at + 1 < end && text.charAt(at + 1) === '\n';
  return both ? at + 2 : at + 1;
}

/** The ends of the sentences of a stretch of plain Latin text (see `isPlainLatin`), the last one included. Linear. */
export function latinSentenceEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    const kind = classAt(text, i);
    let to = -1;
    if (kind === STOP || kind === END_MARK) to = breakAfter(text, i, from, end);
    else if (kind === LINE_FEED || kind === CARRIAGE_RETURN) to = lineEnd(text, i, end);
    if (to < 0 || to >= end) continue;
    ends.push(to);
    from = to;
    i = to - 1;
  }
  if (end > from) ends.push(end);
  return ends;
}
