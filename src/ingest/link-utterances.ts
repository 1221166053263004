import { classifyVariant } from '../link/classify-variant.ts';
import { groupUtterances } from '../link/group-utterances.ts';
import type { ReportedUtterance } from '../link/shared-utterance-links.ts';
import type { LinkableQuote, UtteranceGroup } from '../link/utterance.ts';
import { LINKER_VERSION } from '../link/version.ts';
import { readOrderAt } from '../store/article.ts';
import {
  findArticleQuotes,
  findCandidateQuotes,
  findFullestQuotes,
  findReports,
  findUntoldQuotes,
} from '../store/linkable-quote.ts';
import type { SavedQuotes } from '../store/quote.ts';
import type { Tx } from '../store/statement.ts';
import { saveUtterances, saveVariants } from '../store/utterance.ts';
import type { Reading } from './read-article.ts';

/**
 * Gives the article's quotes their utterances, together with the quotes of other articles that report the
 * same words, and says how each relates to the fullest wording.
 *
 * @returns the article's utterances with their reports in all articles
 */
export async function linkUtterances(
  tx: Tx,
  articleId: number,
  { quoteIndex }: Reading,
  { touchedUtteranceIds }: SavedQuotes,
): Promise<ReportedUtterance[]> {
  const own = await findArticleQuotes(tx, articleId);
  const keys = [...new Set(quoteIndex.flat())];
  const candidates = await findCandidateQuotes(tx, {
    keys,
    articleId,
    orderAt: await readOrderAt(tx, articleId),
  });
  const ownIds = new Set(own.map(({ id }) => id));
  const groups = groupUtterances(own, candidates)
    .filter(({ members }) => members.some(({ quoteId }) => ownIds.has(quoteId)))
    .map((group) => toStoreGroup(group, ownIds));
  const saved = await saveUtterances(tx, articleId, groups, { version: LINKER_VERSION, touchedUtteranceIds });
  const utteranceIds = [...new Set(saved.map(({ id }) => id))];
  await tellVariants(tx, utteranceIds);
  const quotesOf = new Map<number, LinkableQuote[]>(utteranceIds.map((id) => [id, []]));
  for (const quote of await findReports(tx, utteranceIds)) quotesOf.get(quote.utteranceId ?? 0)?.push(quote);
  return [...quotesOf].map(([utteranceId, quotes]) => ({ utteranceId, quotes }));
}

/** Says of quotes that are new, or whose utterance got another wording, how they relate to the fullest one. */
async function tellVariants(tx: Tx, utteranceIds: readonly number[]): Promise<void> {
  const untold = await findUntoldQuotes(tx, utteranceIds);
  if (untold.length === 0) return;
  const fullest = await findFullestQuotes(tx, utteranceIds);
  const fullestOf = new Map(fullest.map((quote) => [quote.utteranceId, quote]));
  const variants = untold.flatMap((quote) => {
    const full = fullestOf.get(quote.utteranceId);
    return full ? [{ quoteId: quote.id, variant: classifyVariant(quote, full) }] : [];
  });
  await saveVariants(tx, variants);
}

function toStoreGroup({ members, pairs }: UtteranceGroup, ownIds: ReadonlySet<number>) {
  const strongest = new Map<number, { method: string; score: number }>();
  for (const pair of [...pairs].sort((a, b) => a.score - b.score))
    for (const id of [pair.a, pair.b]) strongest.set(id, { method: pair.method, score: pair.score });
  const isOwn = ({ quoteId }: { quoteId: number }) => ownIds.has(quoteId);
  return {
    members: members.filter(isOwn).map(({ quoteId }) => ({
      quoteId,
      ...(strongest.get(quoteId) ?? { method: 'utterance/alone', score: 1 }),
    })),
    sameAs: members.filter((member) => !isOwn(member)).map(({ quoteId }) => quoteId),
  };
}
