import type { Driver } from './driver.ts';

/** The channel of the notice that triggers send at each commit that changed what the graph shows. */
const CHANNEL = 'onrecord_changes';

/**
 * Numbers the states of the graph: as long as the number is the same, what was read still holds. A change by this process
 * counts before its writer goes on; one by another as soon as its notice comes, milliseconds after its commit.
 */
export class ChangeCount {
  readonly #driver: Pick<Driver, 'listen'>;
  #count = 0;
  #isListening = false;
  #stop: (() => Promise<void>) | null = null;

  constructor(driver: Pick<Driver, 'listen'>) {
    this.#driver = driver;
  }

  /** The number of the state; null where changes by others may go unnoticed, as before the first notice could come. */
  state(): number | null {
    this.#stop ??= this.#driver.listen(
      CHANNEL,
      () => {
        this.#isListening = true;
        this.count();
      },
      () => {
        this.#isListening = false;
      },
    );
    return this.#isListening ? this.#count : null;
  }

  /** Notes a change. */
  count(): void {
    this.#count += 1;
  }

  async close(): Promise<void> {
    await this.#stop?.();
  }
}
