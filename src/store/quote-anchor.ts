import { execute, selectRows, type Tx } from './statement.ts';

/** A quote that edits are about; see `QuoteAnchor` in schema.prisma. */
export interface QuoteAnchor {
  readonly id: number;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The anchors of the quotes, made where there are none, by quote id. */
export async function anchorQuotes(tx: Tx, quoteIds: readonly number[]): Promise<Map<number, number>> {
  await execute(
    tx,
    `insert into "QuoteAnchor" ("articleKey", "quoteKey", start, "end", text, "quoteId")
    select a."externalId", q.key, q.start, q."end", q.text, q.id
    from jsonb_array_elements($1::jsonb) g join "Quote" q on q.id = g.value::int join "Article" a on a.id = q."articleId"
    order by q.id on conflict ("quoteId") do nothing`,
    quoteIds,
  );
  const rows = await selectRows<{ id: number; quoteId: number }>(
    tx,
    `select id, "quoteId" from "QuoteAnchor" where "quoteId" = any(array(select jsonb_array_elements($1::jsonb)::int))`,
    quoteIds,
  );
  return new Map(rows.map(({ id, quoteId }) => [quoteId, id]));
}

/** An anchor as the article's latest reading left it. */
export interface ReadAnchor extends QuoteAnchor {
  /** Null for a quote that was rejected, or is there no more. */
  readonly quoteId: number | null;
  readonly isFound: boolean;
}

/** Says where the anchors' quotes are by now. One statement. */
export async function saveAnchors(tx: Tx, anchors: readonly ReadAnchor[]): Promise<void> {
  if (anchors.length === 0) return;
  await execute(
    tx,
    `update "QuoteAnchor" a set "quoteKey" = i.key, start = i.start, "end" = i."end", text = i.text,
      "quoteId" = i."quoteId", "isFound" = i."isFound"
    from jsonb_to_recordset($1::jsonb) as i(id int, key text, start int, "end" int, text text, "quoteId" int, "isFound" bool)
    where a.id = i.id`,
    anchors,
  );
}

/** The article is gone: what was said of its quotes waits for it. */
export async function loseAnchors(tx: Tx, articleId: number): Promise<void> {
  await execute(
    tx,
    `update "QuoteAnchor" a set "isFound" = false, "quoteId" = null from "Article" t
    where t.id = $1 and a."articleKey" = t."externalId"`,
    articleId,
  );
}

/** Articles of the anchors that are there now. */
export async function findAnchoredArticles(tx: Tx, anchorIds: readonly number[]): Promise<number[]> {
  const rows = await selectRows<{ id: number }>(
    tx,
    `select distinct t.id from "QuoteAnchor" a join "Article" t on t."externalId" = a."articleKey"
    where a.id = any(array(select jsonb_array_elements($1::jsonb)::int)) order by 1`,
    anchorIds,
  );
  return rows.map(({ id }) => id);
}
