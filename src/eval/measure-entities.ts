import type { GoldSpeakerKind } from './gold-article.ts';
import { isMatched } from './measure-quotes.ts';
import type { QuoteOutcome } from './quote-outcome.ts';
import { type Share, shareOf } from './share.ts';

/** Of matched quotes whose speaker the annotation identifies, how often the entity is right (`isEntityRight`). */
export interface EntityMeasures {
  readonly all: Share;
  /** Where the article names the speaker somewhere. */
  readonly named: Share;
  /** Where it never does, and nobody may be claimed. */
  readonly unnamed: Share;
  /** By what the annotated speaker mention is. */
  readonly byMention: Readonly<Record<GoldSpeakerKind, Share>>;
}

/** Null where the annotation identifies no speaker. */
export function measureEntities(outcomes: readonly QuoteOutcome[]): EntityMeasures | null {
  const identified = outcomes.filter(isMatched).filter(({ entityRight }) => entityRight !== null);
  if (!outcomes.some(({ gold }) => gold?.speaker?.entity)) return null;
  const among = (
    isMeant: (speaker: NonNullable<(typeof identified)[number]['gold']['speaker']>) => boolean,
  ) =>
    shareOf(
      identified.filter(({ gold }) => gold.speaker !== null && isMeant(gold.speaker)),
      ({ entityRight }) => entityRight === true,
    );
  const named = (count: number | undefined) => (count ?? 0) > 0;
  return {
    all: among(() => true),
    named: among(({ entity }) => named(entity?.names.length)),
    unnamed: among(({ entity }) => !named(entity?.names.length)),
    byMention: {
      name: among(({ kind }) => kind === 'name'),
      pronoun: among(({ kind }) => kind === 'pronoun'),
      nominal: among(({ kind }) => kind === 'nominal'),
    },
  };
}
