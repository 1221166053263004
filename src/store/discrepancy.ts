import type { ClaimDiscrepancy } from '../link/claim.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** In what the appearances of a claim differ. */
export interface ClaimDiscrepancies {
  readonly claimId: number;
  readonly discrepancies: readonly ClaimDiscrepancy[];
}

/**
 * Makes the discrepancies of the claims the ones given, one an aspect, which keeps its id; equal rows stay untouched. In at
 * most two statements; in none where nothing differs and all claims are new.
 *
 * @param freshIds claims that have none yet
 */
export async function saveDiscrepancies(
  tx: Tx,
  claims: readonly ClaimDiscrepancies[],
  freshIds: ReadonlySet<number>,
): Promise<void> {
  const rows = claims.flatMap(({ claimId, discrepancies }) =>
    discrepancies.map((one) => ({ claimId, ...one })),
  );
  const olderIds = claims.flatMap(({ claimId }) => (freshIds.has(claimId) ? [] : [claimId]));
  if (rows.length === 0 && olderIds.length === 0) return;
  const ids = await selectRows<{ id: number; claimId: number; aspect: string }>(
    tx,
    `with incoming as materialized (
      select i.*, c."orderAt" from jsonb_to_recordset($1::jsonb) as i("claimId" int, aspect "DiscrepancyAspect",
        grade "DiscrepancyGrade", method text, version text, score float8) join "Claim" c on c.id = i."claimId"
    ), removed as (
      delete from "Discrepancy" d where d."claimId" = any(array(select jsonb_array_elements($2::jsonb)::int))
        and not exists (select from incoming i where (i."claimId", i.aspect) = (d."claimId", d.aspect))
    )
    insert into "Discrepancy" as d ("claimId", aspect, grade, "orderAt", method, version, score)
    select "claimId", aspect, grade, "orderAt", method, version, score from incoming order by 1, 2
    on conflict ("claimId", aspect) do update set grade = excluded.grade, "orderAt" = excluded."orderAt",
      method = excluded.method, version = excluded.version, score = excluded.score
    returning id, "claimId", aspect::text as aspect`,
    rows.map(({ values, ...row }) => row),
    olderIds,
  );
  const idOf = new Map(ids.map(({ id, claimId, aspect }) => [`${claimId} ${aspect}`, id]));
  const values = rows.flatMap(({ claimId, aspect, values: told }) =>
    told.map((value) => ({ ...value, discrepancyId: idOf.get(`${claimId} ${aspect}`) ?? 0 })),
  );
  if (values.length > 0) await saveValues(tx, [...idOf.values()], values);
}

async function saveValues(
  tx: Tx,
  discrepancyIds: readonly number[],
  values: readonly object[],
): Promise<void> {
  await execute(
    tx,
    `with incoming as materialized (select * from jsonb_to_recordset($2::jsonb)
      as i("discrepancyId" int, appearance int, value text, start int, "end" int)),
    removed as (
      delete from "DiscrepancyValue" v where v."discrepancyId" = any(array(select jsonb_array_elements($1::jsonb)::int))
        and not exists (select from incoming i where (i."discrepancyId", i.appearance) = (v."discrepancyId", v."appearanceId"))
    )
    insert into "DiscrepancyValue" as v ("discrepancyId", "appearanceId", value, start, "end")
    select "discrepancyId", appearance, value, start, "end" from incoming order by 1, 2
    on conflict ("discrepancyId", "appearanceId") do update set value = excluded.value, start = excluded.start,
      "end" = excluded."end"
      where (v.value, v.start, v."end") is distinct from (excluded.value, excluded.start, excluded."end")`,
    discrepancyIds,
    values,
  );
}
