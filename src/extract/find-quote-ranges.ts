import type { Span } from '../page/span.ts';
import { isSpaceCode, isWordCode } from '../text/letters.ts';

/** A stretch inside quote marks. `start`/`end` hold the marks where they stand; `inner` is without them. */
export interface QuoteRange extends Span {
  readonly inner: Span;
  readonly mark: 'double' | 'single';
  /** False where the opening mark is missing: the range goes on from the paragraph before. */
  readonly opened: boolean;
  /** False where the closing mark is missing: the range runs to the end of the paragraph. */
  readonly closed: boolean;
  /** 0 for an outermost range, 1 for one inside another, … */
  readonly depth: number;
}

/** A range whose depth is not known before all ranges are found. */
type FoundRange = { -readonly [Field in keyof QuoteRange]: QuoteRange[Field] };

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly mark: 'double' | 'single';
  readonly opens: boolean;
  readonly closes: boolean;
}

interface Open {
  readonly at: Mark;
  /** Index into the found ranges when this mark opened: later ranges of the list lie inside it. */
  readonly found: number;
}

const MARK_CHARS = ['"', '“', '”', '„', '‟', '«', '»', '＂', "'", '‘', '’', '‚', '‛', '‹', '›', '`'];
/** 1 for each code unit that is a mark. */
const IS_MARK = new Uint8Array(0x10000);
for (const mark of MARK_CHARS) IS_MARK[mark.charCodeAt(0)] = 1;
const ALWAYS_OPEN = new Set(['„', '‚']);
/** Contractions that begin with an apostrophe: `'em`, `'90s`, `'til`. */
const CONTRACTION = /^(?:em|til|till|tis|twas|cause|bout|round|n|d|s|\d0s|\d\d)(?![\p{L}\d])/iu;
/** What may stand before an opening mark, besides white space. */
const OPENING_NEIGHBORS: ReadonlySet<string> = new Set('([{<—–-/…*|>"“”„«»\'‘’');
/** What may stand after a closing mark, besides white space. */
const CLOSING_NEIGHBORS: ReadonlySet<string> = new Set(')]}>,.;:!?—–-/…*|<"“”„«»\'‘’');
/** Single marks inside an open quote that a closing double mark looks past. */
const DEEPEST = 8;
/** A possessive plural (`voters' rights`) looks like a closing mark: a later mark must not be far off to win. */
const POSSESSIVE_REACH = 300;

/**
 * Finds the quote ranges of one paragraph, in every mark style: straight and curly, double and single,
 * guillemets, low marks, two apostrophes as one double mark, reversed pairs, nested ones. Apostrophes, feet and
 * inches are no marks. A double mark that is never closed runs to the end of the paragraph (people who speak
 * for several paragraphs get closing marks only on the last).
 *
 * @param text the article's text
 * @param within the paragraph
 * @param continued whether the paragraph before ended inside a quote: a closing mark without an opening one
 *   then closes that quote. Linear in the paragraph's length.
 */
export function findQuoteRanges(text: string, within: Span, continued = false): QuoteRange[] {
  const found: FoundRange[] = [];
  const stack: Open[] = [];
  let canContinue = continued;
  for (const mark of readMarks(text, within)) {
    const closing = mark.closes ? openIndex(stack, mark) : -1;
    if (closing >= 0) {
      close(text, found, stack, closing, mark);
    } else if (mark.opens) {
      stack.push({ at: mark, found: found.length });
    } else if (canContinue && mark.mark === 'double' && found.length === 0 && stack.length === 0) {
      const inner = trimmed(text, within.start, mark.start);
      found.push({
        start: inner.start,
        end: mark.end,
        inner,
        mark: 'double',
        opened: false,
        closed: true,
        depth: 0,
      });
    }
    canContinue &&= mark.mark === 'single';
  }
  closeAtEnd(text, within, found, stack);
  return withDepths(found);
}

/** The open mark that this closing mark ends. A single mark closes only the innermost; a double one, any double. */
function openIndex(stack: readonly Open[], mark: Mark): number {
  const top = stack.length - 1;
  if (mark.mark === 'single') return stack[top]?.at.mark === 'single' ? top : -1;
  for (let i = top; i >= 0 && i > top - DEEPEST; i--) if (stack[i]?.at.mark === 'double') return i;
  return -1;
}

function close(text: string, found: FoundRange[], stack: Open[], index: number, mark: Mark): void {
  const open = stack[index];
  if (open === undefined) return;
  stack.length = index;
  found.push({
    start: open.at.start,
    end: mark.end,
    inner: trimmed(text, open.at.end, mark.start),
    mark: mark.mark,
    opened: true,
    closed: true,
    depth: 0,
  });
}

/** What is still open at the paragraph's end: the outermost double mark runs on; the rest were no quotes. */
function closeAtEnd(text: string, within: Span, found: FoundRange[], stack: readonly Open[]): void {
  const open = [...stack].reverse().find((o) => o.at.mark === 'double');
  if (open === undefined) return;
  const outermost = stack.find((o) => o.at.mark === 'double') ?? open;
  const opensParagraph = text.slice(within.start, outermost.at.start).trim() === '';
  const chosen = opensParagraph && stack.length === 1 ? outermost : open;
  const hasChildren = found.slice(chosen.found).some((r) => r.mark === 'double');
  if (hasChildren && !opensParagraph) return;
  const inner = trimmed(text, chosen.at.end, within.end);
  if (inner.end <= inner.start) return;
  found.push({
    start: chosen.at.start,
    end: inner.end,
    inner,
    mark: 'double',
    opened: true,
    closed: false,
    depth: 0,
  });
}

