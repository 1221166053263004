import type { Aspect } from '../extract/claim.ts';
import type { Grade } from '../link/claim.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** What a curator ruled on reports of a claim. */
export interface ClaimRuling {
  readonly editId: number;
  readonly aspect: Aspect;
  /** Null: they don't differ in it. */
  readonly grade: Grade | null;
  /** The reports that it is about, as far as they are there. */
  readonly appearanceIds: readonly number[];
}

const RULED = `"ClaimRuling" r join "Article" t on t."externalId" = r."articleKey"
  join "ClaimAppearance" c on c."articleId" = t.id and c.key = r."appearanceKey"`;

/** Keeps an edit's ruling on these appearances of a claim. */
export async function addClaimRuling(
  tx: Tx,
  { editId, aspect, grade, appearanceIds }: ClaimRuling,
): Promise<void> {
  await execute(
    tx,
    `insert into "ClaimRuling" ("editId", "articleKey", "appearanceKey", aspect, grade)
    select $1, t."externalId", c.key, $2::"DiscrepancyAspect", $3::"DiscrepancyGrade"
    from "ClaimAppearance" c join "Article" t on t.id = c."articleId"
    where c.id = any(array(select jsonb_array_elements($4::jsonb)::int))`,
    editId,
    aspect,
    grade,
    appearanceIds,
  );
}

/** The rulings that are about some of the appearances, the latest first. One statement. */
export function findClaimRulings(tx: Tx, appearanceIds: readonly number[]): Promise<ClaimRuling[]> {
  return selectRows(
    tx,
    `select r."editId", r.aspect::text as aspect, r.grade::text as grade, array_agg(c.id order by c.id) as "appearanceIds"
    from ${RULED} where c.id = any(array(select jsonb_array_elements($1::jsonb)::int)) group by 1, 2, 3 order by 1 desc`,
    appearanceIds,
  );
}

/** Takes an edit's ruling back. Returns the appearances that it was about, as far as they are there. */
export async function removeClaimRuling(tx: Tx, editId: number): Promise<number[]> {
  const rows = await selectRows<{ id: number }>(
    tx,
    `with removed as (delete from "ClaimRuling" where "editId" = $1 returning "articleKey", "appearanceKey")
    select c.id from ${RULED.replace('"ClaimRuling"', 'removed')} order by 1`,
    editId,
  );
  return rows.map(({ id }) => id);
}

/** A discrepancy as it stands, with what an edit on it is about. */
export interface RuledDiscrepancy {
  readonly grade: Grade;
  readonly appearances: readonly { readonly id: number; readonly key: string }[];
}

/** In what the reports of a claim differ in an aspect; null where they don't, or there is no such claim. */
export async function findRuledDiscrepancy(
  tx: Tx,
  claimId: number,
  aspect: Aspect,
): Promise<RuledDiscrepancy | null> {
  const [found] = await selectRows<RuledDiscrepancy>(
    tx,
    `select d.grade::text as grade, jsonb_agg(
      jsonb_build_object('id', c.id, 'key', t."externalId" || '|' || c.key) order by c.id) as appearances
    from "Discrepancy" d join "DiscrepancyValue" v on v."discrepancyId" = d.id
      join "ClaimAppearance" c on c.id = v."appearanceId" join "Article" t on t.id = c."articleId"
    where d."claimId" = $1 and d.aspect = $2::"DiscrepancyAspect" group by d.id`,
    claimId,
    aspect,
  );
  return found ?? null;
}

export async function isClaim(tx: Tx, id: number): Promise<boolean> {
  return (await selectRows(tx, 'select from "Claim" where id = $1', id)).length > 0;
}

/** The claim that an appearance is of. */
export async function findClaimOf(tx: Tx, appearanceId: number): Promise<number | null> {
  const [row] = await selectRows<{ claimId: number | null }>(
    tx,
    'select "claimId" from "ClaimAppearance" where id = $1',
    appearanceId,
  );
  return row?.claimId ?? null;
}
