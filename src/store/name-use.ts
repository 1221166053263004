import { selectRows, type Tx } from './statement.ts';

/** A name under which an article speaks of somebody. */
interface UsedName {
  readonly articleId: number;
  readonly id: number;
}

/** The names under which the articles speak of people and bodies, by id. */
export function readNameUses(tx: Tx, articleIds: readonly number[]): Promise<UsedName[]> {
  const used = (table: string) => `select "articleId", "nameId" as id from "${table}"
    where "articleId" = any(array(select jsonb_array_elements($1::jsonb)::int)) and "nameId" is not null`;
  return selectRows(
    tx,
    `${used('ArticlePerson')} union ${used('ArticleOrganization')} order by 2, 1`,
    articleIds,
  );
}
