import { isMatched } from './measure-quotes.ts';
import type { QuoteOutcome } from './quote-outcome.ts';
import { type Share, shareOf } from './share.ts';

/** What was found, by whether the graph holds it, and how much of that an annotated attribution overlaps. */
export interface ActMeasures {
  /** What somebody said: quotes of the graph. */
  readonly quotes: Share;
  /** What somebody is told to think, want or speak about: no quotes. */
  readonly stances: Share;
}

/** Counts quotes and stances apart. */
export function measureActs(outcomes: readonly QuoteOutcome[]): ActMeasures {
  const found = outcomes.filter((outcome) => outcome.found !== null);
  return {
    quotes: shareOf(
      found.filter((one) => one.found?.stance === false),
      isMatched,
    ),
    stances: shareOf(
      found.filter((one) => one.found?.stance === true),
      isMatched,
    ),
  };
}
