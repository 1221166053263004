import { isRuling } from './edit-method.ts';
import type { PreparedQuote } from './prepare-quote.ts';
import { QuoteClusters } from './quote-clusters.ts';
import type { PartedQuotes, QuotePair } from './utterance.ts';

/** One quote's place in its utterance: the rule and score of the strongest pair that holds it there. */
export interface PlacedQuote {
  readonly prepared: PreparedQuote;
  readonly method: string;
  readonly score: number;
}

/**
 * Parts quotes that accepted pairs connect into utterances: joins along the pairs, strongest first, but never two
 * speakers and never two speeches through an extract (see `QuoteClusters`). What comes out follows from the quotes and
 * pairs alone, whatever their order and ids: ties break on words, date and article. What curators ruled comes first. O(pairs × log pairs), and a few
 * comparisons a join.
 */
export function clusterQuotes(
  quotes: readonly PreparedQuote[],
  pairs: readonly QuotePair[],
  parted: readonly PartedQuotes[] = [],
): PlacedQuote[][] {
  const clusters = new QuoteClusters(quotes, parted);
  const strongest = new Map<number, QuotePair>();
  const join = ({ a, b, words, method }: QuotePair): boolean =>
    isRuling(method) ? clusters.joinRuled(a, b) : clusters.join(a, b, words);
  for (const pair of strongestFirst(quotes, pairs)) {
    if (!join(pair)) continue;
    for (const id of [pair.a, pair.b]) if (!strongest.has(id)) strongest.set(id, pair);
  }
  return clusters.list().map((members) =>
    members.map((prepared) => {
      const { id } = prepared.quote;
      const { method, score } = strongest.get(id) ?? aloneBy(id, parted);
      return { prepared, method, score };
    }),
  );
}

/** A quote that nothing holds: by itself, or because a curator parted it from others. */
function aloneBy(id: number, parted: readonly PartedQuotes[]): { method: string; score: number } {
  const ruling = parted.find(({ a, b }) => a === id || b === id);
  return { method: ruling?.method ?? 'utterance/alone', score: 1 };
}

function strongestFirst(quotes: readonly PreparedQuote[], pairs: readonly QuotePair[]): QuotePair[] {
  const ranks = new Map(
    [...quotes].sort((x, y) => compareText(x.rank, y.rank)).map(({ quote }, rank) => [quote.id, rank]),
  );
  const rankOf = (id: number) => ranks.get(id) ?? 0;
  const ranked = pairs.map((pair) => {
    const [first, second] = [rankOf(pair.a), rankOf(pair.b)].sort((x, y) => x - y);
    return { pair, first: first ?? 0, second: second ?? 0 };
  });
  ranked.sort(
    (x, y) =>
      Number(isRuling(y.pair.method)) - Number(isRuling(x.pair.method)) ||
      y.pair.score - x.pair.score ||
      y.pair.sharedWords - x.pair.sharedWords ||
      compareText(x.pair.words, y.pair.words) ||
      x.first - y.first ||
      x.second - y.second,
  );
  return ranked.map(({ pair }) => pair);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
