import type { CancelablePool } from './cancelable-pool.ts';
import type { ReadTrace } from './reads/read-trace.ts';

/** A replica, as far as it is read from. */
interface Readable {
  readonly pool: CancelablePool;
  /** Statements that it could not answer. */
  failures: number;
  /** Looks at it as soon as may be: it failed. */
  lookSoon(): void;
}

/** Where an operation reads. */
export interface ReadRoute {
  /** Null once it has failed: what is asked later comes from the primary, too, and is never older than what came before. */
  replica: Readable | null;
  /** State of the graph that all it reads is of, or of a later one; null where that isn't known. */
  readonly state: number | null;
}

/** Somebody's reading and writing, as far as their statements depend on who they are. Filled in as more is known of them. */
export interface Reading {
  /**
   * What ends their statements: once it is aborted, no further one is sent, and a server cancels the one that it works on. The
   * embedded database, which works in this thread, ends the one that it has begun. Null for those who wait in any case.
   */
  signal: AbortSignal | null;
  /** Where what they read outside of transactions comes from; null for the primary. */
  route: ReadRoute | null;
  /** Takes note of what they read; null where nobody wants to know. */
  trace: ReadTrace | null;
}

/** Somebody who waits for all that they ask of the primary, so far. */
export function newReading(): Reading {
  return { signal: null, route: null, trace: null };
}
