import type { MutualLinkKind } from './mirror-link.ts';
import { selectRows, type Tx } from './statement.ts';

/** An article of a group, with what tells it from the others. */
export interface GroupedArticle {
  readonly id: number;
  readonly externalId: string;
  readonly title: string;
  readonly outletId: number | null;
  readonly outletDomain: string | null;
  /** ISO instant. */
  readonly publishedAt: string | null;
  readonly copyOfId: number | null;
  readonly storyId: number | null;
}

/** A link between two articles of a group, `a < b`. */
export interface GroupLink {
  readonly a: number;
  readonly b: number;
  readonly kind: MutualLinkKind;
  readonly score: number;
  readonly method: string;
}

export interface LinkedGroup {
  /** By external id. */
  readonly articles: readonly GroupedArticle[];
  readonly links: readonly GroupLink[];
  /** Pairs that a curator ruled not to hang together by the kind. */
  readonly parted: readonly { readonly a: number; readonly b: number }[];
}

/** Articles that are read, nearest by links first: a story of thousands costs no more than one of so many. */
export const MOST_ARTICLES = 120;

/**
 * The articles that hang together with the seeds by links of one kind. Breadth first, so that it can stop early. `offset 0`
 * keeps the planner, which expects thousands of rows of a recursion, from reading all links in each round instead.
 */
const REACHED = `with recursive reached(id) as (
    select value::int from jsonb_array_elements($1::jsonb) union
    select near."toId" from reached r, lateral (
      select "toId" from "ArticleLink" where "fromId" = r.id and kind = $2::"ArticleLinkKind" and "toId" is not null offset 0
    ) near
  ), wanted as materialized (select id from reached limit ${MOST_ARTICLES})`;

/**
 * The articles that hang together with `seedIds` by links of the kind `by`, at most 120, and all links of the kinds
 * `read` among them. One statement; with the kinds in its text, it reads no links of others.
 */
export async function findLinkedGroup(
  tx: Tx,
  seedIds: readonly number[],
  { by, read }: { readonly by: MutualLinkKind; readonly read: readonly MutualLinkKind[] },
): Promise<LinkedGroup> {
  const rows = await selectRows<
    Omit<GroupedArticle, 'publishedAt'> & {
      publishedAt: Date | null;
      links: [b: number, kind: MutualLinkKind, score: number, method: string][];
      parted: number[];
    }
  >(
    tx,
    `${REACHED}
    select a.id, a."externalId", a.title, a."outletId", o.domain as "outletDomain", a."publishedAt", a."copyOfId",
      a."storyId", coalesce((
        select jsonb_agg(jsonb_build_array(l."toId", l.kind, l.score, l.method)) from "ArticleLink" l
        where l."fromId" = a.id and l."toId" > a.id and l.kind in (${read.map((kind) => `'${kind}'`).join(', ')})
      ), '[]') as links, array(
        select id from (
          select distinct on (b.id) b.id, r.linked from "ArticleRuling" r join "Article" b on b."externalId" = r."bKey"
          where r."aKey" = a."externalId" and r.kind = $2::"ArticleLinkKind" and b.id in (select id from wanted)
          order by b.id, r."editId" desc
        ) ruled where not linked
      ) as parted
    from wanted w join "Article" a on a.id = w.id left join "Outlet" o on o.id = a."outletId"
    order by a."externalId"`,
    seedIds,
    by,
  );
  const found = new Set(rows.map(({ id }) => id));
  return {
    articles: rows.map(({ links: _, parted: __, publishedAt, ...row }) => ({
      ...row,
      publishedAt: publishedAt?.toISOString() ?? null,
    })),
    links: rows.flatMap(({ id, links }) => linksAmong(found, id, links)),
    parted: rows.flatMap(({ id, parted }) => parted.map((other) => ({ a: id, b: other }))),
  };
}

/** Those of an article's links that lead to one that was found, in an order that doesn't change. */
function linksAmong(
  found: ReadonlySet<number>,
  a: number,
  links: readonly (readonly [b: number, kind: MutualLinkKind, score: number, method: string])[],
): GroupLink[] {
  return links
    .filter(([b]) => found.has(b))
    .map(([b, kind, score, method]) => ({ a, b, kind, score, method }))
    .sort((x, y) => x.b - y.b || (x.kind < y.kind ? -1 : 1));
}

/** An article that a mutual link leads to. */
export interface LinkedArticle {
  readonly fromId: number;
  readonly id: number;
  readonly kind: MutualLinkKind;
}

/** Articles that mutual links of one of the kinds lead to from the articles. One statement. */
export async function findLinkedArticles(
  tx: Tx,
  articleIds: readonly number[],
  kinds: readonly MutualLinkKind[],
): Promise<LinkedArticle[]> {
  return selectRows(
    tx,
    `select "fromId", "toId" as id, kind::text as kind from "ArticleLink"
    where "fromId" = any(array(select jsonb_array_elements($1::jsonb)::int)) and "toId" is not null and kind = any(array(select jsonb_array_elements_text($2::jsonb))::"ArticleLinkKind"[]) order by 1, 2, 3`,
    articleIds,
    kinds,
  );
}
