import { execute, selectRows, type Tx } from './statement.ts';

/** The index keys (link/) of one appearance of a claim. */
export interface ClaimKeys {
  readonly appearanceId: number;
  readonly keys: readonly number[];
}

/** Makes the keys of the appearances (all of one article, published at `orderAt`) the ones given, in one statement. */
export async function saveClaimKeys(tx: Tx, orderAt: string, rows: readonly ClaimKeys[]): Promise<void> {
  if (rows.length === 0) return;
  await execute(
    tx,
    `with given as materialized (select * from jsonb_to_recordset($1::jsonb) as i("appearanceId" int, keys jsonb)),
    incoming as materialized (
      select distinct "appearanceId", key::int as key, $2::timestamptz(3) as "orderAt"
      from given, jsonb_array_elements(keys) as key
    ), removed as (
      delete from "ClaimKey" k where k."appearanceId" = any(array(select "appearanceId" from given)) and not exists (
        select from incoming i where (i."appearanceId", i.key, i."orderAt") = (k."appearanceId", k.key, k."orderAt"))
    )
    insert into "ClaimKey" (key, "orderAt", "appearanceId")
    select key, "orderAt", "appearanceId" from incoming order by 1, 2, 3 on conflict do nothing`,
    rows,
    orderAt,
  );
}

/** Appearances that a key, or an utterance, brings on either side in time. */
const NEAREST = 24;
/** Appearances that one meets: those that share most keys with it, of these the nearest in time. */
const MOST_MET = 32;

/**
 * Pairs of one of the appearances and another that share a key, each pair once: of each key the nearest in time on either
 * side, of all these at most 32 an appearance; and the quotes of one utterance. Cost: keys × nearest, whatever the corpus.
 */
export async function findClaimCandidates(
  tx: Tx,
  appearanceIds: readonly number[],
): Promise<{ ownId: number; otherId: number }[]> {
  if (appearanceIds.length === 0) return [];
  const side = (comparison: string, direction: string) => `(
    select k."appearanceId", k."orderAt" from "ClaimKey" k where k.key = own.key and k."orderAt" ${comparison} own."orderAt"
    order by k.key ${direction}, k."orderAt" ${direction}, k."appearanceId" ${direction} limit ${NEAREST}
  )`;
  const said = (comparison: string, direction: string) => `(
    select id from "Quote" where "utteranceId" = q."utteranceId" and "orderAt" ${comparison} q."orderAt"
    order by "utteranceId" ${direction}, "orderAt" ${direction}, id ${direction} limit ${NEAREST}
  )`;
  return selectRows(
    tx,
    `with own as materialized (
      select key, "orderAt", "appearanceId" from "ClaimKey"
      where "appearanceId" = any(array(select jsonb_array_elements($1::jsonb)::int))
    ), near as materialized (
      select own.key, own."orderAt", near."appearanceId", abs(extract(epoch from near."orderAt" - own."orderAt")) as distance
      from (select distinct key, "orderAt" from own) own,
        lateral (${side('>=', 'asc')} union all ${side('<', 'desc')}) near
    ), met as (
      select own."appearanceId" as "ownId", near."appearanceId" as "otherId",
        row_number() over (partition by own."appearanceId" order by count(*) desc, min(distance), near."appearanceId") as place
      from own join near using (key, "orderAt") where own."appearanceId" <> near."appearanceId" group by 1, 2
    )
    select "ownId", "otherId" from met where place <= ${MOST_MET}
    union
    select own.id, other.id from "ClaimAppearance" own join "Quote" q on q.id = own."quoteId",
      lateral (${said('>=', 'asc')} union all ${said('<', 'desc')}) near
      join "ClaimAppearance" other on other."quoteId" = near.id
    where own.id = any(array(select jsonb_array_elements($1::jsonb)::int))
      and own.kind = 'QUOTE' and other.kind = 'QUOTE' and other.id <> own.id`,
    appearanceIds,
  );
}
