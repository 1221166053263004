import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { askByRoute } from './ask-by-route.ts';
import { CancelablePool } from './cancelable-pool.ts';
import { type Driver, type OnNotice, observeDriver } from './driver.ts';
import { PreparedNames } from './prepared-names.ts';
import type { SendJson } from './reads/compiled-reads.ts';
import { RESULT_PARSERS } from './result-parsers.ts';
import { listenOnServer } from './server-listener.ts';
import type { StatementListener } from './statement-listener.ts';
import { type Answer, BY_INDEX, type SendRows, type SendStatement } from './transaction.ts';

/** Any number that nobody else takes: the advisory lock under which one process migrates. */
const MIGRATION_LOCK = 7_366_321_001;
/** Statements that get a name, and so a plan that the server keeps on each connection. */
const MAX_NAMED_STATEMENTS = 500;
/** Milliseconds to wait for a connection. */
const MAX_WAIT = 120_000;

/** The server does not answer, or refuses us. */
class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';

  constructor(location: string, cause: unknown) {
    super(`No connection to ${location}: ${reasonOf(cause)}`, { cause });
  }
}

/**
 * Opens a pool of connections to a PostgreSQL server.
 * @param location the URL without its password, for messages
 * @param onCommit called when Prisma has committed a change
 * @throws DatabaseUnreachableError
 */
export async function openServerDatabase(
  databaseUrl: string,
  location: string,
  listeners: ReadonlySet<StatementListener>,
  onCommit: () => void,
): Promise<Driver> {
  const pool = new CancelablePool({ ...poolConfig(databaseUrl), connectionTimeoutMillis: MAX_WAIT });
  pool.on('error', () => {}); // An idle connection that breaks is replaced at its next use.
  const nameOf = statementNames();
  const driver = {
    factory: new PrismaPg(pool, { statementNameGenerator: nameOf }),
    sendJson: sendJson(pool),
    sendRows: sendRows(pool, nameOf),
    transact: <T>(work: (send: SendStatement) => Promise<T>, signal: AbortSignal | null) =>
      transact({ pool, nameOf, signal }, work),
    runScript: async (sql: string) => {
      await pool.query(sql);
    },
    exclusively: <T>(work: () => Promise<T>) => exclusively(databaseUrl, work),
    listen: (channel: string, onNotice: OnNotice, onSilence?: () => void) =>
      listenOnServer(databaseUrl, channel, onNotice, onSilence),
    dump: null,
    close: () => pool.end(),
  };
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new DatabaseUnreachableError(location, error);
  }
  return { ...driver, factory: observeDriver(driver, listeners, onCommit) };
}

/** How connections of ours are set, to a primary or a replica. */
export function poolConfig(databaseUrl: string): pg.PoolConfig {
  // The adapters read and write instants without their zone. Compiling a plan (jit) takes ten times as long as running
  // it: the planner takes each list of keys that a statement unpacks for hundreds of rows.
  return { connectionString: databaseUrl, options: '-c TimeZone=UTC -c jit=off' };
}

function sendJson(pool: CancelablePool): SendJson {
  const prepared = new PreparedNames();
  return async ({ name, sql }, values, reading) => {
    const statement: pg.QueryArrayConfig = { name, text: sql, values: [...values], rowMode: 'array' };
    const { rows } = await askByRoute(pool, reading, async (client) => {
      await prepared.use(client, name);
      return client.query(statement);
    });
    return rows.map(([json]) => json);
  };
}

function sendRows(pool: CancelablePool, nameOf: NameStatement): SendRows {
  return (sql, values, reading) =>
    askByRoute(pool, reading, (client) => queryRows(client, nameOf, sql, values));
}

interface Transacting {
  readonly pool: CancelablePool;
  readonly nameOf: NameStatement;
  readonly signal: AbortSignal | null;
}

async function transact<T>(
  { pool, nameOf, signal }: Transacting,
  work: (send: SendStatement) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // A connection that breaks fails its statement: without a listener it would end the process, too.
  client.on('error', ignore);
  let isBroken = false;
  try {
    await client.query(`begin; ${BY_INDEX}`);
    const result = await work((sql, values) =>
      pool.cancelable(client, () => queryRows(client, nameOf, sql, values), signal),
    );
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(isBroken);
  }
}

const ignore = (): void => {};

async function queryRows(
  client: pg.PoolClient,
  nameOf: NameStatement,
  sql: string,
  values: readonly unknown[],
): Promise<Answer> {
  const name = nameOf({ sql });
  const statement = { text: sql, values: [...values], types: { getTypeParser } };
  const { rows, rowCount } = await client.query<object>(name === '' ? statement : { ...statement, name });
  return { rows, changed: rowCount ?? 0 };
}

const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  RESULT_PARSERS[type] ?? pg.types.getTypeParser(type, format as 'text');

/** Node reports a host with several addresses as an error without a message, around one for each. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}

type NameStatement = (query: { readonly sql: string }) => string;

/**
 * Names for prepared statements: the second time that a text comes it gets one, so that statements which
 * come once (a list of another length each time) take no memory on the server. '' means unnamed.
 */
function statementNames(): NameStatement {
  const seen = new Set<string>();
  const names = new Map<string, string>();
  return ({ sql }) => {
    const name = names.get(sql);
    if (name !== undefined) return name;
    if (seen.delete(sql) && names.size < MAX_NAMED_STATEMENTS) {
      const fresh = createHash('sha1').update(sql).digest('base64url');
      names.set(sql, fresh);
      return fresh;
    }
    if (seen.size >= MAX_NAMED_STATEMENTS) seen.clear();
    seen.add(sql);
    return '';
  };
}

async function exclusively<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work();
  } finally {
    await client.end(); // Gives the lock back, as any end of the process does.
  }
}
