import type { ReportedUtterance } from '../link/shared-utterance-links.ts';
import type { LinkableQuote } from '../link/utterance.ts';
import { findArticleQuotes, findReports } from '../store/linkable-quote.ts';
import type { Tx } from '../store/statement.ts';
import { placeJudged } from './relink-quotes.ts';

/**
 * Gives the article's quotes their utterances, together with the quotes of other articles that report the same words,
 * says how each relates to the fullest wording, and notes which words others are said to have spoken.
 *
 * @param touchedUtteranceIds from `saveQuotes`
 * @returns the article's utterances with their reports in articles near in time
 */
export async function linkUtterances(
  tx: Tx,
  articleId: number,
  touchedUtteranceIds: readonly number[],
): Promise<ReportedUtterance[]> {
  const own = await findArticleQuotes(tx, articleId);
  await placeJudged(tx, own, touchedUtteranceIds);
  const quotesOf = new Map<number, LinkableQuote[]>();
  for (const quote of await findReports(tx, articleId)) {
    const id = quote.utteranceId ?? 0;
    quotesOf.set(id, [...(quotesOf.get(id) ?? []), quote]);
  }
  return [...quotesOf].map(([utteranceId, quotes]) => ({ utteranceId, quotes }));
}
