import type { ClaimKind } from '../extract/claim.ts';
import type { Agreement, ClaimDiscrepancy } from '../link/claim.ts';
import { saveDiscrepancies } from './discrepancy.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** An appearance's place in its claim. */
export interface AppearancePlace {
  readonly appearanceId: number;
  readonly method: string;
  readonly version: string;
  /** 0..1. */
  readonly score: number;
}

/** What a claim is to be; `claimId` is null for one that is new. */
export interface ClaimPlan {
  readonly claimId: number | null;
  readonly kind: ClaimKind;
  readonly text: string;
  readonly personId: number | null;
  readonly organizationId: number | null;
  /** The one outlet that asserts it in its own voice. */
  readonly outletId: number | null;
  /** The story of most of its articles. */
  readonly storyId: number | null;
  /** When it appeared first; ISO. */
  readonly orderAt: string;
  readonly agreement: Agreement;
  readonly articleCount: number;
  readonly method: string;
  readonly version: string;
  readonly score: number;
  readonly members: readonly AppearancePlace[];
  readonly discrepancies: readonly ClaimDiscrepancy[];
}

const COLUMNS = {
  kind: '"ClaimKind"',
  text: 'text',
  personId: 'int',
  organizationId: 'int',
  outletId: 'int',
  agreement: '"Agreement"',
  articleCount: 'int',
  storyId: 'int',
  orderAt: 'timestamptz(3)',
  method: 'text',
  version: 'text',
  score: 'float8',
};
const NAMES = Object.keys(COLUMNS).map((name) => `"${name}"`);
const PLANNED = `planned as materialized (
  select * from jsonb_to_recordset($1::jsonb) as i(position int, "claimId" int, ${Object.entries(COLUMNS)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', ')})
)`;

/**
 * Puts appearances into their claims as planned, with what is said of each claim and in what its appearances differ; claims
 * left empty go. In at most six statements, whatever the number. Equal rows stay untouched.
 *
 * @param touchedClaimIds claims that lost appearances
 */
export async function saveClaims(
  tx: Tx,
  plans: readonly ClaimPlan[],
  touchedClaimIds: readonly number[],
): Promise<void> {
  const rows = plans.map((plan, position) => ({ position, ...plan }));
  const created = await createClaims(
    tx,
    rows.filter(({ claimId }) => claimId === null),
  );
  const known = rows.map((row) => ({ ...row, claimId: row.claimId ?? created.get(row.position) ?? 0 }));
  await updateClaims(
    tx,
    known.filter(({ position }) => !created.has(position)),
  );
  const left = await placeAppearances(tx, known);
  await removeEmpty(tx, [...touchedClaimIds, ...left]);
  await saveDiscrepancies(
    tx,
    known.map(({ claimId, discrepancies }) => ({ claimId, discrepancies })),
    new Set(created.values()),
  );
}

type PlannedRow = ClaimPlan & { readonly position: number };

/** Adds the claims; the new ids by position. */
async function createClaims(tx: Tx, rows: readonly PlannedRow[]): Promise<Map<number, number>> {
  if (rows.length === 0) return new Map();
  const saved = await selectRows<{ id: number; position: number }>(
    tx,
    `with ${PLANNED}, numbered as materialized (
      select nextval(pg_get_serial_sequence('"Claim"', 'id'))::int as id, planned.* from (select * from planned order by position) planned
    ), added as (
      insert into "Claim" (id, ${NAMES.join(', ')}) select id, ${NAMES.join(', ')} from numbered order by position
    )
    select id, position from numbered`,
    rows.map(toRow),
  );
  return new Map(saved.map(({ id, position }) => [position, id]));
}

/** What the statements read of a plan. */
function toRow({ members, discrepancies, ...row }: PlannedRow): object {
  return row;
}

async function updateClaims(tx: Tx, rows: readonly PlannedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await execute(
    tx,
    `with ${PLANNED} update "Claim" c set ${NAMES.map((name) => `${name} = p.${name}`).join(', ')} from planned p
    where c.id = p."claimId" and (${NAMES.map((name) => `c.${name}`).join(', ')})
      is distinct from (${NAMES.map((name) => `p.${name}`).join(', ')})`,
    rows.map(toRow),
  );
}

/** Gives the appearances their claims; returns the claims that some left. */
async function placeAppearances(
  tx: Tx,
  rows: readonly (PlannedRow & { readonly claimId: number })[],
): Promise<number[]> {
  const places = rows.flatMap(({ claimId, members }) => members.map((member) => ({ ...member, claimId })));
  if (places.length === 0) return [];
  const moved = await selectRows<{ from: number | null }>(
    tx,
    `with incoming as materialized (
      select i.*, c."claimId" as "from" from jsonb_to_recordset($1::jsonb)
        as i("appearanceId" int, "claimId" int, method text, version text, score float8)
        join "ClaimAppearance" c on c.id = i."appearanceId"
    )
    update "ClaimAppearance" c set "claimId" = i."claimId", "linkMethod" = i.method, "linkVersion" = i.version,
      "linkScore" = i.score, dirty = false
    from incoming i where c.id = i."appearanceId" and (c."claimId", c."linkMethod", c."linkVersion", c."linkScore", c.dirty)
      is distinct from (i."claimId", i.method, i.version, i.score, false)
    returning nullif(i."from", i."claimId") as "from"`,
    places,
  );
  return [...new Set(moved.flatMap(({ from }) => from ?? []))];
}

async function removeEmpty(tx: Tx, claimIds: readonly number[]): Promise<void> {
  if (claimIds.length === 0) return;
  await execute(
    tx,
    `delete from "Claim" c where c.id = any(array(select jsonb_array_elements($1::jsonb)::int))
      and not exists (select from "ClaimAppearance" a where a."claimId" = c.id)`,
    claimIds,
  );
}
