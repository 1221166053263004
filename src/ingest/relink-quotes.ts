import type { PreparedQuote } from '../link/prepare-quote.ts';
import type { LinkableQuote } from '../link/utterance.ts';
import { findGroupMembers } from '../store/group-members.ts';
import { findLinkableQuotes } from '../store/linkable-quote.ts';
import type { Tx } from '../store/statement.ts';
import { placeQuotes, type UtterancePlan } from '../store/utterance.ts';
import { extendAnyUtterance, extendBigUtterance } from './extend-utterances.ts';
import { type JudgedQuote, type Judgment, judgeQuotes } from './judge-quotes.ts';
import { MOST_CONNECTED, regroupQuotes } from './regroup-quotes.ts';
import { saveConflicts } from './save-conflicts.ts';
import { tellVariants } from './tell-variants.ts';

/** Quotes that are judged at once: each can bring some thousand candidates. */
const BATCH = 200;
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
  const plans = await planUtterances(tx, judgment, touchedUtteranceIds);
  const ids = await placeQuotes(tx, plans, touchedUtteranceIds);
  await tellVariants(tx, [...new Set(ids)]);
  await saveConflicts(tx, judgment.quotes);
}

async function planUtterances(
  tx: Tx,
  { quotes, lostIds }: Judgment,
  touchedUtteranceIds: readonly number[],
): Promise<UtterancePlan[]> {
  const extended = quotes.map(extendBigUtterance);
  const open = quotes.filter((_, index) => extended[index] === null);
  const connected = open.filter(isConnected);
  const together = await findTogether(tx, open, lostIds, touchedUtteranceIds);
  const regrouped =
    together.length > MOST_CONNECTED
      ? null
      : await regroupQuotes(
          tx,
          [...together, ...connected.map(({ own }) => own.quote.id)],
          preparedIn(quotes),
        );
  const plans = [...extended.flatMap((plan) => plan ?? []), ...(regrouped ?? [])];
  const planned = new Set(plans.flatMap(({ members }) => members.map(({ quoteId }) => quoteId)));
  const rest = open.filter(({ own }) => !planned.has(own.quote.id));
  return [...plans, ...rest.map(extendAnyUtterance)];
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
  return findGroupMembers(tx, QUOTES, [...utteranceIds, ...touchedUtteranceIds], lostIds, MOST_CONNECTED);
}
