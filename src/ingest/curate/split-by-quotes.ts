import { addNamesakes } from '../../store/article-ruling.ts';
import type { CuratedIdentity } from '../../store/curated-identity.ts';
import { findQuotesIn } from '../../store/curated-quote.ts';
import { addEdit, completeEdit } from '../../store/edit.ts';
import { addNameRulings } from '../../store/name-ruling.ts';
import type { Tx } from '../../store/statement.ts';
import { rereadArticles } from '../reread-article.ts';
import type { Curator } from './curator.ts';
import { EditRefused } from './edit-error.ts';
import { finishSplit, type Split } from './finish-split.ts';
import { labelOf, remember, subjectOf } from './load-identity.ts';
import { loadQuotes } from './load-quotes.ts';
import { checkPairs, keysOf, partAll, settleRuled } from './rule-on-names.ts';

/**
 * Two people of one name: in the articles of these quotes the name means the other one. An article speaks of one person
 * under a name, so all of its quotes of the person go along.
 */
export async function splitByQuotes(
  tx: Tx,
  { keyId, reason }: Curator,
  identity: CuratedIdentity,
  quoteIds: readonly number[],
): Promise<Split> {
  const articles = await articlesOf(tx, identity, quoteIds);
  const [main] = identity.names;
  if (!main) throw new EditRefused('person', 'Nobody is named.');
  const keys = remember(identity).keys;
  const editId = await addEdit(tx, {
    action: 'splitPerson',
    subjects: [subjectOf(identity), ...quoteIds.map((id) => `Quote:${id}`)],
    keys: [],
    apiKeyId: keyId,
    reason,
    before: [{ field: identity.type, value: labelOf(identity) }],
    after: [],
    identities: [remember(identity)],
  });
  const asKey = `${main.key}~${editId}`;
  const rulings = partAll([asKey], keys);
  checkPairs('quotes', rulings);
  await addNameRulings(tx, editId, rulings);
  const { form, blockKeys } = main;
  await addNamesakes(
    tx,
    editId,
    articles.flatMap(({ key }) =>
      keys.map((nameKey) => ({ articleKey: key, nameKey, asKey, form, blockKeys })),
    ),
  );
  await completeEdit(tx, editId, { keys: keysOf(rulings), after: [] });
  await rereadArticles(
    tx,
    articles.map(({ id }) => id),
  );
  await settleRuled(tx, [asKey, ...keys]);
  return finishSplit(tx, editId, { type: identity.type, remaining: main.key, parted: asKey });
}

async function articlesOf(
  tx: Tx,
  { type, id, slug }: CuratedIdentity,
  quoteIds: readonly number[],
): Promise<{ id: number; key: string }[]> {
  const quotes = await loadQuotes(tx, 'quotes', quoteIds);
  const column = type === 'person' ? 'personId' : 'organizationId';
  const other = quotes.find((quote) => quote[column] !== id);
  if (other) throw new EditRefused('quotes', `A quote ("${other.text.slice(0, 60)}") is not by "${slug}".`);
  const articles = new Map(quotes.map(({ articleId, articleKey }) => [articleId, articleKey]));
  const left = (await findQuotesIn(tx, column, id, [...articles.keys()])).find(
    (quote) => !quoteIds.includes(quote.id),
  );
  if (left)
    throw new EditRefused(
      'quotes',
      `The article "${left.articleKey}" has another quote of "${slug}" ("${left.text.slice(0, 60)}"): name all of them, or correct the speaker of single ones.`,
    );
  return [...articles].map(([articleId, key]) => ({ id: articleId, key }));
}
