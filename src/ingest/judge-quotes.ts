import { compareQuotes } from '../link/compare-quotes.ts';
import { PreparedQuote } from '../link/prepare-quote.ts';
import type { LinkableQuote, PartedQuotes, QuoteComparison, QuotePair } from '../link/utterance.ts';
import { findLinkableQuotes } from '../store/linkable-quote.ts';
import { savePairs } from '../store/pair-table.ts';
import { findCandidatePairs } from '../store/quote-key.ts';
import { QUOTE_PAIRS } from '../store/quote-pair.ts';
import { findPartedQuotes } from '../store/quote-pair-ruling.ts';
import type { Tx } from '../store/statement.ts';

/** A quote with all others that share words with it, and what came out of comparing them. */
export interface JudgedQuote {
  readonly own: PreparedQuote;
  readonly others: readonly { readonly other: PreparedQuote; readonly comparison: QuoteComparison }[];
}

/** What judging quotes gave. */
export interface Judgment {
  readonly quotes: readonly JudgedQuote[];
  /** Quotes that lost a pair that they had. */
  readonly lostIds: readonly number[];
}

/**
 * Compares quotes with all that share a run of words with them and are near enough in time, and saves which report the
 * same utterance. In three statements, four where curators ruled on some.
 */
export async function judgeQuotes(tx: Tx, quotes: readonly LinkableQuote[]): Promise<Judgment> {
  const ids = quotes.map(({ id }) => id);
  const candidates = await findCandidatePairs(tx, ids);
  const known = new Set(ids);
  const otherIds = [...new Set(candidates.map(({ otherId }) => otherId))].filter((id) => !known.has(id));
  const others = otherIds.length === 0 ? [] : await findLinkableQuotes(tx, otherIds);
  const prepared = new Map([...quotes, ...others].map((quote) => [quote.id, new PreparedQuote(quote)]));
  const parted = await findParted(tx, prepared);
  const judged = new Map(ids.map((id) => [id, new Map<number, QuoteComparison>()]));
  for (const { quoteId, otherId } of candidates) {
    const [own, other] = [prepared.get(quoteId), prepared.get(otherId)];
    if (!own || !other) continue;
    const comparison = judged.get(otherId)?.get(quoteId) ?? compare(own, other, parted);
    judged.get(quoteId)?.set(otherId, comparison);
    judged.get(otherId)?.set(quoteId, comparison);
  }
  return {
    quotes: [...judged].flatMap(([id, comparisons]) => toJudged(id, comparisons, prepared)),
    lostIds: await saveAccepted(tx, quotes, acceptedPairs(judged)),
  };
}

/** By both ids, the pairs that a curator parted. */
async function findParted(
  tx: Tx,
  prepared: ReadonlyMap<number, PreparedQuote>,
): Promise<ReadonlyMap<string, PartedQuotes>> {
  const ruled = [...prepared.values()].flatMap(({ quote }) => (quote.isRuled ? [quote.id] : []));
  const parted = ruled.length < 2 ? [] : await findPartedQuotes(tx, ruled);
  return new Map(
    parted.flatMap((pair) => [
      [`${pair.a} ${pair.b}`, pair] as const,
      [`${pair.b} ${pair.a}`, pair] as const,
    ]),
  );
}

function compare(
  own: PreparedQuote,
  other: PreparedQuote,
  parted: ReadonlyMap<string, PartedQuotes>,
): QuoteComparison {
  const comparison = compareQuotes(own, other);
  const ruling = parted.get(`${own.quote.id} ${other.quote.id}`);
  return ruling
    ? { ...comparison, same: false, rule: 'ruled-apart', method: ruling.method, score: 0 }
    : comparison;
}

/** A new quote without pairs has none to lose. */
async function saveAccepted(
  tx: Tx,
  quotes: readonly LinkableQuote[],
  pairs: readonly QuotePair[],
): Promise<number[]> {
  if (pairs.length === 0 && quotes.every(({ utteranceId }) => utteranceId === null)) return [];
  return savePairs(
    tx,
    QUOTE_PAIRS,
    quotes.map(({ id }) => id),
    pairs,
  );
}

function toJudged(
  id: number,
  comparisons: ReadonlyMap<number, QuoteComparison>,
  prepared: ReadonlyMap<number, PreparedQuote>,
): JudgedQuote[] {
  const own = prepared.get(id);
  const others = [...comparisons].flatMap(([otherId, comparison]) => {
    const other = prepared.get(otherId);
    return other ? [{ other, comparison }] : [];
  });
  return own ? [{ own, others }] : [];
}

function acceptedPairs(judged: ReadonlyMap<number, ReadonlyMap<number, QuoteComparison>>): QuotePair[] {
  const pairs = new Map<string, QuotePair>();
  for (const [id, comparisons] of judged) {
    for (const [otherId, { same, method, version, score, evidence }] of comparisons) {
      const [a, b] = [Math.min(id, otherId), Math.max(id, otherId)];
      const { words, sharedWords } = evidence;
      if (same) pairs.set(`${a} ${b}`, { a, b, words, sharedWords, method, version, score });
    }
  }
  return [...pairs.values()];
}
