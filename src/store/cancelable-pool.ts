import pg from 'pg';

/** Milliseconds after which the connection that cancels is closed, if nobody needs it. */
const CANCELER_IDLE = 10_000;

/** Connections to a server on which statements are canceled when the signal that came with them is aborted. */
export class CancelablePool extends pg.Pool {
  /** Apart from the others: they may all be busy with what is to be canceled. */
  readonly #canceler: pg.Pool;

  constructor(config: pg.PoolConfig) {
    super(config);
    this.#canceler = new pg.Pool({ ...config, max: 1, idleTimeoutMillis: CANCELER_IDLE });
    this.#canceler.on('error', () => {}); // An idle connection that breaks is replaced at its next use.
  }

  /** Asks on a connection of this pool. @throws the signal's reason once it is aborted */
  async ask<T>(run: (client: pg.PoolClient) => Promise<T>, signal: AbortSignal | null): Promise<T> {
    const client = await this.connect();
    let isBroken = false;
    const onError = (): void => {
      isBroken = true;
    };
    client.on('error', onError);
    try {
      return await this.cancelable(client, () => run(client), signal);
    } catch (error) {
      isBroken ||= !(error instanceof pg.DatabaseError);
      throw error;
    } finally {
      client.off('error', onError);
      client.release(isBroken);
    }
  }

  /** Runs one statement on a connection that was taken of this pool. @throws the signal's reason once it is aborted */
  async cancelable<T>(client: pg.PoolClient, run: () => Promise<T>, signal: AbortSignal | null): Promise<T> {
    if (signal === null) return run();
    signal.throwIfAborted();
    let canceled: Promise<unknown> | undefined;
    const cancel = (): void => {
      canceled = this.#cancel(client);
    };
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await run();
    } finally {
      signal.removeEventListener('abort', cancel);
      // The connection's next statement must not be the one that is hit.
      await canceled;
    }
  }

  /** A statement that cannot be canceled ends by itself. */
  async #cancel(client: pg.PoolClient): Promise<void> {
    const { processID } = client as unknown as { readonly processID: number };
    await this.#canceler.query('select pg_cancel_backend($1)', [processID]).catch(() => {});
  }

  override async end(): Promise<void> {
    await this.#canceler.end();
    await super.end();
  }
}
