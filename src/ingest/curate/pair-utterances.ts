import { editOf } from '../../link/edit-method.ts';
import { type CuratedQuote, findQuotesOfUtterance } from '../../store/curated-quote.ts';
import { addEdit, completeEdit, findEditAbout } from '../../store/edit.ts';
import type { Store } from '../../store/open-store.ts';
import { anchorQuotes } from '../../store/quote-anchor.ts';
import {
  addQuotePairRulings,
  findPartedQuotes,
  type QuotePairRuling,
} from '../../store/quote-pair-ruling.ts';
import type { Tx } from '../../store/statement.ts';
import { rereadArticles } from '../reread-article.ts';
import { type Curator, editAlone } from './curator.ts';
import { EditConflict, EditRefused } from './edit-error.ts';
import { loadQuotes } from './load-quotes.ts';

/** Quotes of one utterance that an edit looks at. */
const MOST_QUOTES = 500;
/** Pairs of quotes that one edit can rule on. */
const MOST_PAIRS = 2_000;

/**
 * Rules utterances to be one: their first reports are paired, whatever they share.
 *
 * @throws EditConflict where one of them is no more, or quotes of two were ruled to be apart
 * @throws EditRefused
 */
export function joinUtterances(
  store: Store,
  curator: Curator,
  utteranceIds: readonly number[],
): Promise<{ editId: number; utteranceId: number }> {
  return editAlone(store, async (tx) => {
    if (new Set(utteranceIds).size < Math.max(2, utteranceIds.length))
      throw new EditRefused('utterances', 'Two different utterances, or more, are needed.');
    const groups: CuratedQuote[][] = [];
    for (const id of utteranceIds) groups.push(await quotesOf(tx, id));
    await refuseParted(tx, groups);
    const firsts = groups.flatMap(([first]) => first ?? []);
    const editId = await rule(tx, curator, {
      action: 'joinUtterances',
      subjects: utteranceIds.map((id) => `Utterance:${id}`),
      before: firsts.map(({ text }) => ({ field: 'utterance', value: text })),
      pairs: together(firsts),
    });
    const [joined] = await loadQuotes(
      tx,
      'utterances',
      firsts.slice(0, 1).map(({ id }) => id),
    );
    const utteranceId = joined?.utteranceId ?? 0;
    await completeEdit(tx, editId, { after: [{ field: 'utterance', value: joined?.text ?? '' }] });
    return { editId, utteranceId };
  });
}

/**
 * Rules some quotes of an utterance to report another one.
 *
 * @throws EditConflict where the utterance, or a quote, is no more
 * @throws EditRefused
 */
export function separateUtterances(
  store: Store,
  curator: Curator,
  utteranceId: number,
  quoteIds: readonly number[],
): Promise<{ editId: number; remaining: number; parted: number }> {
  return editAlone(store, async (tx) => {
    const all = await quotesOf(tx, utteranceId);
    const off = await loadQuotes(tx, 'quotes', quoteIds);
    const other = off.find((quote) => quote.utteranceId !== utteranceId);
    if (other)
      throw new EditConflict(
        `A quote ("${other.text.slice(0, 60)}") is not (any more) of this utterance.`,
        await findEditAbout(tx, `Utterance:${utteranceId}`),
      );
    const rest = all.filter(({ id }) => !quoteIds.includes(id));
    const [first, left] = [off[0], rest[0]];
    if (!first || !left) throw new EditRefused('quotes', 'Name some of the utterance’s quotes, not all.');
    const apart = off.flatMap((one) => rest.map((two) => ({ one, two, same: false })));
    const editId = await rule(tx, curator, {
      action: 'separateUtterances',
      subjects: [`Utterance:${utteranceId}`, ...quoteIds.map((id) => `Quote:${id}`)],
      before: [{ field: 'utterance', value: left.text }],
      pairs: [...apart, ...together(off), ...together(rest)],
    });
    const [parted, remaining] = await loadQuotes(tx, 'quotes', [first.id, left.id]);
    await completeEdit(tx, editId, {
      subjects: [parted, remaining].map((quote) => `Utterance:${quote?.utteranceId}`),
      after: [remaining, parted].map((quote) => ({ field: 'utterance', value: quote?.text ?? '' })),
    });
    return { editId, remaining: remaining?.utteranceId ?? 0, parted: parted?.utteranceId ?? 0 };
  });
}

interface RuledPair {
  readonly one: CuratedQuote;
  readonly two: CuratedQuote;
  readonly same: boolean;
}

const together = ([first, ...others]: readonly CuratedQuote[]): RuledPair[] =>
  first === undefined ? [] : others.map((two) => ({ one: first, two, same: true }));

async function quotesOf(tx: Tx, utteranceId: number): Promise<CuratedQuote[]> {
  const quotes = await findQuotesOfUtterance(tx, utteranceId, MOST_QUOTES + 1);
  if (quotes.length === 0)
    throw new EditConflict(
      'There is no utterance of this id (any more).',
      await findEditAbout(tx, `Utterance:${utteranceId}`),
    );
  if (quotes.length <= MOST_QUOTES) return quotes;
  throw new EditRefused(
    'utterances',
    `An utterance has more than ${MOST_QUOTES} quotes: too many to rule on.`,
  );
}

async function refuseParted(tx: Tx, groups: readonly CuratedQuote[][]): Promise<void> {
  const groupOf = new Map(groups.flatMap((quotes, group) => quotes.map(({ id }) => [id, group] as const)));
  const parted = (await findPartedQuotes(tx, [...groupOf.keys()])).find(
    ({ a, b }) => groupOf.get(a) !== groupOf.get(b),
  );
  if (parted)
    throw new EditConflict(
      'Quotes of these utterances were ruled to report two: undo that edit first.',
      editOf(parted.method),
    );
}

async function rule(
  tx: Tx,
  { keyId, reason }: Curator,
  edit: {
    readonly action: string;
    readonly subjects: readonly string[];
    readonly before: readonly { readonly field: string; readonly value: string }[];
    readonly pairs: readonly RuledPair[];
  },
): Promise<number> {
  const { pairs, ...rest } = edit;
  if (pairs.length > MOST_PAIRS)
    throw new EditRefused(
      'quotes',
      `That are ${pairs.length} pairs; one edit rules on ${MOST_PAIRS} at most.`,
    );
  const quotes = new Map(pairs.flatMap(({ one, two }) => [one, two]).map((quote) => [quote.id, quote]));
  const anchors = await anchorQuotes(tx, [...quotes.keys()]);
  const rulings = pairs.map(({ one, two, same }): QuotePairRuling => {
    const [aId = 0, bId = 0] = [anchors.get(one.id) ?? 0, anchors.get(two.id) ?? 0].sort((a, b) => a - b);
    return { aId, bId, same };
  });
  const keys = rulings.map(({ aId, bId }) => `quotes ${aId}|${bId}`);
  const editId = await addEdit(tx, { ...rest, keys, apiKeyId: keyId, reason, after: [], identities: [] });
  await addQuotePairRulings(tx, editId, rulings);
  await rereadArticles(tx, [...new Set([...quotes.values()].map(({ articleId }) => articleId))]);
  return editId;
}
