import { AsyncLocalStorage } from 'node:async_hooks';
import type { Replica } from './replica.ts';

/** Where an operation reads. */
export interface ReadRoute {
  /** Null once it has failed: what is asked later comes from the primary, too, and is never older than what came before. */
  replica: Replica | null;
  /** State of the graph that all it reads is of, or of a later one; null where that isn't known. */
  readonly state: number | null;
}

/** What reads outside of transactions inside `run` go to a replica. Everything else goes to the primary. */
export const readRoute = new AsyncLocalStorage<ReadRoute>();
