import type pg from 'pg';
import { CancelablePool } from './cancelable-pool.ts';
import { readRoute } from './read-route.ts';
import { statementSignal } from './statement-signal.ts';

/**
 * Connections to a primary, whose statements outside of transactions go to a replica inside of `readRoute.run`. What a replica
 * can't answer, for whatever reason, the primary is asked.
 */
export class RoutedPool extends CancelablePool {
  constructor(config: pg.PoolConfig) {
    super(config);
    const own = this.query;
    this.query = ((...given: [string]) =>
      routed(
        (pool) => pool.query(...given),
        () => own(...given),
      )) as pg.Pool['query'];
  }

  override queryPrepared(
    statement: pg.QueryArrayConfig & { readonly name: string },
  ): Promise<pg.QueryArrayResult> {
    return routed(
      (pool) => pool.queryPrepared(statement),
      () => super.queryPrepared(statement),
    );
  }
}

async function routed<T>(
  ask: (pool: CancelablePool) => Promise<T>,
  askPrimary: () => Promise<T>,
): Promise<T> {
  const route = readRoute.getStore();
  const replica = route?.replica;
  if (!route || !replica) return askPrimary();
  try {
    return await ask(replica.pool);
  } catch {
    statementSignal.getStore()?.throwIfAborted(); // It failed because nobody waits for it.
    route.replica = null;
    replica.failures += 1;
    replica.lookSoon();
    return askPrimary();
  }
}
