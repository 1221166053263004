import type { Span } from '../page/span.ts';

export interface TextAround {
  readonly before: string;
  readonly after: string;
  readonly span: Span;
}

/** The text around a stretch: up to `before` and `after` UTF-16 units of it, never half a character. */
export function textAround(text: string, { start, end }: Span, before: number, after: number): TextAround {
  const from = Math.max(0, start - before);
  const to = Math.min(text.length, end + after);
  const span = {
    start: splitsPair(text, from) ? Math.min(from + 1, start) : from,
    end: splitsPair(text, to) ? Math.max(to - 1, end) : to,
  };
  return { before: text.slice(span.start, start), after: text.slice(end, span.end), span };
}

/** Whether `offset` lies between the two halves of a character. */
export function splitsPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}