/** Sorts the ranges and tells each how deep it lies. In place: hostile text has a range for every two characters. */
function withDepths(found: FoundRange[]): QuoteRange[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const ends: number[] = [];
  for (const range of found) {
    while (ends.length > 0 && (ends[ends.length - 1] ?? 0) <= range.start) ends.pop();
    range.depth = ends.length;
    ends.push(range.end);
  }
  return found;
}

const isSpace = (char: string): boolean => isSpaceCode(char.charCodeAt(0));
const isWord = (char: string): boolean => isWordCode(char.charCodeAt(0));

function trimmed(text: string, start: number, end: number): Span {
  let s = start;
  let e = end;
  while (s < e && isSpaceCode(text.charCodeAt(s))) s++;
  while (e > s && isSpaceCode(text.charCodeAt(e - 1))) e--;
  return { start: s, end: e };
}

/** The marks of a paragraph, one at a time: there can be as many as characters. */
function* readMarks(text: string, within: Span): Generator<Mark> {
  let held: Mark | null = null;
  for (let i = within.start; i < within.end; i++) {
    if (IS_MARK[text.charCodeAt(i)] !== 1) continue;
    const length = markLength(text, i, within.end);
    const mark = readMark(text, within, i, length);
    i += length - 1;
    if (mark === null) continue;
    if (held !== null && !isPossessive(text, held, mark)) yield held;
    held = mark;
  }
  if (held !== null) yield held;
}

/** Two apostrophes or two backticks stand for one double mark (''so''). */
function markLength(text: string, at: number, end: number): number {
  const char = text.charAt(at);
  const pairs = char === "'" || char === '`' || char === '’' || char === '‘';
  return pairs && at + 1 < end && text.charAt(at + 1) === char ? 2 : 1;
}

function readMark(text: string, within: Span, at: number, length: number): Mark | null {
  const char = text.charAt(at);
  const before = at > within.start ? text.charAt(at - 1) : ' ';
  const after = at + length < within.end ? text.charAt(at + length) : ' ';
  const end = at + length;
  if (length === 1 && (char === "'" || char === '‘' || char === '’' || char === '‛' || char === '`')) {
    return readSingle(text, within, at, before, after);
  }
  const single = char === '‹' || char === '›' || char === '‚';
  const mark = single ? 'single' : 'double';
  const first = at === within.start && char !== '»';
  const opens =
    (first || !isSpace(after)) && after !== '>' && (isSpace(before) || OPENING_NEIGHBORS.has(before));
  const closes = !isSpace(before) && (isSpace(after) || CLOSING_NEIGHBORS.has(after));
  if (before === '=' || (char === '"' && after === '>' && !closes)) return null;
  if (ALWAYS_OPEN.has(char)) return { start: at, end, mark, opens: true, closes: false };
  if (char === '"' || char === '＂' || length === 2) {
    if (length === 1 && /\d/.test(before) && !opens)
      return inches(text, within, at) ? null : { start: at, end, mark, opens: false, closes: true };
    if (opens !== closes) return { start: at, end, mark, opens, closes };
    return { start: at, end, mark, opens: true, closes: true };
  }
  const leaning = char === '“' || char === '‟' || char === '«' || char === '‹';
  // Each lean serves both ways: „so“ and »so« close with a mark that opens elsewhere.
  if (leaning) return { start: at, end, mark, opens: opens || !closes, closes: closes && !opens };
  return { start: at, end, mark, opens: opens && !closes, closes: true };
}

/** Feet and inches (6'2") or inches alone with no quote open before: a digit stands right before the mark. */
function inches(text: string, within: Span, at: number): boolean {
  const lead = text.slice(Math.max(within.start, at - 6), at);
  return /\d['’]\s?\d{1,2}$/.test(lead);
}

function readSingle(text: string, within: Span, at: number, before: string, after: string): Mark | null {
  if (isWord(before) && isWord(after)) return null;
  const end = at + 1;
  const char = text.charAt(at);
  const startsWord = (isSpace(before) || OPENING_NEIGHBORS.has(before)) && !isSpace(after);
  const endsWord = !isSpace(before) && !isWord(after);
  if (startsWord && (!endsWord || char === '‘')) {
    const contraction = char !== '‘' && CONTRACTION.test(text.slice(at + 1, Math.min(within.end, at + 8)));
    return contraction ? null : { start: at, end, mark: 'single', opens: true, closes: false };
  }
  return endsWord ? { start: at, end, mark: 'single', opens: false, closes: true } : null;
}

/** A single mark after a plural s (`the voters' choice'`), where a better closing mark follows soon. */
function isPossessive(text: string, mark: Mark, next: Mark): boolean {
  if (mark.mark !== 'single' || mark.opens || !/s/i.test(text.charAt(mark.start - 1))) return false;
  if (!/^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2))) return false;
  return next.mark === 'single' && !next.opens && next.start - mark.end < POSSESSIVE_REACH;
}
