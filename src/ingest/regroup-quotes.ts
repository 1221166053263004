import { chooseKeptIds } from '../link/choose-kept-ids.ts';
import { clusterQuotes } from '../link/cluster-quotes.ts';
import { PreparedQuote } from '../link/prepare-quote.ts';
import { LINKER_VERSION } from '../link/version.ts';
import { findLinkableQuotes } from '../store/linkable-quote.ts';
import { findConnected, findPairsAmong } from '../store/pair-table.ts';
import { QUOTE_PAIRS } from '../store/quote-pair.ts';
import { findPartedQuotes } from '../store/quote-pair-ruling.ts';
import type { Tx } from '../store/statement.ts';
import type { UtterancePlan } from '../store/utterance.ts';

/** So many connected quotes are parted into utterances anew; more are only ever added to. */
const MOST_CONNECTED = 2_000;

/** Quotes that are to be one utterance. */
export type QuoteGroup = readonly QuoteInGroup[];
type QuoteInGroup = ReturnType<typeof clusterQuotes>[number][number];

/**
 * Which of the quotes, and of all that accepted pairs connect with them, report the same: a function of these quotes and
 * pairs alone, so that it doesn't matter in which order they came. Null where more than 2,000 are connected. In three
 * statements, four where curators ruled on some.
 *
 * @param known quotes that were read already
 */
export async function regroupQuotes(
  tx: Tx,
  quoteIds: readonly number[],
  known: ReadonlyMap<number, PreparedQuote>,
): Promise<QuoteGroup[] | null> {
  if (quoteIds.length === 0) return [];
  const connected = await findConnected(tx, QUOTE_PAIRS, quoteIds, MOST_CONNECTED + 1);
  if (connected.length > MOST_CONNECTED) return null;
  const missing = connected.filter((id) => !known.has(id));
  const quotes = missing.length === 0 ? [] : await findLinkableQuotes(tx, missing);
  const prepared = [
    ...connected.flatMap((id) => known.get(id) ?? []),
    ...quotes.map((quote) => new PreparedQuote(quote)),
  ];
  const isRuled = prepared.some(({ quote }) => quote.isRuled);
  const parted = isRuled ? await findPartedQuotes(tx, connected) : [];
  return clusterQuotes(prepared, await findPairsAmong(tx, QUOTE_PAIRS, connected), parted);
}

/** What becomes of each group: each utterance goes on as one of them at most. */
export function planUtterances(groups: readonly QuoteGroup[]): UtterancePlan[] {
  const ids = chooseKeptIds(
    groups.map((group) =>
      group.map(({ prepared: { quote } }) => ({ id: quote.id, formerId: quote.utteranceId })),
    ),
  );
  return groups.map((members, index) => ({
    utteranceId: ids[index] ?? null,
    members: members.map(({ prepared, method, score }) => ({
      quoteId: prepared.quote.id,
      method,
      version: LINKER_VERSION,
      score,
    })),
  }));
}
