import type { Tx } from '../store/statement.ts';
import { readStoredPage } from '../store/stored-page.ts';
import { readArticle } from './read-article.ts';
import { saveFindings } from './save-findings.ts';

/**
 * Reads stored articles again, so that what curators ruled on them, or rule no more, comes into force: the same as
 * ingesting their pages again. The caller holds the lock on linking.
 */
export async function rereadArticles(tx: Tx, articleIds: readonly number[]): Promise<void> {
  for (const id of articleIds) {
    const page = await readStoredPage(tx, id);
    if (page !== null) await saveFindings(tx, id, readArticle(page));
  }
}
