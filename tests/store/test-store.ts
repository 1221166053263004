import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, onTestFinished, TestRunner } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { migratedSnapshot } from './migrated-snapshot.ts';

/** Where tests that need a server create databases of their own; undefined without one. */
export const SERVER_URL = process.env.TEST_DATABASE_URL;

/**
 * A migrated, empty database of the caller's own: PGlite in memory, or a new database on the server that
 * TEST_DATABASE_URL names. Call it at the top of a test file (`const store = await openTestStore()`), where
 * it closes after the last test, or inside a test, where it closes after that.
 */
export async function openTestStore(): Promise<Store> {
  const store = SERVER_URL ? await openServerStore(SERVER_URL) : await openMemoryStore();
  closeAfterwards(() => store.close());
  return store;
}

/**
 * Empties every table and starts ids at 1 again. Deletes, in any order since every foreign key cascades or
 * sets null: on a server TRUNCATE takes half a second for 26 tables.
 */
export async function clearStore(store: Store): Promise<void> {
  const statements = await store.prisma.$queryRaw<{ sql: string }[]>`
    select format('delete from %I', tablename) as sql from pg_tables
    where schemaname = 'public' and tablename <> '_prisma_migrations'
    union all select format('alter sequence %I restart', sequencename) from pg_sequences
    where schemaname = 'public' and last_value is not null`;
  await store.driver.runScript(statements.map((statement) => statement.sql).join(';\n'));
}

/** A new, empty, not migrated database on the server, dropped afterwards. Returns its URL. */
export async function createServerDatabase(serverUrl: string): Promise<string> {
  const name = `onrecord_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name}`);
  closeAfterwards(() => onServer(serverUrl, `drop database if exists ${name} with (force)`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function openServerStore(serverUrl: string): Promise<Store> {
  const store = await openStore({ databaseUrl: await createServerDatabase(serverUrl) });
  await migrate(store);
  return store;
}

async function openMemoryStore(): Promise<Store> {
  return openStore({ dataDir: 'memory://', snapshot: await migratedSnapshot() });
}

async function onServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** In reverse order of the calls, as vitest does: a store closes before its database is dropped. */
function closeAfterwards(close: () => Promise<void>): void {
  if (TestRunner.getCurrentTest() === undefined) afterAll(close);
  else onTestFinished(close);
}
