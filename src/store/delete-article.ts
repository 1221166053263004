import { saveArticleIdentities } from './article-identity.ts';
import { utterancesIn } from './copy.ts';
import type { ChooseName } from './identity-name.ts';
import { countNameUses } from './name.ts';
import { readNameUses } from './name-use.ts';
import { saveQuotes } from './quote.ts';
import { execute, selectRows, type Tx } from './statement.ts';
import { saveTopics } from './topic.ts';
import { removeUnused } from './unused.ts';
import { refreshUtterances } from './utterance-figures.ts';

/**
 * Removes the article with all that only it carried: people, topics, venues and its outlet when nothing else
 * uses them, utterances that lose their last quote. Titles that others list it under become bare references
 * again; links that say something about its text go. False when there is no such article.
 */
export async function deleteArticle(tx: Tx, articleId: number, chooseName: ChooseName): Promise<boolean> {
  const [article] = await selectRows<{ outletId: number | null }>(
    tx,
    'select "outletId" from "Article" where id = $1 for update',
    articleId,
  );
  if (article === undefined) return false;
  const copies = await selectRows<{ id: number }>(
    tx,
    'select id from "Article" where "copyOfId" = $1',
    articleId,
  );
  const { touchedUtteranceIds } = await saveQuotes(tx, new Map([[articleId, []]]));
  const names = await readNameUses(tx, [articleId]);
  await saveArticleIdentities(tx, new Map([[articleId, []]]), chooseName);
  await countNameUses(
    tx,
    names.map(({ id }) => ({ id, by: -1, form: null })),
  );
  await saveTopics(tx, articleId, []);
  await execute(tx, `delete from "ArticleLink" where "toId" = $1 and kind <> 'LISTED'`, articleId);
  await execute(
    tx,
    `update "ArticleLink" set "toId" = null, evidence = 'listed by the page; its article is gone', method = 'listed-title/open',
      score = 1 where "toId" = $1`,
    articleId,
  );
  await execute(tx, 'delete from "Article" where id = $1', articleId);
  const ofCopies = await utterancesIn(
    tx,
    copies.map((copy) => copy.id),
  );
  await refreshUtterances(tx, [...touchedUtteranceIds, ...ofCopies]);
  if (article.outletId !== null) await removeUnused(tx, 'Outlet', [article.outletId]);
  return true;
}
