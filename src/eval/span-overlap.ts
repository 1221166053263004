import type { Span } from '../page/span.ts';

/** White space, quote marks and punctuation: annotators differ on whether these belong to a quote. */
const EDGE = /[\s"'“”‘’«».,;:!?…()[\]–—-]/u;

/** The span without white space, quote marks and punctuation at its edges; empty where nothing else is left. */
export function trimEdges(text: string, { start, end }: Span): Span {
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** The pieces trimmed, in text order, without those of which nothing is left. */
export function trimPieces(text: string, pieces: readonly Span[]): Span[] {
  return pieces
    .map((piece) => trimEdges(text, piece))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
}

const common = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

const total = <T>(items: readonly T[], count: (item: T) => number): number =>
  items.reduce((sum, item) => sum + count(item), 0);

/** How many characters two lists of pieces have in common. */
export const commonSize = (a: readonly Span[], b: readonly Span[]): number =>
  total(a, (x) => total(b, (y) => common(x, y)));

/** Characters in common over characters in either, 0 to 1. Pieces of one list must not overlap. */
export function jaccard(a: readonly Span[], b: readonly Span[]): number {
  const size = (pieces: readonly Span[]) => total(pieces, ({ start, end }) => end - start);
  const both = commonSize(a, b);
  return both === 0 ? 0 : both / (size(a) + size(b) - both);
}

/** Whether two spans share a character. */
export const touches = (a: Span, b: Span): boolean => common(a, b) > 0;

export const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end);
