import { exportQuotes } from '../store/export.ts';
import type { Store } from '../store/open-store.ts';
import { type JudgedPair, type PairFigures, pairFigures } from './pair-figures.ts';
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

interface StoredQuote {
  readonly start: number;
  readonly end: number;
  readonly utterance: number | null;
}

/** A stored quote stands for an annotated stretch from which it has half of the shorter of the two. */
const LEAST_COMMON = 0.5;

/**
 * Judges each pair by the stored quotes that stand where its two stretches do: found where two of them share an
 * utterance. Pairs labeled `unsure` are left out.
 */
export async function measureUtterances(
  store: Store,
  gold: readonly GoldUtterancePair[],
): Promise<UtteranceReport> {
  const quotesOf = new Map<string, StoredQuote[]>();
  for await (const quote of exportQuotes(store))
    quotesOf.set(quote.article, [...(quotesOf.get(quote.article) ?? []), quote]);
  const judged = gold
    .filter(({ label }) => label !== 'unsure')
    .map((pair) => {
      const [a, b] = [quotesAt(pair.a, quotesOf), quotesAt(pair.b, quotesOf)];
      const found = a.some(
        ({ utterance }) => utterance !== null && b.some((other) => other.utterance === utterance),
      );
      return { pair, gold: pair.label === 'same', found, isQuoteMissing: a.length === 0 || b.length === 0 };
    });
  const wrong = judged.filter((entry) => entry.gold !== entry.found);
  const all = pairFigures(judged);
  return {
    figures: { all, ...figuresByGroup(judged) },
    differentJoined: all.falsePositives / Math.max(1, all.falsePositives + all.trueNegatives),
    missedQuotes: wrong.filter((entry) => entry.gold && entry.isQuoteMissing).length,
    errors: wrong.map(({ pair: { label, relation, a, b }, isQuoteMissing }) => ({
      label,
      relation: relation ?? null,
      a,
      b,
      isQuoteMissing,
    })),
  };
}

function quotesAt(
  { article, start, end }: GoldStretch,
  quotesOf: ReadonlyMap<string, readonly StoredQuote[]>,
): StoredQuote[] {
  return (quotesOf.get(article) ?? []).filter((quote) => {
    const common = Math.min(end, quote.end) - Math.max(start, quote.start);
    return common > 0 && common >= LEAST_COMMON * Math.min(end - start, quote.end - quote.start);
  });
}

function figuresByGroup(
  judged: readonly (JudgedPair & { readonly pair: GoldUtterancePair })[],
): Record<string, PairFigures> {
  const groups = new Map<string, JudgedPair[]>();
  for (const entry of judged) {
    const { easy, hard, relation } = entry.pair;
    for (const group of [
      easy ? 'easy' : 'not easy',
      ...(hard ? ['hard'] : []),
      ...(relation ? [relation] : []),
    ])
      groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return Object.fromEntries([...groups].map(([group, entries]) => [group, pairFigures(entries)]));
}
