import type { Tx } from '../store/statement.ts';
import { readStoredPage } from '../store/stored-page.ts';
import { readArticle } from './read-article.ts';
import { saveFindings } from './save-findings.ts';
import type { SavedArticle } from './saved-article.ts';

/** Articles that are read and linked at once: texts of more would fill the memory. */
const BATCH = 32;

/**
 * Reads stored articles again, so that what curators ruled on them, or rule no more, comes into force: the same as
 * ingesting their pages again. The caller holds the lock on linking.
 */
export async function rereadArticles(tx: Tx, articleIds: readonly number[]): Promise<void> {
  for (let start = 0; start < articleIds.length; start += BATCH) {
    const articles: SavedArticle[] = [];
    for (const articleId of articleIds.slice(start, start + BATCH)) {
      const page = await readStoredPage(tx, articleId);
      if (page !== null) articles.push({ articleId, reading: readArticle(page) });
    }
    if (articles.length > 0) await saveFindings(tx, articles);
  }
}
