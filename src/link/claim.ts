import type { Aspect, Circumstance, ClaimKind, Stance } from '../extract/claim.ts';
import type { Span } from '../page/span.ts';
import type { StoryProfile } from './story-profile.ts';
import type { LinkableQuote } from './utterance.ts';
import type { LinkProvenance } from './version.ts';

/** An appearance of a claim as linking sees it: words, claimant, circumstances, article. */
export interface LinkableClaim extends LinkableQuote {
  readonly claimKind: ClaimKind;
  readonly stance: Stance;
  /** Kind of event, or what lasts; null for other kinds. */
  readonly head: string | null;
  /** Start and end of each piece of the words in the article, flat. */
  readonly parts: readonly number[];
  readonly circumstances: readonly Circumstance[];
  readonly claimId: number | null;
  readonly outletId: number | null;
  readonly storyId: number | null;
  /** What its article is about; null where it isn't asked for. */
  readonly profile: StoryProfile | null;
}

export type ClaimRule = 'utterance' | 'wording' | 'sentence' | 'event' | 'duration' | 'venue';

/** Whether two appearances are of one claim. */
export interface ClaimComparison extends LinkProvenance {
  readonly same: boolean;
  readonly rule: ClaimRule | null;
}

/** Two appearances of one claim. */
export interface ClaimPair extends LinkProvenance {
  /** Ids, `a < b`. */
  readonly a: number;
  readonly b: number;
}

export type Grade = 'DIFFERS_IN_DETAIL' | 'CONTRADICTS';
export type Agreement = 'AGREES' | 'DIFFERS' | 'CONTRADICTS' | 'SINGLE';

/** What one appearance says about an aspect in which others say something else. */
export interface AspectValue extends Span {
  /** Id of the appearance. */
  readonly appearance: number;
  /** In a form that can be compared: "2025-08-16". */
  readonly value: string;
}

/** An aspect in which appearances of one claim differ or contradict each other. */
export interface ClaimDiscrepancy extends LinkProvenance {
  readonly aspect: Aspect;
  readonly grade: Grade;
  readonly values: readonly AspectValue[];
}
