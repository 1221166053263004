import { candidatePairs } from './candidate-pairs.ts';
import { classifyVariant } from './classify-variant.ts';
import { comparePrepared } from './compare-quotes.ts';
import { chooseFullestWording } from './fullest-wording.ts';
import { type PreparedQuote, prepareQuote } from './prepare-quote.ts';
import { QuoteClusters } from './quote-clusters.ts';
import type { LinkableQuote, QuoteComparison, SameRule, UtteranceGroup, UtterancePair } from './utterance.ts';

/**
 * Groups quotes into utterances. `candidates` are the stored quotes that share an utterance key with a new one,
 * best with the other quotes of their utterances. Every quote given comes back in exactly one group, alone where
 * nothing joins it. Quotes that had one utterance stay together unless the pairs now tell them apart; a group
 * keeps the smallest utterance id that its quotes had. The result does not depend on the order of the arguments.
 * O(n) comparisons for n quotes (see `candidatePairs`).
 */
export function groupUtterances(
  newQuotes: readonly LinkableQuote[],
  candidates: readonly LinkableQuote[],
): UtteranceGroup[] {
  const byId = new Map([...candidates, ...newQuotes].map((quote) => [quote.id, prepareQuote(quote)]));
  const quotes = [...byId.values()].sort((a, b) => a.quote.id - b.quote.id);
  const clusters = new QuoteClusters(byId.keys());
  const pairsOf = new Map<number, UtterancePair[]>();
  for (const pair of comparePairs(quotes, clusters)) {
    if (clusters.join(pair.a, pair.b, pair.evidence.words))
      pairsOf.set(pair.a, [...(pairsOf.get(pair.a) ?? []), pair]);
  }
  keepTogether(quotes, clusters);
  const members = clusters.list().map((ids) => ids.flatMap((id) => byId.get(id)?.quote ?? []));
  const ids = claimUtteranceIds(members);
  return members.flatMap((group, index) => describeGroup(group, ids[index] ?? [], pairsOf));
}

/** Compares candidate pairs; returns the accepted ones, strongest first, and notes the others as apart. */
function comparePairs(quotes: readonly PreparedQuote[], clusters: QuoteClusters): UtterancePair[] {
  const accepted: { pair: UtterancePair; words: string }[] = [];
  for (const [first, second] of candidatePairs(quotes)) {
    const comparison = comparePrepared(first, second);
    const [a, b] = [Math.min(first.quote.id, second.quote.id), Math.max(first.quote.id, second.quote.id)];
    if (isSame(comparison))
      accepted.push({ pair: toPair(a, b, comparison), words: comparison.evidence.words });
    else if (comparison.rule !== 'too-little-shared') clusters.tellApart(a, b, comparison.evidence.words);
  }
  return accepted
    .sort(
      (x, y) =>
        y.pair.score - x.pair.score ||
        y.pair.evidence.sharedWords - x.pair.evidence.sharedWords ||
        compareText(x.words, y.words) ||
        x.pair.a - y.pair.a ||
        x.pair.b - y.pair.b,
    )
    .map((entry) => entry.pair);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isSame(comparison: QuoteComparison): comparison is QuoteComparison & { rule: SameRule } {
  return comparison.same;
}

function toPair(a: number, b: number, comparison: QuoteComparison & { rule: SameRule }): UtterancePair {
  const { rule, method, version, score, evidence } = comparison;
  return { a, b, rule, method, version, score, evidence };
}

/** What was one utterance stays one, also where the quotes that held it together are not among those given. */
function keepTogether(quotes: readonly PreparedQuote[], clusters: QuoteClusters): void {
  const firstOf = new Map<number, number>();
  for (const { quote } of quotes) {
    if (quote.utteranceId === null) continue;
    const first = firstOf.get(quote.utteranceId);
    if (first === undefined) firstOf.set(quote.utteranceId, quote.id);
    else clusters.join(first, quote.id, null);
  }
}

/**
 * The utterance ids that each group keeps (first) and absorbs. An id whose quotes are in two groups now goes to the
 * one that has more of them, or to the one with the oldest quote.
 */
function claimUtteranceIds(groups: readonly (readonly LinkableQuote[])[]): number[][] {
  const claims = new Map<number, { group: number; count: number }>();
  for (const [group, quotes] of groups.entries()) {
    for (const [id, count] of countIds(quotes)) {
      if (count > (claims.get(id)?.count ?? 0)) claims.set(id, { group, count });
    }
  }
  const owned: number[][] = groups.map(() => []);
  for (const [id, { group }] of [...claims].sort(([a], [b]) => a - b)) owned[group]?.push(id);
  return owned;
}

function countIds(quotes: readonly LinkableQuote[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { utteranceId } of quotes) {
    if (utteranceId !== null) counts.set(utteranceId, (counts.get(utteranceId) ?? 0) + 1);
  }
  return counts;
}

function describeGroup(
  quotes: readonly LinkableQuote[],
  ids: readonly number[],
  pairsOf: ReadonlyMap<number, readonly UtterancePair[]>,
): UtteranceGroup[] {
  const fullest = chooseFullestWording(quotes);
  if (!fullest) return [];
  return [
    {
      utteranceId: ids[0] ?? null,
      absorbed: ids.slice(1),
      fullestQuoteId: fullest.id,
      members: quotes.map((quote) => ({ quoteId: quote.id, variant: classifyVariant(quote, fullest) })),
      pairs: quotes.flatMap((quote) => [...(pairsOf.get(quote.id) ?? [])].sort((x, y) => x.b - y.b)),
    },
  ];
}
