import { announceStatement } from './announce-statement.ts';
import type { Reading } from './reading.ts';
import type { Tx } from './statement.ts';
import type { StatementListener } from './statement-listener.ts';

/** What the database says to a statement: its rows, and how many it changed. */
export interface Answer {
  readonly rows: object[];
  readonly changed: number;
}

/** Sends one statement on the connection of an open transaction. */
export type SendStatement = (sql: string, values: readonly unknown[]) => Promise<Answer>;

/** Sends one statement outside of any transaction, where somebody reads. */
export type SendRows = (sql: string, values: readonly unknown[], reading: Reading) => Promise<Answer>;

/**
 * Settings of a transaction: it looks up few rows by index, whatever the tables hold. The planner takes a list of ids for
 * hundreds and then reads tables from end to end to hash them: each article would cost what all before it weigh.
 */
export const BY_INDEX = 'set local enable_hashjoin = off; set local enable_seqscan = off';

/** A transaction took longer than it may. Nothing of it is kept. */
class TransactionTimeoutError extends Error {
  override readonly name = 'TransactionTimeoutError';
  /** Milliseconds that it had. */
  readonly timeout: number;

  constructor(timeout: number) {
    super(`The transaction took longer than ${timeout / 1000} s.`);
    this.timeout = timeout;
  }
}

/**
 * A transaction as the functions of `store/` use it. Its statements go to the driver directly: Prisma's engine takes
 * three times as long over one that it cannot help with (`npm run bench:ingest`: 0.17 against 0.05 ms of CPU).
 * @param timeout milliseconds after which no further statement is sent
 * @param signal after which none is sent either
 */
export function openTransaction(
  send: SendStatement,
  listeners: ReadonlySet<StatementListener>,
  timeout: number,
  signal: AbortSignal | null,
): Tx {
  const deadline = performance.now() + timeout;
  const tell = (sql: string, values: readonly unknown[]): Promise<Answer> => {
    if (performance.now() > deadline) throw new TransactionTimeoutError(timeout);
    announceStatement(sql, listeners, signal);
    return send(sql, values);
  };
  return {
    $queryRawUnsafe: async <T>(sql: string, ...values: unknown[]) => (await tell(sql, values)).rows as T,
    $executeRawUnsafe: async (sql, ...values) => (await tell(sql, values)).changed,
  };
}
