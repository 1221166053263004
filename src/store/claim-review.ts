import type { ClaimReview } from '../page/claim-review.ts';
import { type ArticleTable, saveRows } from './save-rows.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** A fact check as it is saved; see `ClaimReview` in schema.prisma. */
export interface ClaimReviewRow extends ClaimReview {
  readonly key: string;
  /** Index keys (link/) under which wordings of the claim are looked for. */
  readonly keys: readonly number[];
  /** The instant by which its article is ordered; ISO. */
  readonly orderAt: string;
  readonly method: string;
  readonly version: string;
}

const REVIEW: ArticleTable = {
  name: 'ClaimReview',
  article: 'articleId',
  id: 'id',
  key: { key: 'text' },
  columns: {
    text: 'text',
    claimant: 'text',
    reviewer: 'text',
    rating: 'text',
    ratingValue: 'float8',
    worstRating: 'float8',
    bestRating: 'float8',
    url: 'text',
    keys: 'int[]',
    orderAt: 'timestamptz(3)',
    method: 'text',
    version: 'text',
  },
};

/** Makes the article's fact checks the ones given (keys distinct). */
export async function saveClaimReviews(
  tx: Tx,
  articleId: number,
  rows: readonly ClaimReviewRow[],
): Promise<void> {
  await saveRows(tx, REVIEW, new Map([[articleId, rows]]));
}

/** Ids of the articles' fact checks, of those of their wordings, and of those that may be about one of their wordings. */
export async function findReviewsAround(tx: Tx, articleIds: readonly number[]): Promise<number[]> {
  const rows = await selectRows<{ id: number }>(
    tx,
    `with own as materialized (
      select id from "ClaimAppearance" where "articleId" = any(array(select jsonb_array_elements($1::jsonb)::int))
    )
    select id from "ClaimReview" where "articleId" = any(array(select jsonb_array_elements($1::jsonb)::int))
    union select r.id from own join "ClaimReview" r on r."appearanceId" = own.id
    union select r.id from "ClaimReview" r where r.keys && array(
      select k.key from own join "ClaimKey" k on k."appearanceId" = own.id
    ) order by 1`,
    articleIds,
  );
  return rows.map(({ id }) => id);
}

/** A fact check with the wordings that may be of its claim. */
export interface OpenReview extends Pick<ClaimReview, 'text' | 'claimant'> {
  readonly id: number;
  readonly appearanceIds: readonly number[];
}

/** Wordings that a key brings on either side in time, and that one check meets: those that share most keys. */
const NEAREST = 24;
const MOST_MET = 32;

/** The fact checks of these ids, each with the wordings that share most index keys with it. */
export async function findOpenReviews(tx: Tx, ids: readonly number[]): Promise<OpenReview[]> {
  if (ids.length === 0) return [];
  const side = (comparison: string, direction: string) => `(
    select k."appearanceId" from "ClaimKey" k where k.key = own.key and k."orderAt" ${comparison} r."orderAt"
    order by k.key ${direction}, k."orderAt" ${direction}, k."appearanceId" ${direction} limit ${NEAREST}
  )`;
  return selectRows(
    tx,
    `select r.id, r.text, r.claimant, array(
      select near."appearanceId" from unnest(r.keys) as own(key),
        lateral (${side('>=', 'asc')} union all ${side('<', 'desc')}) near
      group by 1 order by count(*) desc, 1 limit ${MOST_MET}
    ) as "appearanceIds"
    from "ClaimReview" r where r.id = any(array(select jsonb_array_elements($1::jsonb)::int)) order by r.id`,
    ids,
  );
}

/** Says of fact checks which wording they are about; equal rows stay untouched. */
export async function saveReviewed(
  tx: Tx,
  rows: readonly { readonly id: number; readonly appearanceId: number | null; readonly score: number }[],
): Promise<void> {
  if (rows.length === 0) return;
  await execute(
    tx,
    `update "ClaimReview" r set "appearanceId" = i."appearanceId", score = i.score
    from jsonb_to_recordset($1::jsonb) as i(id int, "appearanceId" int, score float8)
    where r.id = i.id and (r."appearanceId", r.score) is distinct from (i."appearanceId", i.score)`,
    rows,
  );
}
