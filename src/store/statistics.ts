import type { Store } from './open-store.ts';

/**
 * Counts the tables for the planner. A server does so by itself, a minute late or not at all as it is set up, and the
 * embedded database never does; until then plans that were made for empty tables read full ones from end to end. Samples
 * each table: half a second for a corpus of 100,000 articles. Plans that connections keep are made anew.
 */
export async function renewStatistics(store: Store): Promise<void> {
  await store.driver.runScript('analyze');
}

/** Small tables whose rows nearly every article changes: each change leaves an old row behind. */
const BUSY = ['Story', 'Name', 'Alias', 'Role', 'Person', 'Organization'];

/** Clears old rows of the busiest tables away, for the same reason: nobody may do it by themselves. Milliseconds. */
export async function clearOldRows(store: Store): Promise<void> {
  for (const table of BUSY) await store.driver.runScript(`vacuum "${table}"`);
}
