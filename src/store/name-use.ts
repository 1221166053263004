import { selectRows, type Tx } from './statement.ts';

/** The names under which an article speaks of people and bodies, by id. */
export async function readNameUses(tx: Tx, articleId: number): Promise<number[]> {
  const rows = await selectRows<{ id: number }>(
    tx,
    `select "nameId" as id from "ArticlePerson" where "articleId" = $1 and "nameId" is not null
    union select "nameId" from "ArticleOrganization" where "articleId" = $1 and "nameId" is not null order by 1`,
    articleId,
  );
  return rows.map(({ id }) => id);
}
