import { QUOTE_KINDS } from './gold-article.ts';
import type { SeedPageScore } from './score-seed-page.ts';
import { type Share, shareOf } from './share.ts';

/** Counts over all pages. `found` and `speakerRight` are of the annotated quotes, by kind and together. */
export interface SeedSummary {
  readonly rows: readonly {
    readonly kind: string;
    readonly found: Share;
    readonly speakerRight: Share;
  }[];
  readonly venues: Share;
  /** Found quotes in body and standfirst that no annotated one accounts for. */
  readonly spurious: number;
  /** Found quotes in commentary, related lists and furniture. */
  readonly outside: number;
  readonly metadataErrors: number;
}

export function summarizeSeedScores(scores: readonly SeedPageScore[]): SeedSummary {
  const verdicts = scores.flatMap((score) => score.verdicts);
  const total = (count: (score: SeedPageScore) => number) =>
    scores.reduce((sum, score) => sum + count(score), 0);
  return {
    rows: [...QUOTE_KINDS, 'all'].map((kind) => {
      const ofKind = verdicts.filter(({ gold }) => kind === 'all' || gold.kind === kind);
      return {
        kind,
        found: shareOf(ofKind, ({ found }) => found !== null),
        speakerRight: shareOf(ofKind, ({ speakerRight }) => speakerRight),
      };
    }),
    venues: shareOf(
      verdicts.filter(({ venueRight }) => venueRight !== null),
      ({ venueRight }) => venueRight === true,
    ),
    spurious: total(({ spurious }) => spurious.length),
    outside: total(({ outside }) => outside.length),
    metadataErrors: total(({ metadataErrors }) => metadataErrors.length),
  };
}
