import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { type Driver, type OnNotice, observeDriver } from './driver.ts';
import { lockDirectory } from './lock.ts';
import type { SendJson } from './reads/compiled-reads.ts';
import { RESULT_PARSERS } from './result-parsers.ts';
import type { StatementListener } from './statement-listener.ts';
import { type Answer, BY_INDEX, type SendRows, type SendStatement } from './transaction.ts';

const DATABASE = 'postgres';
/** A database in the making: nothing in it is anybody's, since it gets its real name when it is complete. */
const UNFINISHED = 'postgres.unfinished';
/** What the migrations create with CREATE EXTENSION: a server brings its own. */
const EXTENSIONS = { pg_trgm, unaccent };

/**
 * Opens PGlite on `dataDir` under an exclusive lock, or in memory (`memory://`).
 * @param onCommit called when Prisma has committed a change
 * @throws DataDirectoryInUseError when another process has the directory
 */
export async function openEmbeddedDatabase(
  dataDir: string,
  listeners: ReadonlySet<StatementListener>,
  onCommit: () => void,
  snapshot?: Blob,
): Promise<Driver> {
  if (dataDir.startsWith('memory://')) {
    return embeddedDriver(
      await PGlite.create({ extensions: EXTENSIONS, ...(snapshot ? { loadDataDir: snapshot } : {}) }),
      listeners,
      onCommit,
      async () => {},
    );
  }
  await mkdir(dataDir, { recursive: true });
  const lock = await lockDirectory(dataDir);
  try {
    await createDatabase(dataDir);
    return embeddedDriver(
      await PGlite.create(join(dataDir, DATABASE), { extensions: EXTENSIONS }),
      listeners,
      onCommit,
      lock.release,
    );
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Creates the database where there is none. A process killed in the middle of `initdb` leaves a directory
 * that never opens; so it is made under another name, which only a complete one exchanges for its own.
 */
async function createDatabase(dataDir: string): Promise<void> {
  const leftovers = (await readdir(dataDir)).filter((name) => name.startsWith(UNFINISHED));
  for (const name of leftovers) await rm(join(dataDir, name), { recursive: true });
  if (existsSync(join(dataDir, DATABASE))) return;
  const unfinished = join(dataDir, UNFINISHED);
  const database = await PGlite.create(unfinished);
  await database.close();
  await rename(unfinished, join(dataDir, DATABASE));
}

function embeddedDriver(
  database: PGlite,
  listeners: ReadonlySet<StatementListener>,
  onCommit: () => void,
  release: () => Promise<void>,
): Driver {
  const driver = {
    factory: new PrismaPGlite(database),
    sendJson: sendJson(database),
    sendRows: sendRows(database),
    transact: <T>(work: (send: SendStatement) => Promise<T>) =>
      database.transaction(async (tx) => {
        await tx.exec(BY_INDEX);
        return work(sendIn(tx));
      }),
    runScript: async (sql: string) => {
      await database.exec(sql);
    },
    // One process has the directory, and its statements queue already.
    exclusively: <T>(work: () => Promise<T>) => work(),
    listen: (channel: string, onNotice: OnNotice) => {
      const listening = database.listen(channel, onNotice);
      listening.then(() => onNotice(null), ignore);
      return () => listening.then((stop) => stop(), ignore);
    },
    dump: () => database.dumpDataDir('none'),
    close: async () => {
      await database.close();
      await release();
    },
  };
  return { ...driver, factory: observeDriver(driver, listeners, onCommit) };
}

function sendJson(database: PGlite): SendJson {
  return async ({ sql }, values) => {
    const { rows } = await database.query<[unknown]>(sql, [...values], { rowMode: 'array' });
    return rows.map(([json]) => json);
  };
}

/** A database that was closed before it could listen has no more to tell. */
const ignore = (): void => {};

function sendRows(database: PGlite): SendRows {
  return (sql, values) => queryRows(database, sql, values);
}

/** Sends statements in a transaction of PGlite, which holds back everyone else's until it ends. */
function sendIn(tx: Transaction): SendStatement {
  return (sql, values) => queryRows(tx, sql, values);
}

async function queryRows(
  on: Pick<Transaction, 'query'>,
  sql: string,
  values: readonly unknown[],
): Promise<Answer> {
  const { rows, affectedRows } = await on.query<object>(sql, [...values], { parsers: RESULT_PARSERS });
  return { rows, changed: affectedRows ?? 0 };
}
