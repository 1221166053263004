import { readArticleRulings } from '../store/article-ruling.ts';
import type { Tx } from '../store/statement.ts';
import { linkArticles } from './link-articles.ts';
import { linkClaims } from './link-claims.ts';
import { linkUtterances } from './link-utterances.ts';
import type { Reading } from './read-article.ts';
import { saveAppearances } from './save-appearances.ts';
import { saveIdentities } from './save-identities.ts';
import { type SavedReports, saveReports } from './save-reports.ts';
import { traceStage } from './trace-stage.ts';

/**
 * Saves who is quoted with what, and what is claimed, in an article that is saved, under what curators ruled on it, and links it with others.
 * The caller holds the lock on linking.
 *
 * @returns how many quotes it has
 */
export async function saveFindings(tx: Tx, articleId: number, reading: Reading): Promise<number> {
  const rulings = await readArticleRulings(tx, articleId);
  const identities = await traceStage('identities', () => saveIdentities(tx, articleId, reading, rulings));
  const saved = await traceStage('save', () => saveReports(tx, articleId, reading, identities, rulings));
  const utterances = await traceStage('utterances', () =>
    linkUtterances(tx, articleId, saved.touchedUtteranceIds),
  );
  await traceStage('articles', () => linkArticles(tx, articleId, reading, utterances, rulings.links));
  await traceStage('claims', () => linkClaimsOf(tx, articleId, reading, saved));
  return saved.ids.size;
}

async function linkClaimsOf(tx: Tx, articleId: number, reading: Reading, { ids, mentionIds }: SavedReports) {
  const appearances = await saveAppearances(tx, articleId, reading, ids, mentionIds);
  await linkClaims(tx, appearances.ids, appearances.touchedClaimIds);
}
