import { selectRows, type Tx } from './statement.ts';
import { nearestByKeys, type TimedKeyTable } from './timed-key.ts';

/** The index keys of quotes: runs of words. */
export const QUOTE_KEYS: TimedKeyTable = { name: 'QuoteKey', owner: 'quoteId', days: null, mostMet: 48 };

/** Pairs of one of the quotes and another quote that share a key and are near in time (see `nearestByKeys`). */
export async function findCandidatePairs(
  tx: Tx,
  quoteIds: readonly number[],
): Promise<{ quoteId: number; otherId: number }[]> {
  if (quoteIds.length === 0) return [];
  return selectRows(
    tx,
    `with ${nearestByKeys(QUOTE_KEYS)} select "ownId" as "quoteId", "otherId" from met`,
    quoteIds,
  );
}
