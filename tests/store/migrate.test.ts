import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { diffMigrations, MigrationError, migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { createServerDatabase, SERVER_URL } from './test-store.ts';

async function openEmpty(): Promise<Store> {
  const databaseUrl = SERVER_URL && (await createServerDatabase(SERVER_URL));
  const store = await openStore(databaseUrl ? { databaseUrl } : { dataDir: 'memory://' });
  onTestFinished(() => store.close());
  return store;
}

/** A directory of migrations: SQL by name. */
async function migrations(scripts: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'onrecord-migrations-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  for (const [name, sql] of Object.entries(scripts)) {
    await mkdir(join(directory, name));
    await writeFile(join(directory, name, 'migration.sql'), sql);
  }
  return directory;
}

it('leads to schema.prisma (else: npm run db:new)', async () => {
  const store = await openStore({ dataDir: 'memory://' });
  onTestFinished(() => store.close());
  expect(await diffMigrations(store)).toBeNull();
});

it('migrates an empty database, once', async () => {
  const store = await openEmpty();
  expect(await migrate(store)).toContain('0001_graph');
  expect(await migrate(store)).toEqual([]);
  const rows = await store.prisma
    .$queryRaw`select migration_name, finished_at is not null as done from _prisma_migrations`;
  expect(rows).toContainEqual({ migration_name: '0001_graph', done: true });
});

it('names the migration that fails, and keeps nothing of it', async () => {
  const store = await openEmpty();
  const directory = await migrations({
    '0001_good': 'create table good (id int);',
    '0002_bad': 'create table half (id int); create table other (id no_such_type);',
    '0003_never': 'create table never (id int);',
  });
  const failure = await migrate(store, directory).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(MigrationError);
  expect(failure).toMatchObject({ migration: '0002_bad' });
  expect(String(failure)).toBe(
    `MigrationError: Migration 0002_bad failed on ${store.location}: Error querying the database: ERROR: type "no_such_type" does not exist`,
  );
  const tables = await store.prisma
    .$queryRaw`select tablename from pg_tables where tablename in ('good', 'half', 'never')`;
  expect(tables).toEqual([{ tablename: 'good' }]);
});

it('applies again what failed, or was interrupted, once it can', async () => {
  const store = await openEmpty();
  const good = 'create table good (id int)';
  await migrate(store, await migrations({ '0001_good': good, '0002_later': 'select nothing' })).catch(
    () => {},
  );
  const mended = await migrations({
    '0001_good': good,
    '0002_later': 'create table later (id int) -- no semicolon',
  });
  expect(await migrate(store, mended)).toEqual(['0002_later']);
  expect(await migrate(store, mended)).toEqual([]);
});

it('knows that a migration is applied when the process ends right after it', async () => {
  const store = await openEmpty();
  const directory = await migrations({ '0001_good': 'create table good (id int)' });
  const { factory } = store.driver;
  const connect = async () => {
    const adapter = await factory.connect();
    const dieAfter = (script: string) =>
      adapter.executeScript(script).then(() => Promise.reject(new Error('killed')));
    return { ...adapter, executeScript: dieAfter };
  };
  const dying = { ...store, driver: { ...store.driver, factory: { ...factory, connect } } };
  await expect(migrate(dying, directory)).rejects.toThrow(MigrationError);
  expect(await migrate(store, directory)).toEqual([]);
});

it('runs scripts with semicolons inside statements', async () => {
  const store = await openEmpty();
  const directory = await migrations({
    '0001_function': `-- one; two
      create function twice(n int) returns int language plpgsql as $$ begin n := 2 * n; return n; end $$;
      create table t (s text default 'a;b');`,
  });
  await migrate(store, directory);
  expect(await store.prisma.$queryRaw`select twice(21) as n`).toEqual([{ n: 42 }]);
});

it.runIf(SERVER_URL)('lets one of several processes migrate a server while the others wait', async () => {
  const databaseUrl = await createServerDatabase(SERVER_URL ?? '');
  const stores = await Promise.all(Array.from({ length: 3 }, () => openStore({ databaseUrl })));
  for (const store of stores) onTestFinished(() => store.close());
  const applied = await Promise.all(stores.map((store) => migrate(store)));
  expect(applied.flat()).toEqual(applied.find((names) => names.length > 0));
});
