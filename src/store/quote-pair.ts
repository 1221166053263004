import type { QuotePair } from '../link/utterance.ts';
import { selectRows, type Tx } from './statement.ts';

/**
 * Makes the accepted pairs of the quotes the ones given, in one statement; equal ones stay untouched, and so do those that
 * a curator made.
 * @returns the quotes that lost a pair: what it held together may part
 */
export async function saveQuotePairs(
  tx: Tx,
  quoteIds: readonly number[],
  pairs: readonly QuotePair[],
): Promise<number[]> {
  if (quoteIds.length === 0) return [];
  const lost = await selectRows<{ id: number }>(
    tx,
    `with incoming as materialized (select * from jsonb_to_recordset($2::jsonb)
      as i(a int, b int, words text, "sharedWords" int, method text, version text, score float8)),
    before as materialized (
      select "aId", "bId" from "QuotePair" where "aId" = any(array(select jsonb_array_elements($1::jsonb)::int))
      union select "aId", "bId" from "QuotePair" where "bId" = any(array(select jsonb_array_elements($1::jsonb)::int))
    ), removed as (
      delete from "QuotePair" p using before where (p."aId", p."bId") = (before."aId", before."bId")
        and p.method not like 'edit/%' and not exists (select from incoming i where (i.a, i.b) = (p."aId", p."bId"))
      returning p."aId", p."bId"
    ), saved as (
      insert into "QuotePair" as p ("aId", "bId", words, "sharedWords", method, version, score)
      select a, b, words, "sharedWords", method, version, score from incoming order by 1, 2
      on conflict ("aId", "bId") do update set words = excluded.words, "sharedWords" = excluded."sharedWords",
        method = excluded.method, version = excluded.version, score = excluded.score
        where p.method not like 'edit/%' and (p.words, p."sharedWords", p.method, p.version, p.score) is distinct from
          (excluded.words, excluded."sharedWords", excluded.method, excluded.version, excluded.score)
    )
    select "aId" as id from removed union select "bId" from removed order by 1`,
    quoteIds,
    pairs,
  );
  return lost.map(({ id }) => id);
}

/**
 * The quotes that accepted pairs connect with those given, directly or through others, at most `limit` and one more:
 * who gets that many knows that there are more than `limit`. `offset 0` keeps the planner, which expects thousands of
 * rows of a recursion, from reading all pairs in each round instead.
 */
export async function findConnectedQuotes(
  tx: Tx,
  quoteIds: readonly number[],
  limit: number,
): Promise<number[]> {
  const rows = await selectRows<{ id: number }>(
    tx,
    `with recursive reached(id) as (
      select jsonb_array_elements($1::jsonb)::int
      union
      select next.id from reached r, lateral (
        (select "bId" as id from "QuotePair" where "aId" = r.id offset 0)
        union all (select "aId" from "QuotePair" where "bId" = r.id offset 0)
      ) next
    )
    select id from reached limit $2::int`,
    quoteIds,
    limit + 1,
  );
  return rows.map(({ id }) => id);
}

/** The accepted pairs among the quotes. */
export function findPairsAmong(tx: Tx, quoteIds: readonly number[]): Promise<QuotePair[]> {
  return selectRows(
    tx,
    `select "aId" as a, "bId" as b, words, "sharedWords", method, version, score from "QuotePair"
    where "aId" = any(array(select jsonb_array_elements($1::jsonb)::int))
      and "bId" = any(array(select jsonb_array_elements($1::jsonb)::int))`,
    quoteIds,
  );
}
