import { execute, selectRows, type Tx } from './statement.ts';

/** The index keys (link/) of one quote. */
export interface QuoteKeys {
  readonly quoteId: number;
  readonly keys: readonly number[];
}

/** Makes the keys of the quotes (all of one article, published at `orderAt`) the ones given, in one statement. */
export async function saveQuoteKeys(tx: Tx, orderAt: string, rows: readonly QuoteKeys[]): Promise<void> {
  if (rows.length === 0) return;
  await execute(
    tx,
    `with given as materialized (select * from jsonb_to_recordset($1::jsonb) as i("quoteId" int, keys jsonb)),
    incoming as materialized (
      select distinct "quoteId", key::int as key, $2::timestamptz(3) as "orderAt"
      from given, jsonb_array_elements(keys) as key
    ), removed as (
      delete from "QuoteKey" k where k."quoteId" = any(array(select "quoteId" from given)) and not exists (
        select from incoming i where (i."quoteId", i.key, i."orderAt") = (k."quoteId", k.key, k."orderAt"))
    )
    insert into "QuoteKey" (key, "orderAt", "quoteId")
    select key, "orderAt", "quoteId" from incoming order by 1, 2, 3 on conflict do nothing`,
    rows,
    orderAt,
  );
}

/** Quotes that a key brings on either side in time: a phrase that thousands repeat is met in its nearest reports. */
const NEAREST = 24;
/** Quotes that one quote meets: those that share most keys with it, of these the nearest in time. */
const MOST_MET = 48;

/**
 * Pairs of one of the quotes and another quote that share a key, each pair once: of each key the nearest in time to the
 * quote on either side, and of all these at most 48 a quote. Cost: keys of the quotes × nearest, whatever the corpus:
 * rows are compared as wholes, since for `key =` the planner would rather read and sort all that a phrase of thousands has.
 */
export async function findCandidatePairs(
  tx: Tx,
  quoteIds: readonly number[],
): Promise<{ quoteId: number; otherId: number }[]> {
  if (quoteIds.length === 0) return [];
  const side = (comparison: string, direction: string) => `(
    select * from (
      select * from "QuoteKey" k where (k.key, k."orderAt", k."quoteId") ${comparison} (own.key, own."orderAt", 0)
      order by k.key ${direction}, k."orderAt" ${direction}, k."quoteId" ${direction} limit ${NEAREST}
    ) k where k.key = own.key
  )`;
  return selectRows(
    tx,
    `with own as materialized (
      select key, "orderAt", "quoteId" from "QuoteKey"
      where "quoteId" = any(array(select jsonb_array_elements($1::jsonb)::int))
    ), near as materialized (
      select own.key, own."orderAt", near."quoteId", abs(extract(epoch from near."orderAt" - own."orderAt")) as distance
      from (select distinct key, "orderAt" from own) own,
        lateral (${side('>=', 'asc')} union all ${side('<', 'desc')}) near
    ), met as (
      select own."quoteId", near."quoteId" as "otherId",
        row_number() over (partition by own."quoteId" order by count(*) desc, min(distance), near."quoteId") as place
      from own join near using (key, "orderAt") where own."quoteId" <> near."quoteId" group by 1, 2
    )
    select "quoteId", "otherId" from met where place <= ${MOST_MET}`,
    quoteIds,
  );
}
