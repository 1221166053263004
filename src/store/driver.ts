import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import { announceStatement } from './announce-statement.ts';
import type { SendJson } from './reads/compiled-reads.ts';
import type { StatementListener } from './statement-listener.ts';
import type { SendRows, SendStatement } from './transaction.ts';

/** BEGIN, COMMIT and their like: PGlite's adapter sends them itself, PostgreSQL's lets Prisma send some. */
const TRANSACTION_CONTROL = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/i;
/** How statements begin that write, as Prisma makes them. */
const WRITE = /^\s*(INSERT|UPDATE|DELETE)\b/i;

/** Whether a statement begins as those do that write. */
export const isWrite = (sql: string): boolean => WRITE.test(sql);

/** Takes a notice of a channel: its payload, or null where some may have been missed. */
export type OnNotice = (payload: string | null) => void;

/** What `store/` needs of a database beside Prisma's adapter for it. */
export interface Driver {
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  /** Sends a statement outside of any transaction whose rows are one column of JSON each. */
  readonly sendJson: SendJson;
  readonly sendRows: SendRows;
  /**
   * Runs `work` between BEGIN and COMMIT on one connection; ROLLBACK where it throws. Throws where COMMIT fails.
   * @param signal cancels the statement that is at work
   */
  transact<T>(work: (send: SendStatement) => Promise<T>, signal: AbortSignal | null): Promise<T>;
  /** Runs several statements, separated by semicolons, in one implicit transaction. */
  runScript(sql: string): Promise<void>;
  /** Runs `work` while no other process can run its own `work` on the same database. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Hears a channel (NOTIFY), from soon on, until the function that it gives is called.
   * @param onSilence called when notices can be missed from now on, until the next one comes
   */
  listen(channel: string, onNotice: OnNotice, onSilence?: () => void): () => Promise<void>;
  /** A copy of the embedded data directory, which `snapshot` opens again; null on a server. */
  readonly dump: (() => Promise<Blob>) | null;
  close(): Promise<void>;
}

/**
 * Wraps a driver's adapters so that `listeners` see each statement as it is sent, and scripts run by the
 * driver's own `runScript` (the adapters split a script at every semicolon, or do not wait for it).
 * @param onCommit called when a statement that writes has ended, or the transaction of several
 */
export function observeDriver(
  driver: Pick<Driver, 'factory' | 'runScript'>,
  listeners: ReadonlySet<StatementListener>,
  onCommit: () => void,
): SqlMigrationAwareDriverAdapterFactory {
  const { factory } = driver;
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => observeAdapter(await factory.connect(), driver.runScript, listeners, onCommit),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

function observeAdapter(
  adapter: SqlDriverAdapter,
  runScript: (sql: string) => Promise<void>,
  listeners: ReadonlySet<StatementListener>,
  onCommit: () => void,
): SqlDriverAdapter {
  return {
    ...observeQueries(adapter, listeners, onCommit),
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    executeScript: (script) => runScript(script).catch(throwAdapterError),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => adapter.dispose(),
    startTransaction: async (isolationLevel) =>
      observeTransaction(await adapter.startTransaction(isolationLevel), listeners, onCommit),
  };
}

/** Prisma names the migration and the reason only for errors in its own form. */
function throwAdapterError(error: unknown): never {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  const { code, message } = error;
  const [detail, column, hint] = [undefined, undefined, undefined];
  throw new DriverAdapterError({ kind: 'postgres', code, severity: 'ERROR', message, detail, column, hint });
}

function observeTransaction(
  transaction: Transaction,
  listeners: ReadonlySet<StatementListener>,
  onCommit: () => void,
): Transaction {
  let hasWritten = false;
  const onWritten = (): void => {
    hasWritten = true;
  };
  return {
    ...observeQueries(transaction, listeners, onWritten),
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    options: transaction.options,
    commit: () =>
      transaction.commit().finally(() => {
        if (hasWritten) onCommit();
      }),
    rollback: () => transaction.rollback(),
  };
}

function observeQueries(
  queryable: SqlQueryable,
  listeners: ReadonlySet<StatementListener>,
  onWritten: () => void,
): Pick<SqlQueryable, 'queryRaw' | 'executeRaw'> {
  const tell = async <T>({ sql }: SqlQuery, send: () => Promise<T>): Promise<T> => {
    if (!TRANSACTION_CONTROL.test(sql)) announceStatement(sql, listeners, null);
    try {
      return await send();
    } finally {
      if (isWrite(sql)) onWritten(); // Even one that failed may have come through.
    }
  };
  return {
    queryRaw: (query) => tell(query, () => queryable.queryRaw(query)),
    executeRaw: (query) => tell(query, () => queryable.executeRaw(query)),
  };
}
