import { randomBytes } from 'node:crypto';
import type { Driver } from './driver.ts';

/** The channel of the notices that triggers send at each commit that changed what the graph shows (migration 0014). */
const CHANNEL = 'onrecord_changes';
/** How a notice begins that a process sends to itself. */
const MARK = '!';

/**
 * Takes what a statement touched: `Quote` for a change of the table, `Quote.personId=12` for each value that a changed row has or
 * had in a column that is a foreign key or unique (of texts, the first 16 digits of their MD5), `Quote.text` for each column that
 * an update made another. Null: anything may have changed.
 */
export type OnTouched = (touched: ReadonlySet<string> | null) => void;

/**
 * Tells what changes in the graph, whichever process wrote it, and numbers its states: as long as the number is the same, all
 * that was read still holds. Notices come milliseconds after their commit. Whoever wrote by this process must read what it wrote:
 * so after a commit of its own there is no state until all of that commit's notices have been heard.
 */
export class Changes {
  readonly #driver: Pick<Driver, 'listen' | 'runScript'>;
  readonly #listeners = new Set<OnTouched>();
  #number = 0;
  #isListening = false;
  /** The mark under way: once it is heard, so is all that was committed before it was sent. Null for none. */
  #mark: string | null = null;
  /** Whether there were commits since it was sent, or it could not be. */
  #isMarkOwed = false;
  #stop: (() => Promise<void>) | null = null;

  constructor(driver: Pick<Driver, 'listen' | 'runScript'>) {
    this.#driver = driver;
  }

  /**
   * The number of the state; null where changes may go unnoticed, as before the first notice could come, and after a commit of
   * this process before its notices did. The first call begins to listen.
   */
  state(): number | null {
    this.#stop ??= this.#driver.listen(
      CHANNEL,
      (notice) => this.#hear(notice),
      () => this.#begin(false),
    );
    this.#sendMark(); // One that could not be sent would be owed for ever.
    return this.#isListening && this.#mark === null ? this.#number : null;
  }

  /** Notes that this process committed a change. Neither throws nor waits. */
  count(): void {
    if (!this.#isListening) return;
    this.#isMarkOwed = true;
    this.#sendMark();
  }

  /**
   * Calls `listener` for each notice, and with null whenever some may have been missed.
   * @returns a function that ends it
   */
  onTouched(listener: OnTouched): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#begin(false);
    await this.#stop?.();
  }

  /** @param notice null where some may have been missed, and from now on none is */
  #hear(notice: string | null): void {
    if (notice === null) this.#begin(true);
    else if (!notice.startsWith(MARK)) this.#tell(notice);
    else if (notice === this.#mark) {
      this.#mark = null;
      this.#sendMark();
    }
  }

  /** Whatever this process committed before: it is read by whoever reads from now on, and what was read before is forgotten. */
  #begin(isListening: boolean): void {
    this.#isListening = isListening;
    this.#mark = null;
    this.#isMarkOwed = false;
    this.#tell('');
  }

  #tell(notice: string): void {
    this.#number += 1;
    if (this.#listeners.size === 0) return;
    const touched = notice === '' ? null : readNotice(notice);
    for (const listener of this.#listeners) listener(touched);
  }

  /** Sends one where it is owed and none is under way: that may have been sent before the commit. */
  #sendMark(): void {
    if (!this.#isMarkOwed || this.#mark !== null) return;
    const mark = `${MARK}${randomBytes(8).toString('hex')}`;
    this.#isMarkOwed = false;
    this.#mark = mark;
    this.#driver.runScript(`select pg_notify('${CHANNEL}', '${mark}')`).catch(() => {
      if (this.#mark !== mark) return;
      this.#mark = null;
      this.#isMarkOwed = true;
    });
  }
}

/** `Quote id=5,6 ~text` touches `Quote`, `Quote.id=5`, `Quote.id=6` and `Quote.text`. */
function readNotice(notice: string): ReadonlySet<string> {
  const [table = '', ...tokens] = notice.split(' ');
  const touched = new Set([table]);
  for (const token of tokens) {
    const start = token.startsWith('~') ? 1 : token.indexOf('=') + 1;
    const prefix = token.startsWith('~') ? `${table}.` : `${table}.${token.slice(0, start)}`;
    for (const value of token.slice(start).split(',')) touched.add(prefix + value);
  }
  return touched;
}
