import type { EntityName } from '../resolve/entity-name.ts';
import type { QuoteAnchor } from './quote-anchor.ts';
import type { StandingRuling } from './quote-ruling.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** Links between two articles that curators rule on. */
export type RuledLinkKind = 'SYNDICATED_COPY' | 'SAME_STORY' | 'RELATED';

/** A ruling on the article's link with another that is there. */
export interface LinkRuling {
  readonly editId: number;
  readonly otherId: number;
  readonly kind: RuledLinkKind;
  readonly linked: boolean;
}

/** A name that the article means somebody else by. */
export interface Namesake extends Pick<EntityName, 'form' | 'blockKeys'> {
  readonly nameKey: string;
  readonly asKey: string;
}

/** What curators ruled on an article and its quotes: what stands. */
export interface ArticleRulings {
  readonly namesakes: readonly Namesake[];
  readonly anchors: readonly (QuoteAnchor & { readonly rulings: readonly StandingRuling[] })[];
  readonly links: readonly LinkRuling[];
}

/** What stands of most articles. */
export const NO_RULINGS: ArticleRulings = { namesakes: [], anchors: [], links: [] };

/** What was ruled on the articles, the latest of each; nothing for those that nobody ruled on. One statement. */
export async function readArticleRulings(
  tx: Tx,
  articleIds: readonly number[],
): Promise<ReadonlyMap<number, ArticleRulings>> {
  const rows = await selectRows<ArticleRulings & { articleId: number }>(
    tx,
    `with own as materialized (
      select id, "externalId" as key from "Article" where id = any(array(select jsonb_array_elements($1::jsonb)::int))
    )
    select * from (
      select own.id as "articleId", coalesce((
        select jsonb_agg(to_jsonb(n)) from (
          select distinct on ("nameKey") "nameKey", "asKey", form, "blockKeys"
          from "NamesakeRuling" where "articleKey" = own.key order by "nameKey", "editId" desc
        ) n
      ), '[]') as namesakes, coalesce((
        select jsonb_agg(jsonb_build_object('id', a.id, 'key', a."quoteKey", 'start', a.start, 'end', a."end", 'text', a.text,
          'rulings', coalesce((select jsonb_agg(to_jsonb(r)) from (
            select distinct on (kind) kind, value, "editId" from "QuoteRuling" where "anchorId" = a.id
            order by kind, "editId" desc
          ) r), '[]')) order by a.id)
        from "QuoteAnchor" a where a."articleKey" = own.key
      ), '[]') as anchors, coalesce((
        select jsonb_agg(to_jsonb(l)) from (
          select distinct on (t.id, r.kind) t.id as "otherId", r.kind, r.linked, r."editId" from (
            select "bKey" as other, x.* from "ArticleRuling" x where x."aKey" = own.key
            union all select "aKey" as other, x.* from "ArticleRuling" x where x."bKey" = own.key
          ) r join "Article" t on t."externalId" = r.other order by t.id, r.kind, r."editId" desc
        ) l
      ), '[]') as links from own
    ) ruled where namesakes <> '[]' or anchors <> '[]' or links <> '[]'`,
    articleIds,
  );
  return new Map(rows.map(({ articleId, ...rulings }) => [articleId, rulings]));
}

/** Keeps an edit's ruling that articles (by their external ids) mean a namesake by names that they share with another. */
export async function addNamesakes(
  tx: Tx,
  editId: number,
  rulings: readonly (Namesake & { readonly articleKey: string })[],
): Promise<void> {
  await execute(
    tx,
    `insert into "NamesakeRuling" ("editId", "articleKey", "nameKey", "asKey", form, "blockKeys")
    select $1, "articleKey", "nameKey", "asKey", form, array(select jsonb_array_elements_text("blockKeys"))
    from jsonb_to_recordset($2::jsonb) as i("articleKey" text, "nameKey" text, "asKey" text, form text, "blockKeys" jsonb)`,
    editId,
    rulings,
  );
}

/** Takes an edit's namesakes back. Returns the articles that are there. */
export function removeNamesakes(tx: Tx, editId: number): Promise<number[]> {
  return removedFrom(
    tx,
    `with removed as (delete from "NamesakeRuling" where "editId" = $1 returning "articleKey" as key)
    select distinct t.id from removed r join "Article" t on t."externalId" = r.key order by 1`,
    editId,
  );
}

/** Keeps an edit's ruling on the link of two articles, given by their external ids. */
export async function addLinkRuling(
  tx: Tx,
  editId: number,
  articleKeys: readonly [string, string],
  { kind, linked }: Pick<LinkRuling, 'kind' | 'linked'>,
): Promise<void> {
  const [aKey, bKey] = [...articleKeys].sort((a, b) => (a < b ? -1 : 1));
  await execute(
    tx,
    `insert into "ArticleRuling" ("editId", "aKey", "bKey", kind, linked) values ($1, $2, $3, $4::"ArticleLinkKind", $5)`,
    editId,
    aKey ?? '',
    bKey ?? '',
    kind,
    linked,
  );
}

/** Takes an edit's ruling on a link back. Returns the two articles, as far as they are there. */
export function removeLinkRuling(tx: Tx, editId: number): Promise<number[]> {
  return removedFrom(
    tx,
    `with removed as (delete from "ArticleRuling" where "editId" = $1 returning "aKey", "bKey")
    select distinct t.id from removed r join "Article" t on t."externalId" in (r."aKey", r."bKey") order by 1`,
    editId,
  );
}

async function removedFrom(tx: Tx, sql: string, editId: number): Promise<number[]> {
  return (await selectRows<{ id: number }>(tx, sql, editId)).map(({ id }) => id);
}
