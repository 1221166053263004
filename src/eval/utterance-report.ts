import type { PairFigures } from './pair-figures.ts';
import type { GoldStretch, GoldUtterancePair } from './utterance-gold.ts';

/** How well utterances match what annotators say. */
export interface UtteranceReport {
  /** By `all`, `easy`, `not easy`, `hard` and each relation that the annotation names. */
  readonly figures: Readonly<Record<string, PairFigures>>;
  /** Share of the pairs labeled different that are in one utterance, 0..1. */
  readonly differentJoined: number;
  /** Pairs of one utterance that are missed because no quote was found where one of the two stands. */
  readonly missedQuotes: number;
  /** What is wrong, in the order of the annotation. */
  readonly errors: readonly UtteranceError[];
}

export interface UtteranceError {
  readonly label: GoldUtterancePair['label'];
  readonly relation: string | null;
  readonly a: GoldStretch;
  readonly b: GoldStretch;
  readonly isQuoteMissing: boolean;
}
