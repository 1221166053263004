import type { Span } from '../page/span.ts';
import { ANYWHERE, BEFORE_NAME, BEFORE_NUMBER } from './abbreviations.ts';
import { startsSmall } from './letters.ts';
import { isPlainLatin, latinSentenceEnds } from './sentence-breaks.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** How much of a segment's edges the merge rules look at; bounds their cost whatever the segment's length. */
const EDGE = 40;

/** Words that open a sentence even after an abbreviation ("… in the U.S. He …"). */
const OPENERS = new Set(
  (
    'he she it they we you i the a an this that these those there but and or so yet in on at by for from with ' +
    'if when while as after before since although though however meanwhile his her its their our what who why how ' +
    'no not one some many most all both now then still also last according'
  ).split(' '),
);

/** "J." or "U.S." or "a.m." at the end: letters that each carry a period. */
const DOTTED_END = /(?:^|[^\p{L}\p{M}])((?:\p{L}\.){1,6})$/u;
/** "Gov." at the end. */
const WORD_END = /(?:^|[^\p{L}\p{M}.])(\p{L}{1,9})\.$/u;
const FIRST_WORD = /^[("'“‘«[]{0,3}(\p{L}{1,20})/u;
const OPENING_MARKS = '("\'“‘«[';
const DIGIT_START = /^[(#]?\p{Nd}/u;
const ONLY_MARKS = /^[\p{P}\p{S}\s]{0,40}$/u;
const CLOSING_MARKS = '"\'”’»)].,;:!?…';

/** Whether the first letter is a small one; up to three marks may open. */
function startsLow(text: string): boolean {
  let at = 0;
  while (at < 3 && at < text.length && OPENING_MARKS.includes(text.charAt(at))) at++;
  return startsSmall(text.slice(at, at + 2));
}

/** True when the break that the segmenter made between `before` and `after` is no sentence end. */
function isFalseBreak(before: string, after: string): boolean {
  const head = after.slice(0, EDGE);
  if (after.length <= EDGE && CLOSING_MARKS.includes(head.charAt(0)) && ONLY_MARKS.test(head)) return true;
  if (startsLow(head)) return true;
  if (!before.endsWith('.')) return false;
  const tail = before.slice(-EDGE);
  const opener = OPENERS.has((FIRST_WORD.exec(head)?.[1] ?? '').toLowerCase());
  const dotted = DOTTED_END.exec(tail)?.[1];
  if (dotted) return dotted.length === 2 ? dotted !== 'I.' && !opener : !opener && !DIGIT_START.test(head);
  const word = WORD_END.exec(tail)?.[1]?.toLowerCase();
  if (!word) return false;
  if (BEFORE_NAME.has(word)) return true;
  if (BEFORE_NUMBER.has(word)) return DIGIT_START.test(head);
  return ANYWHERE.has(word) && !opener;
}

/**
 * Characters that the segmenter sees at once. V8's iterator takes time in proportion to segments times
 * length (100 KB of short sentences: 3 s), so it only ever gets a window.
 */
const WINDOW = 2000;

/** Where the segmenter ends its pieces of `text` inside `within`; a piece longer than the window doubles it. */
function segmentEnds(text: string, within: Span): number[] {
  const ends: number[] = [];
  let size = WINDOW;
  for (let from = within.start; from < within.end; ) {
    const to = Math.min(from + size, within.end);
    let next = from;
    for (const { segment, index } of segmenter.segment(text.slice(from, to))) {
      const end = from + index + segment.length;
      // What reaches the window's edge may go on behind it.
      if (end === to && to < within.end) break;
      ends.push(end);
      next = end;
    }
    size = next === from ? size * 2 : WINDOW;
    from = next;
  }
  return ends;
}

function countLineFeeds(text: string, from: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/**
 * The sentences of `text` inside `within`, in order, without surrounding white space. A blank line always
 * ends one; a line break inside a sentence does not. UAX #29 proposes the breaks (by `Intl.Segmenter` where the text
 * is not all Latin) and merge rules take back those after abbreviations and initials, and those before a lower-case
 * letter.
 * Linear in the length of `within`.
 */
export function splitSentences(text: string, within: Span): Span[] {
  const sentences: { start: number; end: number }[] = [];
  let lineBreaks = 0;
  let start = within.start;
  const latin = isPlainLatin(text, within.start, within.end);
  const ends = latin ? latinSentenceEnds(text, within.start, within.end) : segmentEnds(text, within);
  for (const end of ends) {
    const segment = text.slice(start, end);
    const body = segment.trim();
    const lead = segment.length - segment.trimStart().length;
    if (body !== '') {
      const last = sentences.at(-1);
      const before = last ? text.slice(Math.max(last.start, last.end - EDGE), last.end) : '';
      if (last && lineBreaks < 2 && isFalseBreak(before, body)) last.end = start + lead + body.length;
      else sentences.push({ start: start + lead, end: start + lead + body.length });
      lineBreaks = 0;
    }
    lineBreaks += countLineFeeds(segment, body === '' ? 0 : lead + body.length);
    start = end;
  }
  return sentences;
}
