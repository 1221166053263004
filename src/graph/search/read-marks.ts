import type { Span } from '../../page/span.ts';

/** What the database puts around a word that was found; texts have neither of them by then (`search_text`). */
const START = '\u0001';
const STOP = '\u0002';
const MARK = new RegExp(`([${START}${STOP}])`);

/**
 * Where the marked words stand in the text without marks, in order and apart from each other: those of all versions
 * together. Linear.
 * @param length of the text; a version that isn't the text with marks says nothing
 */
export function readMarks(versions: readonly string[], length: number): Span[] {
  const spans = versions.flatMap((version) => readVersion(version, length));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const span of spans) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}

function readVersion(marked: string, length: number): Span[] {
  const spans: Span[] = [];
  let offset = 0;
  let start = 0;
  for (const piece of marked.split(MARK)) {
    if (piece === START) start = offset;
    else if (piece === STOP) spans.push({ start, end: offset });
    else offset += piece.length;
  }
  return offset <= length ? spans : [];
}
