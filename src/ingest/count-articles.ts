import type { Store } from '../store/open-store.ts';
import { renewStatistics } from '../store/statistics.ts';

/** Articles after which tables are no longer what the planner took them for. */
const FIRST = 100;

/**
 * Counts articles that one run adds, and renews the planner's statistics each time that they have doubled.
 *
 * @returns what to call after each article
 */
export function countArticles(store: Store): () => Promise<void> {
  let [added, next] = [0, FIRST];
  return async () => {
    added += 1;
    if (added < next) return;
    next *= 2;
    await renewStatistics(store);
  };
}
