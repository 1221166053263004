import { execute, selectRows, type Tx } from './statement.ts';

export type ArticleKeyKind = 'BODY' | 'TITLE' | 'TERM';

/** Makes the article's index keys of one kind (link/) the ones given. Two statements. */
export async function saveArticleKeys(
  tx: Tx,
  article: { readonly id: number; readonly orderAt: string },
  kind: ArticleKeyKind,
  keys: readonly number[],
): Promise<void> {
  const incoming = `select distinct value::int as key from jsonb_array_elements($1::jsonb)`;
  await execute(
    tx,
    `delete from "ArticleKey" k where k."articleId" = $2 and k.kind = $3::"ArticleKeyKind"
    and (k."orderAt" <> $4::timestamptz(3) or k.key not in (${incoming}))`,
    keys,
    article.id,
    kind,
    article.orderAt,
  );
  await execute(
    tx,
    `insert into "ArticleKey" (kind, key, "orderAt", "articleId")
    select $3::"ArticleKeyKind", key, $4::timestamptz(3), $2 from (${incoming}) i order by key on conflict do nothing`,
    keys,
    article.id,
    kind,
    article.orderAt,
  );
}

/** Articles that a key brings on either side in time. */
const NEAREST = 16;

/**
 * Articles that share one of the keys, of each key the nearest in time to `orderAt` (ISO), those that share most
 * first. Cost: keys × nearest, whatever the corpus.
 */
export async function findArticlesByKey(
  tx: Tx,
  kind: ArticleKeyKind,
  {
    keys,
    orderAt,
    limit,
  }: { readonly keys: readonly number[]; readonly orderAt: string; readonly limit: number },
): Promise<{ articleId: number; shared: number }[]> {
  const side = (comparison: string, direction: string) => `(
    select k."articleId" from "ArticleKey" k
    where k.kind = $2::"ArticleKeyKind" and k.key = wanted.key and k."orderAt" ${comparison} $3::timestamptz(3)
    order by k.kind ${direction}, k.key ${direction}, k."orderAt" ${direction}, k."articleId" ${direction} limit ${NEAREST}
  )`;
  return selectRows(
    tx,
    `select near."articleId", count(*)::int as shared
    from (select distinct value::int as key from jsonb_array_elements($1::jsonb)) wanted,
      lateral (${side('>=', 'asc')} union all ${side('<', 'desc')}) near
    group by 1 order by shared desc, 1 limit ${limit}`,
    keys,
    kind,
    orderAt,
  );
}
