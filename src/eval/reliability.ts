import type { GoldQuoteKind } from './gold-article.ts';
import { isMatched } from './measure-quotes.ts';
import type { FoundQuote, QuoteOutcome } from './quote-outcome.ts';
import { type Share, shareOf } from './share.ts';

/** What had a confidence in `[from, to)`, the last bin with 1 itself, and how much of it was right. */
export interface ReliabilityBin extends Share {
  readonly from: number;
  readonly to: number;
  /** Mean confidence in the bin: where confidences mean something, `right / of` is near it. */
  readonly mean: number;
}

export interface Reliability {
  /** Bins that hold anything, the most confident first. */
  readonly bins: readonly ReliabilityBin[];
  /** Mean distance of a bin's confidence from its share of right ones, weighted by its size; 0 where all agree. */
  readonly error: number;
}

/** Both confidences of the found quotes of a kind. */
export interface KindReliability {
  /** Of all found quotes: an annotated quote overlaps (Jaccard ≥ 0.5). */
  readonly quote: Reliability;
  /** Of matched quotes: the speaker mention is right. Only quotes with a speaker mention. */
  readonly speaker: Reliability;
}

export type ReliabilityTable = Readonly<Record<GoldQuoteKind | 'all', KindReliability>>;

const BINS = 10;

/** How far the confidences can be trusted, by the kind that the found quote has. */
export function measureReliability(outcomes: readonly QuoteOutcome[]): ReliabilityTable {
  const ofKind = (kind: GoldQuoteKind) => reliabilityOf(outcomes.filter(({ found }) => found?.kind === kind));
  return {
    direct: ofKind('direct'),
    mixed: ofKind('mixed'),
    indirect: ofKind('indirect'),
    all: reliabilityOf(outcomes),
  };
}

interface Judged {
  readonly score: number;
  readonly right: boolean;
}

function reliabilityOf(outcomes: readonly QuoteOutcome[]): KindReliability {
  const judge = (
    of: readonly QuoteOutcome[],
    score: (found: FoundQuote) => number,
    right: (o: QuoteOutcome) => boolean,
  ) => of.flatMap((one): Judged[] => (one.found ? [{ score: score(one.found), right: right(one) }] : []));
  const attributed = outcomes.filter((one) => isMatched(one) && one.found.speaker !== null);
  return {
    quote: toReliability(judge(outcomes, ({ score }) => score, isMatched)),
    speaker: toReliability(
      judge(
        attributed,
        ({ speakerScore }) => speakerScore,
        ({ speakerRight }) => speakerRight,
      ),
    ),
  };
}

function toReliability(judged: readonly Judged[]): Reliability {
  const bins: ReliabilityBin[] = [];
  for (let bin = BINS - 1; bin >= 0; bin--) {
    const inside = judged.filter(({ score }) => binOf(score) === bin);
    if (inside.length === 0) continue;
    const mean = inside.reduce((sum, { score }) => sum + score, 0) / inside.length;
    bins.push({ from: bin / BINS, to: (bin + 1) / BINS, mean, ...shareOf(inside, ({ right }) => right) });
  }
  const distance = bins.reduce((sum, { mean, right, of }) => sum + of * Math.abs(mean - right / of), 0);
  return { bins, error: judged.length === 0 ? 0 : distance / judged.length };
}

/** A confidence of 1 lies in the last bin. */
const binOf = (score: number): number => Math.min(BINS - 1, Math.floor(score * BINS));
