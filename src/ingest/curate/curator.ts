import { lockLinking } from '../../store/link-lock.ts';
import type { Store } from '../../store/open-store.ts';
import type { Tx } from '../../store/statement.ts';

/** Who decides, and why. */
export interface Curator {
  readonly keyId: number;
  readonly reason: string | null;
}

/** Milliseconds that an edit may take: one that parts somebody whom many articles know by two names reads all of these anew. */
const TIMEOUT = 600_000;

/**
 * Runs an edit alone and whole: of two at the same moment the second sees what the first did, and of one that fails
 * nothing is left.
 */
export function editAlone<T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T> {
  return store.transaction(
    async (tx) => {
      await lockLinking(tx);
      return work(tx);
    },
    { timeout: TIMEOUT },
  );
}
