import type { SectionKind } from '../page/page.ts';
import type { Span } from '../page/span.ts';

/**
 * What makes a wording a claim: a quote, a stance (what somebody is said to think or want), a sentence of headline or
 * lead in the outlet's own voice, or what a phrase asserts in passing: that an event was on a day ("Friday's summit in
 * Alaska"), that something lasts so long ("the three-year war"), that somebody spoke somewhere ("told CNN").
 */
export type ClaimKind = 'QUOTE' | 'STANCE' | 'SENTENCE' | 'EVENT' | 'DURATION' | 'VENUE';

/** How an article stands to a claim: it says so itself, reports that somebody says, denies or leaves open that it is so. */
export type Stance = 'ASSERTS' | 'REPORTS' | 'DENIES' | 'DOUBTS';

/** An aspect in which two wordings of one claim can be compared. */
export type Aspect = 'DAY' | 'NUMBER' | 'NAME' | 'PLACE' | 'VENUE' | 'SCOPE' | 'MODALITY' | 'NEGATION';

/** What a wording says about one aspect, with the words that say it. */
export interface Circumstance extends Span {
  readonly aspect: Aspect;
  /** In a form that can be compared: an ISO date, a number in digits, "possible", "not". */
  readonly value: string;
  /** What a number counts, folded ("percent", "troops"); null for other aspects. */
  readonly unit: string | null;
  /** False for "about 300", and for a weekday of which it is not told which one. */
  readonly isExact: boolean;
}

/** One wording of a checkable proposition. */
export interface ExtractedClaim extends Span {
  readonly kind: ClaimKind;
  /** Its pieces; one but for a quote that its cue splits. */
  readonly parts: readonly Span[];
  /** Index into the quotes or stances of the extraction; null for what the outlet says itself. */
  readonly report: number | null;
  readonly section: SectionKind;
  readonly stance: Stance;
  /** What the event, the duration or the venue is of, in words to look it up by ("meeting"); null for other kinds. */
  readonly head: string | null;
  readonly circumstances: readonly Circumstance[];
  readonly rule: string;
  /** 0..1. */
  readonly score: number;
}
