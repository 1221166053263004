import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { CancelablePool } from './cancelable-pool.ts';
import type { Changes } from './changes.ts';
import { PATIENCE, Probe } from './probe.ts';
import { REPLAYED, type WalPosition, WRITTEN } from './wal-position.ts';

/** Milliseconds between looks at a replica, and the least between two where somebody wants to know more. */
const PERIOD = 1_000;
const SOON = 50;
/** Positions that a replica is still to reach, at most: further ones are noted when it has come so far. */
const MOST_AWAITED = 100;

/** What is told of a replica when it begins or ceases to answer. */
export interface ReplicaNews {
  /** Where it is, without its password. */
  readonly replica: string;
  readonly isUsed: boolean;
  readonly reason: string;
}

export interface ReplicaOptions {
  readonly url: string;
  readonly location: string;
  readonly pool: pg.PoolConfig;
  readonly primary: Probe;
  readonly changes: Changes;
  /** Seconds that it may be behind. */
  readonly maxLag: number;
  readonly onNews: (news: ReplicaNews) => void;
}

/** One replica: whether it can be read from, and how far it has come. It is looked at every second, and sooner when asked for. */
export class Replica {
  readonly location: string;
  /** Statements that it could not answer, and the primary did. */
  failures = 0;
  readonly #options: ReplicaOptions;
  readonly #probe: Probe;
  readonly #over = new AbortController();
  readonly #watching: Promise<void>;
  #pool: CancelablePool;
  readonly #clients = new Set<pg.PoolClient>();
  #isUsed = false;
  #replayed: WalPosition = 0n;
  #state: number | null = null;
  /** Where the primary was at which time, in order, as far as this one hasn't come yet. */
  #awaited: { readonly at: number; readonly position: WalPosition }[] = [];
  /** When the primary was at the last of those that it has reached. */
  #reachedAt = Number.NEGATIVE_INFINITY;
  /** Where the primary was when it was last heard, and when that was. */
  #written: WalPosition = 0n;
  #heardAt = 0;
  #hurry = new AbortController();

  constructor(options: ReplicaOptions) {
    this.#options = options;
    this.location = options.location;
    this.#probe = new Probe(options.url);
    this.#pool = this.#openPool();
    this.#watching = this.#watch();
  }

  get pool(): CancelablePool {
    return this.#pool;
  }

  /** Whether it answers, and is not too far behind. */
  get isUsed(): boolean {
    return this.#isUsed;
  }

  /** State of the graph (`Changes`) of which it surely has everything; null before that is known of any. */
  get state(): number | null {
    return this.#state;
  }

  /**
   * Seconds that it was behind, at most, when the primary was last heard: none where it has all that was written by then, without
   * end where it was never seen to have reached anything.
   */
  get lag(): number {
    return this.has(this.#written) ? 0 : (this.#heardAt - this.#reachedAt) / 1000;
  }

  /** Whether it surely has what was written up to there. */
  has(position: WalPosition): boolean {
    return this.#replayed >= position;
  }

  /** Looks at it as soon as may be: it failed, or more would be known of it. */
  lookSoon(): void {
    this.#hurry.abort();
  }

  async close(): Promise<void> {
    this.#over.abort();
    this.#hurry.abort();
    await this.#watching;
    this.#probe.close();
    await this.#pool.end();
  }

  async #watch(): Promise<void> {
    while (!this.#over.signal.aborted) {
      this.#hurry = new AbortController();
      await this.#look();
      const { signal } = this.#over;
      await wait(SOON, undefined, { signal, ref: false }).catch(ignore);
      if (!signal.aborted)
        await wait(PERIOD - SOON, undefined, { signal: this.#hurry.signal, ref: false }).catch(ignore);
    }
  }

  async #look(): Promise<void> {
    const { changes, primary, maxLag } = this.#options;
    // In this order: what the state counts is committed before the position, and that is replayed before the answer.
    const state = changes.state();
    const written = await primary.ask(`select ${WRITTEN}`).then(positionOf, () => null);
    if (written !== null) this.#await(written);
    try {
      const replayed = positionOf(await this.#probe.ask(`select ${REPLAYED}`));
      if (replayed === null) return this.#leaveOut('it is no replica, or no longer one');
      this.#replayed = replayed;
    } catch (error) {
      return this.#leaveOut(error instanceof Error ? error.message : String(error));
    }
    this.#awaited = this.#awaited.filter(({ at, position }) => {
      const isReached = this.has(position);
      if (isReached) this.#reachedAt = at;
      return !isReached;
    });
    if (state !== null && written !== null && this.has(written)) this.#state = state;
    if (this.lag > maxLag) return this.#leaveOut(`it is behind: ${Math.round(this.lag)} s`);
    this.#tell(true, 'it answers, and is up to date');
  }

  #await(position: WalPosition): void {
    const at = performance.now();
    this.#heardAt = at;
    this.#written = position;
    if (this.#awaited.length < MOST_AWAITED) this.#awaited.push({ at, position });
  }

  /** What it is at work on, if anything, is answered by the primary: a connection that is cut off would never end. */
  #leaveOut(reason: string): void {
    this.#tell(false, reason);
    if (this.#clients.size === 0) return;
    this.#pool.end().catch(ignore);
    for (const client of this.#clients)
      (client as pg.PoolClient & Pick<pg.Client, 'end'>).end().catch(ignore);
    this.#clients.clear();
    this.#pool = this.#openPool();
  }

  #tell(isUsed: boolean, reason: string): void {
    if (this.#isUsed === isUsed) return;
    this.#isUsed = isUsed;
    this.#options.onNews({ replica: this.location, isUsed, reason });
  }

  #openPool(): CancelablePool {
    // Who waits longer for a connection is better served by the primary.
    const pool = new CancelablePool({ ...this.#options.pool, connectionTimeoutMillis: PATIENCE });
    pool.on('error', ignore);
    pool.on('connect', (client) => this.#clients.add(client));
    pool.on('remove', (client) => this.#clients.delete(client));
    return pool;
  }
}

const positionOf = (text: unknown): WalPosition | null => (typeof text === 'string' ? BigInt(text) : null);

const ignore = (): void => {};
