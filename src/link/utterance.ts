import type { MentionKind } from '../extract/mention.ts';
import type { QuoteKind } from '../extract/quote.ts';
import type { LinkProvenance } from './version.ts';

/** A quote as linking sees it: words, speaker, article. */
export interface LinkableQuote {
  readonly id: number;
  readonly articleId: number;
  /** External id of its article: orders quotes of the same words, whatever ids the database gave. */
  readonly source: string;
  /** `person:12`, `organization:3`, or null where the speaker is not resolved. */
  readonly speaker: string | null;
  /** Forms under which its article knows the speaker; of one who is not resolved, candidates or the mention's words. */
  readonly speakerNames: readonly string[];
  /** Descriptions that its article gives of the speaker ("harbor director"). */
  readonly speakerRoles: readonly string[];
  /** How the text refers to the speaker where it is not resolved; null where it doesn't. */
  readonly mentionKind: MentionKind | null;
  readonly kind: QuoteKind;
  /** The quote's words (parts joined by a space). */
  readonly text: string;
  /** The words inside quote marks, range by range; none for INDIRECT. */
  readonly quoted: readonly string[];
  /** Publication instant of its article (ISO), or null. */
  readonly publishedAt: string | null;
  readonly utteranceId: number | null;
  /** Whether a curator ruled on it: then it may be paired with quotes that share no words with it. */
  readonly isRuled: boolean;
}

/** Two quotes that a curator ruled to report two utterances; `method` names the edit. */
export interface PartedQuotes {
  readonly a: number;
  readonly b: number;
  readonly method: string;
}

/** How a quote relates to its utterance's fullest wording. */
export type Variant = 'EXACT' | 'TRUNCATED' | 'ALTERED' | 'OVERLAPPING' | 'PARAPHRASED';

/** The longest run of words that two quotes share. */
interface SharedPassage {
  /** The run, folded: lower case, without punctuation. */
  readonly words: string;
  /** Words shared in all, the run included. */
  readonly sharedWords: number;
  /** Weight of the run (see `wordWeight`). */
  readonly weight: number;
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
/** `ruled-apart`: a curator says so. */
export type ApartRule = 'other-speaker' | 'other-occasion' | 'too-little-shared' | 'ruled-apart';

/** Two quotes report the same utterance. */
export interface QuotePair extends LinkProvenance {
  /** Quote ids, `a < b`. */
  readonly a: number;
  readonly b: number;
  /** The longest run of words that both have, folded. */
  readonly words: string;
  readonly sharedWords: number;
}
