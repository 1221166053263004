import type { RuledLinkKind } from './article-ruling.ts';
import { selectOne, type Tx } from './statement.ts';

/** Two articles, and whether a link of a kind leads from the first to the second. */
export interface ArticlePair {
  /** Those that are there. */
  readonly articles: readonly { readonly id: number; readonly key: string }[];
  readonly isLinked: boolean;
}

/** One statement. */
export function findArticlePair(
  tx: Tx,
  [one, other]: readonly [number, number],
  kind: RuledLinkKind,
): Promise<ArticlePair> {
  return selectOne(
    tx,
    `select coalesce((
      select jsonb_agg(jsonb_build_object('id', id, 'key', "externalId") order by id) from "Article" where id in ($1, $2)
    ), '[]') as articles, exists (
      select from "ArticleLink" where "fromId" = $1 and "toId" = $2 and kind = $3::"ArticleLinkKind"
    ) as "isLinked"`,
    one,
    other,
    kind,
  );
}
