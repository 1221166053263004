import type { Store } from '../store/open-store.ts';
import { clearOldRows, renewStatistics } from '../store/statistics.ts';

/** Articles after which tables are no longer what the planner took them for. */
const FIRST = 100;

/** Articles after which old rows are worth clearing away. */
const OFTEN = 500;

/**
 * Counts articles that one run adds, renews the planner's statistics each time that they have doubled, and clears old
 * rows away every 500.
 *
 * @returns what to call after each article
 */
export function countArticles(store: Store): () => Promise<void> {
  let [added, next] = [0, FIRST];
  return async () => {
    added += 1;
    if (added % OFTEN === 0) await clearOldRows(store);
    if (added < next) return;
    next *= 2;
    await renewStatistics(store);
  };
}
