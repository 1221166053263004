import { selectRows, type Tx } from './statement.ts';
import { nearestByKeys, type TimedKeyTable } from './timed-key.ts';

/** The index keys of appearances of claims: telling words. Statements are reported within days, events told within a week. */
export const CLAIM_KEYS: TimedKeyTable = { name: 'ClaimKey', owner: 'appearanceId', days: 8, mostMet: 32 };

/** First quotes of an utterance that all others of it are paired with. */
const FIRST_SAID = 3;

/**
 * Pairs of one of the appearances and another that share a key and are near in time (see `nearestByKeys`), or of which one is
 * a quote of an utterance and the other one of its first; each pair once. Two later quotes of an utterance are no pair: a
 * statement that hundreds report has as many pairs as reports, not their square.
 */
export async function findClaimCandidates(
  tx: Tx,
  appearanceIds: readonly number[],
): Promise<{ ownId: number; otherId: number }[]> {
  if (appearanceIds.length === 0) return [];
  return selectRows(
    tx,
    `with ${nearestByKeys(CLAIM_KEYS)},
    said as materialized (
      select a.id, q."utteranceId" from "ClaimAppearance" a join "Quote" q on q.id = a."quoteId"
      where a.id = any(array(select "ownId" from met union select "otherId" from met
        union select jsonb_array_elements($1::jsonb)::int)) and a.kind = 'QUOTE'
    )
    select "ownId", "otherId" from met where not exists (
      select from said own join said other using ("utteranceId") where own.id = "ownId" and other.id = "otherId")
    union
    select own.id, other.id from said own, lateral (
      select id from "Quote" where "utteranceId" = own."utteranceId" order by "utteranceId", "orderAt", id limit ${FIRST_SAID}
    ) first join "ClaimAppearance" other on other."quoteId" = first.id
    where own.id = any(array(select jsonb_array_elements($1::jsonb)::int)) and other.kind = 'QUOTE' and other.id <> own.id`,
    appearanceIds,
  );
}
