import type { Span } from './span.ts';

/** One line of a page (or one wrapped paragraph), without the white space around it. Never empty. */
export interface Line extends Span {
  readonly text: string;
  /** Blank lines above it. */
  readonly gap: number;
}

/** Line feed, vertical tab, form feed, carriage return, and Unicode's line and paragraph separators. */
const LINE_END = /\r\n|[\n\v\f\r\u2028\u2029]/g;

/**
 * Narrowest and widest line that hard-wrapped text has (mail wraps at 72, terminals at 80, teletype at 132).
 * A longer line is a paragraph, a shorter one a title or a label.
 */
const WRAP_MIN = 45;
const WRAP_MAX = 132;

/** A line that goes on from a wrapped one: an all-lowercase first word: "guarantees for the", but "site.example". */
const GOES_ON = /^[a-z][a-z'’-]*[,.;]?(?:\s|$)/;
/** The end of a sentence or of a label: "he said.”", "Categories:". */
const SENTENCE_END = /[.!?:;…]["'”’»)\]]*$/;

/** Cuts a text into its non-empty lines and joins lines that were hard-wrapped. O(n). */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let blank = 0;
  let lastWidth = 0;
  for (const raw of rawLines(text)) {
    const line = trimLine(text, raw.start, raw.end, blank);
    if (line === null) {
      blank++;
      continue;
    }
    blank = 0;
    const last = lines.at(-1);
    if (last !== undefined && line.gap === 0 && isWrapped(last, lastWidth, line)) {
      lines[lines.length - 1] = { ...last, end: line.end, text: text.slice(last.start, line.end) };
    } else {
      lines.push(line);
    }
    lastWidth = line.end - line.start;
  }
  return lines;
}

/** The line on `[start, end)` without the white space around it, or null where there is nothing else. */
export function trimLine(text: string, start: number, end: number, gap: number): Line | null {
  const slice = text.slice(start, end);
  const left = slice.trimStart();
  const from = start + slice.length - left.length;
  const trimmed = left.trimEnd();
  return trimmed === '' ? null : { start: from, end: from + trimmed.length, text: trimmed, gap };
}

function* rawLines(text: string): Generator<Span> {
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  yield { start, end: text.length };
}

/** Whether `next` goes on a paragraph that was hard-wrapped after `last`, whose last line has `lastWidth` characters. */
function isWrapped(last: Line, lastWidth: number, next: Line): boolean {
  if (lastWidth < WRAP_MIN || lastWidth > WRAP_MAX || next.text.length > WRAP_MAX) return false;
  return GOES_ON.test(next.text) && !SENTENCE_END.test(last.text.slice(-8));
}
