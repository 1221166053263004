import type { Driver } from './driver.ts';
import { EVENT_KINDS, type EventKind } from './event.ts';

/** The channel of the notices that triggers send at each commit with events, a kind each. */
const CHANNEL = 'onrecord_events';
/** Sent where deliveries are due of which no event tells. */
export const DELIVERY_DUE = 'DELIVERY_DUE';

export type Ring = EventKind | typeof DELIVERY_DUE;
const RINGS: readonly Ring[] = [...EVENT_KINDS, DELIVERY_DUE];

interface Waiting {
  readonly rings: readonly Ring[];
  readonly wake: () => void;
}

/**
 * Wakes those who wait for events, whichever process on the database wrote them. It tells only that there may be some: what
 * there is stands in the table, so that a notice that is lost, or comes twice, changes nothing.
 */
export class EventBell {
  readonly #driver: Pick<Driver, 'listen'>;
  readonly #counts = new Map<Ring, number>();
  readonly #waiting = new Set<Waiting>();
  #stop: (() => Promise<void>) | null = null;

  constructor(driver: Pick<Driver, 'listen'>) {
    this.#driver = driver;
  }

  /** How often one of these was rung. Ask before you look for events, and hand the answer to `wait`. */
  heard(rings: readonly Ring[]): number {
    this.#stop ??= this.#driver.listen(CHANNEL, (notice) => this.#ring(notice));
    return rings.reduce((sum, ring) => sum + (this.#counts.get(ring) ?? 0), 0);
  }

  /** Resolves once they have been rung oftener than `heard`, at once where they have; or at the signal. */
  async wait(rings: readonly Ring[], heard: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.heard(rings) !== heard) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(waiting);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const waiting = { rings, wake };
      this.#waiting.add(waiting);
      signal.addEventListener('abort', wake);
    });
  }

  async close(): Promise<void> {
    await this.#stop?.();
  }

  /** @param notice null where any may have been missed */
  #ring(notice: string | null): void {
    const rung = RINGS.filter((ring) => notice === null || notice === ring);
    for (const ring of rung) this.#counts.set(ring, (this.#counts.get(ring) ?? 0) + 1);
    for (const { rings, wake } of [...this.#waiting]) if (rings.some((ring) => rung.includes(ring))) wake();
  }
}
