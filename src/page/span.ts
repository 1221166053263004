/**
 * Half-open UTF-16 offsets `[start, end)` into an article's stored text:
 * `text.slice(span.start, span.end)` is the thing itself.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
