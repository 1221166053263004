import type pg from 'pg';
import type { CancelablePool } from './cancelable-pool.ts';
import type { Reading } from './reading.ts';

/**
 * Asks where somebody reads. What a replica can't answer, for whatever reason, the primary is asked.
 * @throws the signal's reason once it is aborted
 */
export async function askByRoute<T>(
  primary: CancelablePool,
  { signal, route }: Reading,
  run: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const replica = route?.replica;
  if (!route || !replica) return primary.ask(run, signal);
  try {
    return await replica.pool.ask(run, signal);
  } catch {
    signal?.throwIfAborted(); // It failed because nobody waits for it.
    route.replica = null;
    replica.failures += 1;
    replica.lookSoon();
    return primary.ask(run, signal);
  }
}
