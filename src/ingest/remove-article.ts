import { chooseName } from '../resolve/choose-name.ts';
import { findClaimsIn } from '../store/claim-appearance.ts';
import { findReviewsAround } from '../store/claim-review.ts';
import { deleteArticle } from '../store/delete-article.ts';
import { lockLinking } from '../store/link-lock.ts';
import { findArticleQuotes } from '../store/linkable-quote.ts';
import { findLinkedArticles } from '../store/linked-group.ts';
import { findListedReferences, type ListedReference } from '../store/listed-reference.ts';
import { findNamesById } from '../store/name.ts';
import { readNameUses } from '../store/name-use.ts';
import type { Store } from '../store/open-store.ts';
import { loseAnchors } from '../store/quote-anchor.ts';
import type { Tx } from '../store/statement.ts';
import { linkClaims } from './link-claims.ts';
import { matchReferences } from './link-listed.ts';
import { linkReviews } from './link-reviews.ts';
import { regroupCopies, regroupStories } from './regroup-articles.ts';
import { relinkNames } from './relink-names.ts';
import { placeJudged } from './relink-quotes.ts';

/**
 * Removes the article with all that only it carried, in one transaction. Utterances, claims and stories that it held
 * together part, its copies get another original, and titles that others list it under find another article or become
 * bare references again. Whom names mean without it is decided anew; what curators ruled on it waits for its return.
 * False when there is no such article.
 */
export function removeArticle(store: Store, articleId: number): Promise<boolean> {
  return store.transaction(async (tx) => {
    await lockLinking(tx);
    const used = await readNameUses(tx, [articleId]);
    const names = await findNamesById(
      tx,
      used.map(({ id }) => id),
    );
    const quotes = await findArticleQuotes(tx, [articleId]);
    const claimIds = await findClaimsIn(tx, articleId);
    const reviewIds = await findReviewsAround(tx, [articleId]);
    const linked = await findLinkedArticles(tx, [articleId], ['SYNDICATED_COPY', 'SAME_STORY']);
    const references = (await findListedReferences(tx, new Map([[articleId, []]]))).get(articleId) ?? [];
    await loseAnchors(tx, articleId);
    if (!(await deleteArticle(tx, articleId, chooseName))) return false;
    await placeJudged(tx, [], [...new Set(quotes.flatMap(({ utteranceId }) => utteranceId ?? []))]);
    const idsOf = (wanted: string) => linked.filter(({ kind }) => kind === wanted).map(({ id }) => id);
    await linkClaims(tx, [], claimIds);
    await linkReviews(tx, reviewIds);
    await regroupCopies(tx, [{ seedIds: idsOf('SYNDICATED_COPY'), nearIds: [] }]);
    await regroupStories(tx, [{ seedIds: idsOf('SAME_STORY'), nearIds: [] }]);
    await reopen(tx, references);
    await relinkNames(tx, names);
    return true;
  });
}

/** Looks for other articles that the titles may name. */
async function reopen(tx: Tx, references: readonly ListedReference[]): Promise<void> {
  const [first] = references;
  if (!first) return;
  const open = references.map((reference) => ({ ...reference, toId: null }));
  await matchReferences(tx, first.fromId, open);
}
