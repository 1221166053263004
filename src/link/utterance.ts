import type { QuoteKind } from '../extract/quote.ts';

/** A quote as linking sees it: words, speaker, article. */
export interface LinkableQuote {
  readonly id: number;
  readonly articleId: number;
  /** `person:12`, `organization:3`, or null where the speaker is not resolved. */
  readonly speaker: string | null;
  readonly kind: QuoteKind;
  /** The quote's words (parts joined by a space). */
  readonly text: string;
  /** The words inside quote marks only (ranges joined by a space); empty for INDIRECT. */
  readonly quotedText: string;
  /** Publication instant of its article (ISO), or null. */
  readonly publishedAt: string | null;
  readonly utteranceId: number | null;
}

/** How a quote relates to its utterance's fullest wording. */
export type Variant = 'EXACT' | 'TRUNCATED' | 'ALTERED' | 'OVERLAPPING' | 'PARAPHRASED';

/** Two quotes report the same utterance. */
export interface UtterancePair {
  readonly a: number;
  readonly b: number;
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}
