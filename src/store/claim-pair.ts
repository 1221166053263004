import type { ClaimPair } from '../link/claim.ts';
import { selectRows, type Tx } from './statement.ts';

/**
 * Makes the pairs of the appearances the ones given, in one statement; equal ones stay untouched.
 * @returns the appearances that lost a pair: what it held together may part
 */
export async function saveClaimPairs(
  tx: Tx,
  appearanceIds: readonly number[],
  pairs: readonly ClaimPair[],
): Promise<number[]> {
  if (appearanceIds.length === 0) return [];
  const lost = await selectRows<{ id: number }>(
    tx,
    `with incoming as materialized (select * from jsonb_to_recordset($2::jsonb)
      as i(a int, b int, method text, version text, score float8)),
    before as materialized (
      select "aId", "bId" from "ClaimPair" where "aId" = any(array(select jsonb_array_elements($1::jsonb)::int))
      union select "aId", "bId" from "ClaimPair" where "bId" = any(array(select jsonb_array_elements($1::jsonb)::int))
    ), removed as (
      delete from "ClaimPair" p using before where (p."aId", p."bId") = (before."aId", before."bId")
        and not exists (select from incoming i where (i.a, i.b) = (p."aId", p."bId"))
      returning p."aId", p."bId"
    ), saved as (
      insert into "ClaimPair" as p ("aId", "bId", method, version, score)
      select a, b, method, version, score from incoming order by 1, 2
      on conflict ("aId", "bId") do update set method = excluded.method, version = excluded.version, score = excluded.score
        where (p.method, p.version, p.score) is distinct from (excluded.method, excluded.version, excluded.score)
    )
    select "aId" as id from removed union select "bId" from removed order by 1`,
    appearanceIds,
    pairs,
  );
  return lost.map(({ id }) => id);
}

/** The appearances that pairs connect with those given, directly or through others, at most `limit` and one more. */
export async function findConnectedAppearances(
  tx: Tx,
  appearanceIds: readonly number[],
  limit: number,
): Promise<number[]> {
  const rows = await selectRows<{ id: number }>(
    tx,
    `with recursive reached(id) as (
      select jsonb_array_elements($1::jsonb)::int
      union
      select next.id from reached r, lateral (
        (select "bId" as id from "ClaimPair" where "aId" = r.id offset 0)
        union all (select "aId" from "ClaimPair" where "bId" = r.id offset 0)
      ) next
    )
    select id from reached limit $2::int`,
    appearanceIds,
    limit + 1,
  );
  return rows.map(({ id }) => id);
}

/** The pairs among the appearances. */
export function findClaimPairs(tx: Tx, appearanceIds: readonly number[]): Promise<ClaimPair[]> {
  return selectRows(
    tx,
    `select "aId" as a, "bId" as b, method, version, score from "ClaimPair"
    where "aId" = any(array(select jsonb_array_elements($1::jsonb)::int))
      and "bId" = any(array(select jsonb_array_elements($1::jsonb)::int))`,
    appearanceIds,
  );
}
