import type { Variant } from '../link/utterance.ts';
import { execute, selectRows, type Tx } from './statement.ts';
import { refreshUtterances } from './utterance-figures.ts';

/** A quote's place in its utterance. */
export interface QuotePlace {
  readonly quoteId: number;
  /** Why it belongs there, in a few words (`utterance/alone` for the only report). */
  readonly method: string;
  readonly version: string;
  /** 0..1. */
  readonly score: number;
}

/** Quotes that report the same words; null for an utterance that is new. */
export interface UtterancePlan {
  readonly utteranceId: number | null;
  readonly members: readonly QuotePlace[];
}

/**
 * Puts the quotes into their utterances: all that `plans` names, the rest stays. Utterances whose quotes changed are
 * counted anew, those left empty go, and links that one of them was the evidence of follow its quotes. In at most four
 * statements, whatever the number of quotes. A quote whose utterance, or whose utterance's fullest wording, is another
 * than before has no variant afterwards, until `saveVariants` tells it.
 * @param touchedUtteranceIds utterances that lost quotes, or had some change
 * @returns the id of each plan, in their order
 */
export async function placeQuotes(
  tx: Tx,
  plans: readonly UtterancePlan[],
  touchedUtteranceIds: readonly number[],
): Promise<number[]> {
  const created = (await createUtterances(tx, plans)).values();
  const ids = plans.map(({ utteranceId }) => utteranceId ?? created.next().value ?? 0);
  const places = plans.flatMap(({ members }, index) =>
    members.map((member) => ({ ...member, utteranceId: ids[index] })),
  );
  const moved =
    places.length === 0 ? [] : await selectRows<{ from: number | null; to: number }>(tx, PLACE, places);
  const left = moved.flatMap(({ from }) => from ?? []);
  await moveEvidence(tx, moved, new Set(ids));
  await refreshUtterances(tx, [...touchedUtteranceIds, ...left, ...moved.map(({ to }) => to)]);
  return ids;
}

/** Sets how quotes relate to their utterance's fullest wording; equal ones stay untouched. */
export async function saveVariants(
  tx: Tx,
  rows: readonly { readonly quoteId: number; readonly variant: Variant }[],
): Promise<void> {
  if (rows.length === 0) return;
  await execute(
    tx,
    `update "Quote" q set variant = i.variant
    from jsonb_to_recordset($1::jsonb) as i("quoteId" int, variant "Variant")
    where q.id = i."quoteId" and q.variant is distinct from i.variant`,
    rows,
  );
}

/** Empty ones: `refreshUtterances` fills them once their quotes are in place. */
async function createUtterances(tx: Tx, plans: readonly UtterancePlan[]): Promise<number[]> {
  const count = plans.filter(({ utteranceId }) => utteranceId === null).length;
  if (count === 0) return [];
  const rows = await selectRows<{ id: number }>(
    tx,
    `insert into "Utterance" (text, "quoteCount", "outletCount", "independentOutletCount", "orderAt", method, version, score)
    select '', 0, 0, 0, '-infinity', '', '', 0 from generate_series(1, $1::int) returning id`,
    count,
  );
  return rows.map((row) => row.id);
}

/** Links go with the quotes of an utterance that none of the plans keeps. */
async function moveEvidence(
  tx: Tx,
  moved: readonly { from: number | null; to: number }[],
  kept: ReadonlySet<number>,
): Promise<void> {
  const moves = new Map(
    moved.flatMap(({ from, to }) => (from === null || kept.has(from) ? [] : [[from, to]])),
  );
  if (moves.size === 0) return;
  await execute(
    tx,
    `update "ArticleLink" l set "utteranceId" = i."to"
    from jsonb_to_recordset($1::jsonb) as i("from" int, "to" int) where l."utteranceId" = i."from"`,
    [...moves].map(([from, to]) => ({ from, to })),
  );
}

/**
 * Returns those that changed utterance, and those that only got another method or score, with where they were. What they
 * claim is to be looked at anew.
 */
const PLACE = `
  with incoming as materialized (
    select i.*, q."utteranceId" as "from" from jsonb_to_recordset($1::jsonb)
      as i("quoteId" int, "utteranceId" int, method text, version text, score float8) join "Quote" q on q.id = i."quoteId"
  ), placed as (
    update "Quote" q set "utteranceId" = i."utteranceId", "linkMethod" = i.method, "linkVersion" = i.version,
      "linkScore" = i.score, variant = case when q."utteranceId" = i."utteranceId" then q.variant end
    from incoming i where q.id = i."quoteId" and (q."utteranceId", q."linkMethod", q."linkVersion", q."linkScore")
      is distinct from (i."utteranceId", i.method, i.version, i.score)
    returning q.id, i."from", i."utteranceId" as "to"
  ), claims as (
    update "ClaimAppearance" c set dirty = true from placed p
    where c."quoteId" = p.id and p."from" is distinct from p."to" and not c.dirty
  )
  select "from", "to" from placed`;
