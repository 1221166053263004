import type { GoldQuoteKind, GoldSpeakerKind } from './gold-article.ts';
import type { MatchedQuote, QuoteOutcome } from './quote-outcome.ts';
import { type Share, shareOf } from './share.ts';

/** Fractions of 1: of the found, of the annotated, and their harmonic mean. 0 where there is nothing to count. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface KindMeasures {
  readonly gold: number;
  readonly found: number;
  /** The same characters once quote marks, white space and edge punctuation are trimmed. */
  readonly exact: Agreement;
  /** Jaccard of the characters ≥ 0.5. */
  readonly overlap: Agreement;
  /** Overlap, and the speaker right or rightly absent. */
  readonly joint: Agreement;
  /** Of matched quotes with an annotated cue: the cue spans touch. */
  readonly cue: Share;
  /** Of matched quotes, by what the annotated speaker is: the speaker spans touch. */
  readonly speaker: Readonly<Record<GoldSpeakerKind, Share>>;
}

export type QuoteMeasures = Readonly<Record<GoldQuoteKind | 'all', KindMeasures>>;

/** The measures of quotes, speakers and cues for each kind and for all together. */
export function measureQuotes(outcomes: readonly QuoteOutcome[]): QuoteMeasures {
  const ofKind = (kind: GoldQuoteKind) => measureKind(outcomes, (one) => one === kind);
  return {
    direct: ofKind('direct'),
    mixed: ofKind('mixed'),
    indirect: ofKind('indirect'),
    all: measureKind(outcomes, () => true),
  };
}

/** Recall, speakers and cues count by the annotated kind, precision by the found kind. */
function measureKind(
  outcomes: readonly QuoteOutcome[],
  ofKind: (kind: GoldQuoteKind) => boolean,
): KindMeasures {
  const annotated = outcomes.filter(({ gold }) => gold && ofKind(gold.kind));
  const found = outcomes.filter(({ found }) => found && ofKind(found.kind));
  const agreement = (isRight: (outcome: QuoteOutcome) => boolean) =>
    agreementOf(shareOf(found, isRight), shareOf(annotated, isRight));
  const matched = annotated.filter(isMatched);
  const speaker = (kind: GoldSpeakerKind) =>
    shareOf(
      matched.filter(({ gold }) => gold.speaker?.kind === kind),
      ({ speakerRight }) => speakerRight,
    );
  return {
    gold: annotated.length,
    found: found.length,
    exact: agreement(({ exact }) => exact),
    overlap: agreement(isMatched),
    joint: agreement(({ speakerRight }) => speakerRight),
    cue: shareOf(
      matched.filter(({ cueRight }) => cueRight !== null),
      ({ cueRight }) => cueRight === true,
    ),
    speaker: { name: speaker('name'), pronoun: speaker('pronoun'), nominal: speaker('nominal') },
  };
}

export const isMatched = (outcome: QuoteOutcome): outcome is MatchedQuote =>
  outcome.gold !== null && outcome.found !== null;

function agreementOf(ofFound: Share, ofGold: Share): Agreement {
  const fraction = ({ right, of }: Share) => (of === 0 ? 0 : right / of);
  const [precision, recall] = [fraction(ofFound), fraction(ofGold)];
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
