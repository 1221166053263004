import { NO_RULINGS, readArticleRulings } from '../store/article-ruling.ts';
import { findReviewsAround } from '../store/claim-review.ts';
import { findArticleQuotes } from '../store/linkable-quote.ts';
import type { Tx } from '../store/statement.ts';
import { linkArticles } from './link-articles.ts';
import { linkClaims } from './link-claims.ts';
import { linkReviews } from './link-reviews.ts';
import { placeJudged } from './relink-quotes.ts';
import { saveAppearances } from './save-appearances.ts';
import { saveIdentities } from './save-identities.ts';
import { type SavedReports, saveReports } from './save-reports.ts';
import type { IdentifiedArticle, SavedArticle } from './saved-article.ts';
import { traceStage } from './trace-stage.ts';

/**
 * Saves who is quoted with what, and what is claimed, in articles that are saved, under what curators ruled on them, and
 * links them with others and each other. What comes out is the same as for one after the other, but costs less: what hangs
 * together is looked at once. The caller holds the lock on linking.
 *
 * @returns how many quotes each has
 */
export async function saveFindings(tx: Tx, articles: readonly SavedArticle[]): Promise<number[]> {
  const ids = articles.map(({ articleId }) => articleId);
  const identified = await traceStage('identities', () => identify(tx, articles));
  const saved = await traceStage('save', () => saveReports(tx, identified));
  await traceStage('utterances', async () =>
    placeJudged(tx, await findArticleQuotes(tx, ids), saved.touchedUtteranceIds),
  );
  await traceStage('articles', () => linkArticles(tx, identified));
  await traceStage('claims', () => linkClaimsOf(tx, articles, saved));
  return ids.map((id) => saved.ids.get(id)?.size ?? 0);
}

async function identify(tx: Tx, articles: readonly SavedArticle[]): Promise<IdentifiedArticle[]> {
  const rulings = await readArticleRulings(
    tx,
    articles.map(({ articleId }) => articleId),
  );
  const ruled = articles.map((article) => ({
    ...article,
    rulings: rulings.get(article.articleId) ?? NO_RULINGS,
  }));
  const identities = await saveIdentities(tx, ruled);
  return ruled.flatMap((article, index) => {
    const own = identities[index];
    return own ? [{ ...article, identities: own }] : [];
  });
}

async function linkClaimsOf(
  tx: Tx,
  articles: readonly SavedArticle[],
  { ids, mentionIds }: SavedReports,
): Promise<void> {
  const appearances = await saveAppearances(tx, articles, ids, mentionIds);
  await linkClaims(tx, appearances.ids, appearances.touchedClaimIds);
  await linkReviews(
    tx,
    await findReviewsAround(
      tx,
      articles.map(({ articleId }) => articleId),
    ),
  );
}
