import { chooseName } from '../resolve/choose-name.ts';
import { deleteArticle } from '../store/delete-article.ts';
import { findArticleQuotes } from '../store/linkable-quote.ts';
import type { Store } from '../store/open-store.ts';
import { placeJudged } from './relink-quotes.ts';

/**
 * Removes an article with all that only it carried, in one transaction; utterances that its quotes held together part.
 * False when there is no such article.
 */
export function removeArticle(store: Store, articleId: number): Promise<boolean> {
  return store.transaction(async (tx) => {
    const quotes = await findArticleQuotes(tx, articleId);
    const touched = [...new Set(quotes.flatMap(({ utteranceId }) => utteranceId ?? []))];
    const isRemoved = await deleteArticle(tx, articleId, chooseName);
    if (isRemoved) await placeJudged(tx, [], touched);
    return isRemoved;
  });
}
