import type { Changes } from './changes.ts';
import { Probe } from './probe.ts';
import type { ReadRoute } from './reading.ts';
import { Replica, type ReplicaOptions } from './replica.ts';
import type { WalPosition } from './wal-position.ts';

type EachOption = Pick<ReplicaOptions, 'url' | 'location' | 'pool'>;

/** The replicas of a primary, of which each operation that only reads gets one. */
export class Replicas {
  readonly all: readonly Replica[];
  readonly #changes: Changes;
  readonly #primary: Probe;
  #turn = 0;

  constructor(
    primaryUrl: string,
    each: readonly EachOption[],
    options: Pick<ReplicaOptions, 'changes' | 'maxLag' | 'onNews'>,
  ) {
    this.#primary = new Probe(primaryUrl);
    this.#changes = options.changes;
    this.all = each.map((one) => new Replica({ ...options, ...one, primary: this.#primary }));
  }

  /**
   * A replica, by turns, of those that can be read from.
   * @param since what must be in the answer; null for whatever a replica has
   * @returns null where there is none: then it is the primary
   */
  choose(since: WalPosition | null): ReadRoute | null {
    const used = this.all.filter(({ isUsed }) => isUsed);
    const ready = since === null ? used : used.filter((replica) => replica.has(since));
    const state = this.#changes.state();
    // Answers could be remembered, or a key be served, as soon as more is known of them.
    for (const replica of used) if (replica.state !== state || !ready.includes(replica)) replica.lookSoon();
    const replica = ready[this.#turn++ % ready.length];
    return replica === undefined ? null : { replica, state: replica.state };
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((replica) => replica.close()));
    this.#primary.close();
  }
}
