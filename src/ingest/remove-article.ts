import { chooseName } from '../resolve/choose-name.ts';
import { lockLinks } from '../store/article-link.ts';
import { deleteArticle } from '../store/delete-article.ts';
import { findLinkedArticles } from '../store/linked-group.ts';
import { findListedReferences } from '../store/listed-reference.ts';
import type { Tx } from '../store/statement.ts';
import { matchReferences } from './link-listed.ts';
import { regroupCopies, regroupStories } from './regroup-articles.ts';

/**
 * Removes the article with all that only it carried. Its copies get another original, its story is parted anew,
 * and titles that others list it under find another article or become bare references again. False when there is
 * no such article.
 */
export async function removeArticle(tx: Tx, articleId: number): Promise<boolean> {
  await lockLinks(tx);
  const linked = await findLinkedArticles(tx, articleId, ['SYNDICATED_COPY', 'SAME_STORY']);
  const references = (await findListedReferences(tx, articleId, [])).map((each) => ({ ...each, toId: null }));
  if (!(await deleteArticle(tx, articleId, chooseName))) return false;
  const idsOf = (wanted: string) => linked.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  await regroupCopies(tx, idsOf('SYNDICATED_COPY'));
  await regroupStories(tx, idsOf('SAME_STORY'));
  const [first] = references;
  if (first) await matchReferences(tx, first.fromId, references);
  return true;
}
