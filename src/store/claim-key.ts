import { selectRows, type Tx } from './statement.ts';
import { nearestByKeys, type TimedKeyTable } from './timed-key.ts';

/** The index keys of appearances of claims: telling words. */
export const CLAIM_KEYS: TimedKeyTable = { name: 'ClaimKey', owner: 'appearanceId', mostMet: 32 };

/** Quotes of an utterance that are met on either side in time. */
const NEAREST_SAID = 24;

/**
 * Pairs of one of the appearances and another that share a key and are near in time (see `nearestByKeys`), or that are
 * quotes of one utterance; each pair once.
 */
export async function findClaimCandidates(
  tx: Tx,
  appearanceIds: readonly number[],
): Promise<{ ownId: number; otherId: number }[]> {
  if (appearanceIds.length === 0) return [];
  const said = (comparison: string, direction: string) => `(
    select id from "Quote" where "utteranceId" = q."utteranceId" and "orderAt" ${comparison} q."orderAt"
    order by "utteranceId" ${direction}, "orderAt" ${direction}, id ${direction} limit ${NEAREST_SAID}
  )`;
  return selectRows(
    tx,
    `with ${nearestByKeys(CLAIM_KEYS)}
    select "ownId", "otherId" from met
    union
    select own.id, other.id from "ClaimAppearance" own join "Quote" q on q.id = own."quoteId",
      lateral (${said('>=', 'asc')} union all ${said('<', 'desc')}) near
      join "ClaimAppearance" other on other."quoteId" = near.id
    where own.id = any(array(select jsonb_array_elements($1::jsonb)::int))
      and own.kind = 'QUOTE' and other.kind = 'QUOTE' and other.id <> own.id`,
    appearanceIds,
  );
}
