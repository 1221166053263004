import { execute, selectRows, type Tx } from './statement.ts';
import { UNDATED } from './undated.ts';

/** A claim in so many articles is a big one: it is added to, and never parted anew. */
export const ARTICLES_OF_BIG = 100;

/**
 * SQL that tells whether an appearance is in a big claim. It is asked for a value, row by row: of an `exists` the planner makes
 * a join, and reads all that is in big claims for a few rows of whom it expects thousands.
 */
export const isInBigClaim = (appearanceId: string): string => `((
  select g."articleCount" >= ${ARTICLES_OF_BIG} from "ClaimAppearance" big join "Claim" g on g.id = big."claimId"
  where big.id = ${appearanceId}) is true)`;

/** An appearance that joins a big claim, or stays in it, and why. */
export interface BigClaimPlace {
  readonly appearanceId: number;
  readonly claimId: number;
  readonly method: string;
  readonly version: string;
  /** 0..1. */
  readonly score: number;
}

/** The big claims of those appearances that are in one. One statement, none for no ids. */
export async function findBigClaims(tx: Tx, appearanceIds: readonly number[]): Promise<Map<number, number>> {
  if (appearanceIds.length === 0) return new Map();
  const rows = await selectRows<{ id: number; claimId: number }>(
    tx,
    `select a.id, a."claimId" from "ClaimAppearance" a join "Claim" c on c.id = a."claimId"
    where a.id = any(array(select jsonb_array_elements($1::jsonb)::int)) and c."articleCount" >= ${ARTICLES_OF_BIG}`,
    appearanceIds,
  );
  return new Map(rows.map(({ id, claimId }) => [id, claimId]));
}

/** Those of the claims that are big. One statement, none for no ids. */
export async function onlyBigClaims(tx: Tx, claimIds: readonly number[]): Promise<number[]> {
  if (claimIds.length === 0) return [];
  const rows = await selectRows<{ id: number }>(
    tx,
    `select id from "Claim" where id = any(array(select jsonb_array_elements($1::jsonb)::int))
      and "articleCount" >= ${ARTICLES_OF_BIG} order by 1`,
    claimIds,
  );
  return rows.map(({ id }) => id);
}

/**
 * Puts appearances into big claims, which count them, at a cost that doesn't grow with the claims: wording, claimant and
 * story stay those of the many that are there. One statement, none for no places.
 */
export async function joinBigClaims(tx: Tx, places: readonly BigClaimPlace[]): Promise<void> {
  if (places.length === 0) return;
  await execute(
    tx,
    `with incoming as materialized (
      select i.*, a."articleId", a.stance, a."claimId" as "from", r."outletId", r."publishedAt"
      from jsonb_to_recordset($1::jsonb) as i("appearanceId" int, "claimId" int, method text, version text, score float8)
        join "ClaimAppearance" a on a.id = i."appearanceId" join "Article" r on r.id = a."articleId"
    ), placed as (
      update "ClaimAppearance" a set "claimId" = i."claimId", "linkMethod" = i.method, "linkVersion" = i.version,
        "linkScore" = i.score, dirty = false
      from incoming i where a.id = i."appearanceId"
    ), joined as materialized (
      select "claimId", min("publishedAt") as first, min(score) as weakest,
        count(distinct "articleId") filter (where not exists (
          select from "ClaimAppearance" a where a."articleId" = i."articleId" and a."claimId" = i."claimId")) as articles,
        array_agg(distinct case when stance = 'ASSERTS' then "outletId" end) as outlets
      from incoming i where "from" is distinct from "claimId" group by 1
    )
    update "Claim" c set "articleCount" = c."articleCount" + j.articles, score = least(c.score, j.weakest),
      "outletId" = case when j.outlets = array[c."outletId"] then c."outletId" end,
      "orderAt" = case when c."orderAt" = '${UNDATED}' then coalesce(j.first, c."orderAt") else least(c."orderAt", j.first) end
    from joined j where c.id = j."claimId"`,
    places,
  );
}

/** Takes appearances out of their claims. One statement, none for no ids. */
export async function leaveClaims(tx: Tx, appearanceIds: readonly number[]): Promise<void> {
  if (appearanceIds.length === 0) return;
  await execute(
    tx,
    `update "ClaimAppearance" set "claimId" = null where id = any(array(select jsonb_array_elements($1::jsonb)::int))`,
    appearanceIds,
  );
}

/** What holds the appearances of claims there, by appearance; of one that has no rule, none. One statement. */
export async function findPlaces(
  tx: Tx,
  claimIds: readonly number[],
): Promise<Map<number, Omit<BigClaimPlace, 'appearanceId'>>> {
  const rows = await selectRows<BigClaimPlace>(
    tx,
    `select id as "appearanceId", "claimId", "linkMethod" as method, "linkVersion" as version, "linkScore" as score
    from "ClaimAppearance" where "claimId" = any(array(select jsonb_array_elements($1::jsonb)::int)) order by "claimId", id`,
    claimIds,
  );
  return new Map(rows.map(({ appearanceId, ...place }) => [appearanceId, place]));
}
