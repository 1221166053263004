import type { PreparedQuote } from '../link/prepare-quote.ts';
import type { LinkableQuote } from '../link/utterance.ts';
import { findGroupMembers } from '../store/group-members.ts';
import { findLinkableQuotes } from '../store/linkable-quote.ts';
import type { Tx } from '../store/statement.ts';
import { placeQuotes, type UtterancePlan } from '../store/utterance.ts';
import { extendAnyUtterance, extendBigUtterances } from './extend-utterances.ts';
import { type JudgedQuote, type Judgment, judgeQuotes } from './judge-quotes.ts';
import { planUtterances, type QuoteGroup, regroupQuotes } from './regroup-quotes.ts';
import { saveConflicts } from './save-conflicts.ts';
import { tellVariants } from './tell-variants.ts';

/** Quotes that are judged at once: each can bring some thousand candidates. */
const BATCH = 200;
/** Quotes of the utterances that changed, of which more are left as they are. */
const MOST_TOGETHER = 20_000;
const QUOTES = { name: 'Quote', group: 'utteranceId' };

/**
 * Judges quotes anew whose speaker is another than before, and parts their utterances anew. The caller holds the lock on
 * linking.
 */
export async function relinkQuotes(tx: Tx, quoteIds: readonly number[]): Promise<void> {
  for (let start = 0; start < quoteIds.length; start += BATCH)
    await placeJudged(tx, await findLinkableQuotes(tx, quoteIds.slice(start, start + BATCH)), []);
}

/**
 * Judges the quotes against all that share words with them, and gives them and the quotes connected with them their
 * utterances, variants and conflicts. The caller holds the lock on linking: nobody else links meanwhile.
 *
 * @param touchedUtteranceIds utterances that lost quotes: what is left of them can part
 */
export async function placeJudged(
  tx: Tx,
  quotes: readonly LinkableQuote[],
  touchedUtteranceIds: readonly number[],
): Promise<void> {
  const judgment = await judgeQuotes(tx, quotes);
  const plans = await planQuotes(tx, judgment, touchedUtteranceIds);
  const ids = await placeQuotes(tx, plans, touchedUtteranceIds);
  await tellVariants(tx, [...new Set(ids)]);
  await saveConflicts(tx, judgment.quotes);
}

async function planQuotes(
  tx: Tx,
  { quotes, lostIds }: Judgment,
  touchedUtteranceIds: readonly number[],
): Promise<UtterancePlan[]> {
  const extended = extendBigUtterances(quotes);
  const open = quotes.filter((_, index) => extended[index] === null);
  const connected = open.filter(isConnected);
  const together = await findTogether(tx, open, lostIds, touchedUtteranceIds);
  const ids = [...together, ...connected.map(({ own }) => own.quote.id)];
  const regrouped = planUtterances(await regroupParts(tx, ids, preparedIn(quotes)));
  const planned = new Set(regrouped.flatMap(({ members }) => members.map(({ quoteId }) => quoteId)));
  const isOpen = ({ own }: JudgedQuote): boolean => !planned.has(own.quote.id);
  return [
    ...regrouped,
    ...quotes.flatMap((quote, index) =>
      isOpen(quote) ? (extended[index] ?? extendAnyUtterance(quote)) : [],
    ),
  ];
}

/**
 * The utterances of the quotes and all that hangs together with them. Where that is too much to part at once, one half of
 * the quotes after the other; those that alone hang together with too many are left out.
 */
async function regroupParts(
  tx: Tx,
  quoteIds: readonly number[],
  known: ReadonlyMap<number, PreparedQuote>,
): Promise<QuoteGroup[]> {
  const whole = await regroupQuotes(tx, quoteIds, known);
  if (whole !== null) return whole;
  if (quoteIds.length === 1) return [];
  const middle = Math.ceil(quoteIds.length / 2);
  const first = await regroupParts(tx, quoteIds.slice(0, middle), known);
  const placed = new Set(first.flatMap((group) => group.map(({ prepared }) => prepared.quote.id)));
  const rest = quoteIds.slice(middle).filter((id) => !placed.has(id));
  return [...first, ...(await regroupParts(tx, rest, known))];
}

function preparedIn(quotes: readonly JudgedQuote[]): Map<number, PreparedQuote> {
  const all = quotes.flatMap(({ own, others }) => [own, ...others.map(({ other }) => other)]);
  return new Map(all.map((prepared) => [prepared.quote.id, prepared]));
}

/** Those that a curator ruled on may be paired with quotes that they share nothing with. */
function isConnected({ own, others }: JudgedQuote): boolean {
  return own.quote.isRuled || others.some(({ comparison }) => comparison.same);
}

/** The quotes that shared an utterance with one whose pairs may be others now: what held them together may be gone. */
async function findTogether(
  tx: Tx,
  open: readonly JudgedQuote[],
  lostIds: readonly number[],
  touchedUtteranceIds: readonly number[],
): Promise<number[]> {
  const utteranceIds = open.flatMap(({ own }) => own.quote.utteranceId ?? []);
  return findGroupMembers(tx, QUOTES, [...utteranceIds, ...touchedUtteranceIds], lostIds, MOST_TOGETHER);
}
