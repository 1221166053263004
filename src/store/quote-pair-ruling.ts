import type { PartedQuotes } from '../link/utterance.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** Whether two quotes, by their anchors (`aId < bId`), report one utterance, as a curator says. */
export interface QuotePairRuling {
  readonly aId: number;
  readonly bId: number;
  readonly same: boolean;
}

export async function addQuotePairRulings(
  tx: Tx,
  editId: number,
  rulings: readonly QuotePairRuling[],
): Promise<void> {
  await execute(
    tx,
    `insert into "QuotePairRuling" ("editId", "aId", "bId", same)
    select $1, "aId", "bId", same from jsonb_to_recordset($2::jsonb) as i("aId" int, "bId" int, same bool)`,
    editId,
    rulings,
  );
}

/** Takes an edit's rulings on pairs back, and the pairs that they made. Returns the anchors. */
export async function removeQuotePairRulings(tx: Tx, editId: number): Promise<number[]> {
  const removed = await selectRows<{ aId: number; bId: number }>(
    tx,
    'delete from "QuotePairRuling" where "editId" = $1 returning "aId", "bId"',
    editId,
  );
  await execute(
    tx,
    `delete from "QuotePair" p using jsonb_to_recordset($1::jsonb) as i("aId" int, "bId" int)
      join "QuoteAnchor" a on a.id = i."aId" join "QuoteAnchor" b on b.id = i."bId"
    where p."aId" = least(a."quoteId", b."quoteId") and p."bId" = greatest(a."quoteId", b."quoteId")
      and p.method = 'edit/' || $2::int`,
    removed,
    editId,
  );
  return [...new Set(removed.flatMap(({ aId, bId }) => [aId, bId]))];
}

/**
 * Writes the standing rulings on pairs of these anchors where rules write theirs (`QuotePair`): what is to be one is
 * paired, what is to be two is not. One statement.
 */
export async function pairRuledQuotes(tx: Tx, anchorIds: readonly number[]): Promise<void> {
  if (anchorIds.length === 0) return;
  await execute(
    tx,
    `with given as materialized (select jsonb_array_elements($1::jsonb)::int as id),
    standing as materialized (
      select distinct on ("aId", "bId") * from (
        select r.* from given g join "QuotePairRuling" r on r."aId" = g.id
        union select r.* from given g join "QuotePairRuling" r on r."bId" = g.id
      ) found order by "aId", "bId", "editId" desc
    ), ruled as materialized (
      select least(a."quoteId", b."quoteId") as a, greatest(a."quoteId", b."quoteId") as b, s.same, s."editId"
      from standing s join "QuoteAnchor" a on a.id = s."aId" join "QuoteAnchor" b on b.id = s."bId"
      where a."quoteId" <> b."quoteId"
    ), parted as (
      delete from "QuotePair" p using ruled r where p."aId" = r.a and p."bId" = r.b and not r.same
    )
    insert into "QuotePair" as p ("aId", "bId", words, "sharedWords", method, version, score)
    select a, b, '', 0, 'edit/' || "editId", 'edit', 1 from ruled where same order by 1, 2
    on conflict ("aId", "bId") do update set method = excluded.method, version = excluded.version, score = 1`,
    anchorIds,
  );
}

/** The pairs among the quotes that are ruled to be two utterances. */
export async function findPartedQuotes(tx: Tx, quoteIds: readonly number[]): Promise<PartedQuotes[]> {
  const standing = await selectRows<PartedQuotes & { same: boolean }>(
    tx,
    `with anchors as materialized (
      select id, "quoteId" from "QuoteAnchor" where "quoteId" = any(array(select jsonb_array_elements($1::jsonb)::int))
    )
    select distinct on (a.id, b.id) a."quoteId" as a, b."quoteId" as b, 'edit/' || r."editId" as method, r.same
    from anchors a join "QuotePairRuling" r on r."aId" = a.id join anchors b on b.id = r."bId"
    order by a.id, b.id, r."editId" desc`,
    quoteIds,
  );
  return standing.filter(({ same }) => !same);
}
