import { execute, type Tx } from './statement.ts';

/** Keeps the article's present title and text as a revision, before a changed document overwrites them. */
export async function addRevision(tx: Tx, articleId: number): Promise<void> {
  await execute(
    tx,
    `insert into "Revision" ("articleId", number, title, text, "contentHash", "recordedAt")
    select a.id, 1 + coalesce((select max(number) from "Revision" where "articleId" = $1), 0),
      a.title, a.text, a."contentHash", a."updatedAt"
    from "Article" a where a.id = $1`,
    articleId,
  );
}
