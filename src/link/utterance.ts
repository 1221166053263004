import type { QuoteKind } from '../extract/quote.ts';
import type { LinkProvenance } from './version.ts';

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

/** The longest run of words that two quotes share. */
interface SharedPassage {
  /** The run, folded: lower case, without punctuation. */
  readonly words: string;
  /** Words shared in all, the run included. */
  readonly sharedWords: number;
}

/**
 * Whether two quotes report the same utterance, and why. `other-speaker` and `other-occasion` speak against
 * it even where a third quote resembles both; the remaining rules of a `same: false` are lack of evidence.
 */
export interface QuoteComparison extends LinkProvenance {
  readonly same: boolean;
  readonly rule: SameRule | ApartRule;
  readonly evidence: SharedPassage;
}

export type SameRule = 'exact' | 'truncated' | 'altered' | 'overlapping' | 'paraphrased';
export type ApartRule = 'other-speaker' | 'other-occasion' | 'too-little-shared';

/** Two quotes report the same utterance. */
export interface UtterancePair extends LinkProvenance {
  /** Quote ids, `a < b`. */
  readonly a: number;
  readonly b: number;
  readonly rule: SameRule;
  readonly evidence: SharedPassage;
}

/** One quote's place in its utterance. */
interface UtteranceMember {
  readonly quoteId: number;
  readonly variant: Variant;
}

/** The quotes that report one utterance; a group of one is an utterance that a single quote reports. */
export interface UtteranceGroup {
  /** The utterance id that the group keeps: the smallest that its quotes had; null for a new utterance. */
  readonly utteranceId: number | null;
  /** Other utterance ids that this group takes over, ascending: their rows are empty now. */
  readonly absorbed: readonly number[];
  /** The quote with the fullest wording; its words are the utterance's text. */
  readonly fullestQuoteId: number;
  /** In ascending order of quote id. */
  readonly members: readonly UtteranceMember[];
  /** The accepted pairs that hold the group together, by `a`, then `b`. Empty for a group of one. */
  readonly pairs: readonly UtterancePair[];
}
