import type { Span } from '../page/span.ts';

/** The stretches of `text`, joined by a space: a split quote's words without the cue between them. */
export const joinSpans = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' ');
