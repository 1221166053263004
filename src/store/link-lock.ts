import { selectRows, type Tx } from './statement.ts';

/** Any number that no other advisory lock of ours has. */
const LINKING = 7_366_321;

/**
 * Waits until no other transaction links, and keeps others from it until this one ends: whoever links sees all names and
 * quotes that are saved, so that two workers that meet a new name at the same time don't both create a person for it.
 */
export async function lockLinking(tx: Tx): Promise<void> {
  await selectRows(tx, 'select pg_advisory_xact_lock($1::bigint)::text', LINKING);
}
