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

/** Makes the articles' index keys the ones given; an equal key stays untouched. One statement. */
export async function saveArticleKeys(tx: Tx, keysOf: ReadonlyMap<number, ArticleKeys>): Promise<void> {
  await execute(
    tx,
    `with given as materialized (
      select * from jsonb_to_recordset($1::jsonb) as i("articleId" int, kind "ArticleKeyKind", keys jsonb)
    ), incoming as materialized (
      select distinct i.kind, key::int as key, a."orderAt", a.id
      from given i join "Article" a on a.id = i."articleId", jsonb_array_elements(i.keys) as key
    ), removed as (
      delete from "ArticleKey" k where k."articleId" = any(array(select "articleId" from given)) and not exists (
        select from incoming i where (i.kind, i.key, i."orderAt", i.id) = (k.kind, k.key, k."orderAt", k."articleId"))
    )
    insert into "ArticleKey" (kind, key, "orderAt", "articleId")
    select kind, key, "orderAt", id from incoming order by 1, 2 on conflict do nothing`,
    [...keysOf].flatMap(([articleId, keys]) =>
      Object.entries(keys).map(([kind, values]) => ({ articleId, kind, keys: values })),
    ),
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

/** Articles that share keys with one, by the kind of key, those that share most first. */
export type NearArticles = Readonly<Record<ArticleKeyKind, readonly NearArticle[]>>;

/**
 * Other articles that share keys with what is looked for around each article, of each key the nearest in time to it, those
 * that share most first, at most 40 of each kind. One statement; its cost: keys × nearest, whatever the corpus.
 */
export async function findArticlesByKeys(
  tx: Tx,
  keysOf: ReadonlyMap<number, ArticleKeys>,
): Promise<ReadonlyMap<number, NearArticles>> {
  const side = (comparison: string, sign: string, direction: string) => `(
    select k."articleId" from "ArticleKey" k
    where k.kind = i.kind and k.key = value::int and k."orderAt" ${comparison} own."orderAt"
    and k."orderAt" ${comparison === '<' ? '>=' : '<='} own."orderAt" ${sign} i.days * interval '1 day'
    order by k.kind ${direction}, k.key ${direction}, k."orderAt" ${direction}, k."articleId" ${direction} limit ${NEAREST}
  )`;
  const rows = await selectRows<NearArticle & { ownId: number; kind: ArticleKeyKind }>(
    tx,
    `select "ownId", kind::text as kind, "articleId", shared from (
      select "ownId", kind, "articleId", shared,
        row_number() over (partition by "ownId", kind order by shared desc, "articleId") as place
      from (
        select i."ownId", i.kind, near."articleId", count(*)::int as shared
        from jsonb_to_recordset($1::jsonb) as i("ownId" int, kind "ArticleKeyKind", days int, keys jsonb)
          join "Article" own on own.id = i."ownId", jsonb_array_elements(i.keys) as value,
          lateral (${side('>=', '+', 'asc')} union all ${side('<', '-', 'desc')}) near
        where near."articleId" <> i."ownId" group by 1, 2, 3
      ) counted
    ) placed where place <= ${MOST} order by place`,
    [...keysOf].flatMap(([ownId, keys]) =>
      KINDS.map((kind) => ({ ownId, kind, days: DAYS[kind], keys: keys[kind] })),
    ),
  );
  const found = new Map([...keysOf.keys()].map((id) => [id, nothingNear()]));
  for (const { ownId, kind, ...near } of rows) found.get(ownId)?.[kind].push(near);
  return found;
}

const nothingNear = (): Record<ArticleKeyKind, NearArticle[]> => ({
  BODY: [],
  TITLE: [],
  TERM: [],
  LISTED: [],
});
