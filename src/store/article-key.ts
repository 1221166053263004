import { execute, selectRows, type Tx } from './statement.ts';

export type ArticleKeyKind = 'BODY' | 'TITLE' | 'TERM' | 'LISTED';

/** Index keys (link/) by kind: an article's own, or those that are looked for. */
export type ArticleKeys = Readonly<Record<ArticleKeyKind, readonly number[]>>;

/** An article that shares keys of one kind. */
export interface NearArticle {
  readonly articleId: number;
  /** How many of the keys. */
  readonly shared: number;
}

/** Makes the article's index keys the ones given; an equal key stays untouched. One statement. */
export async function saveArticleKeys(tx: Tx, articleId: number, keys: ArticleKeys): Promise<void> {
  await execute(
    tx,
    `with incoming as materialized (
      select distinct i.kind, key::int as key, a."orderAt", a.id
      from jsonb_to_recordset($2::jsonb) as i(kind "ArticleKeyKind", keys jsonb),
        jsonb_array_elements(i.keys) as key, "Article" a where a.id = $1
    ), removed as (
      delete from "ArticleKey" k where k."articleId" = $1 and not exists (
        select from incoming i where (i.kind, i.key, i."orderAt") = (k.kind, k.key, k."orderAt"))
    )
    insert into "ArticleKey" (kind, key, "orderAt", "articleId")
    select kind, key, "orderAt", id from incoming order by 1, 2 on conflict do nothing`,
    articleId,
    Object.entries(keys).map(([kind, values]) => ({ kind, keys: values })),
  );
}

const KINDS: readonly ArticleKeyKind[] = ['BODY', 'TITLE', 'TERM', 'LISTED'];
/** Articles that a key brings on either side in time. */
const NEAREST = 12;
/** Articles of each kind that are told, those that share most first. */
const MOST = 40;
/** Days around the article that are read: stories are told in a week, copies and listed titles may be older. */
const DAYS: Readonly<Record<ArticleKeyKind, number>> = {
  BODY: 1_000_000,
  TITLE: 1_000_000,
  TERM: 8,
  LISTED: 1_000_000,
};

/**
 * Other articles that share keys with what is looked for, of each key the nearest in time to the article, those that
 * share most first, at most 40 of each kind. One statement; its cost: keys × nearest, whatever the corpus.
 */
export async function findArticlesByKeys(
  tx: Tx,
  articleId: number,
  keys: ArticleKeys,
): Promise<Record<ArticleKeyKind, NearArticle[]>> {
  const side = (comparison: string, sign: string, direction: string) => `(
    select k."articleId" from "ArticleKey" k
    where k.kind = i.kind and k.key = value::int and k."orderAt" ${comparison} own."orderAt"
    and k."orderAt" ${comparison === '<' ? '>=' : '<='} own."orderAt" ${sign} i.days * interval '1 day'
    order by k.kind ${direction}, k.key ${direction}, k."orderAt" ${direction}, k."articleId" ${direction} limit ${NEAREST}
  )`;
  const rows = await selectRows<NearArticle & { kind: ArticleKeyKind }>(
    tx,
    `select kind::text as kind, "articleId", shared from (
      select kind, "articleId", shared, row_number() over (partition by kind order by shared desc, "articleId") as place
      from (
        select i.kind, near."articleId", count(*)::int as shared
        from "Article" own, jsonb_to_recordset($2::jsonb) as i(kind "ArticleKeyKind", days int, keys jsonb),
          jsonb_array_elements(i.keys) as value, lateral (${side('>=', '+', 'asc')} union all ${side('<', '-', 'desc')}) near
        where own.id = $1 and near."articleId" <> $1 group by 1, 2
      ) counted
    ) placed where place <= ${MOST} order by place`,
    articleId,
    KINDS.map((kind) => ({ kind, days: DAYS[kind], keys: keys[kind] })),
  );
  const found: Record<ArticleKeyKind, NearArticle[]> = { BODY: [], TITLE: [], TERM: [], LISTED: [] };
  for (const { kind, ...near } of rows) found[kind].push(near);
  return found;
}
