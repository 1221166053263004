import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Store } from './open-store.ts';
import { type MigrationList, NO_FILTER, type SchemaEngine, startSchemaEngine } from './schema-engine.ts';
import { selectOne, selectRows } from './statement.ts';

/** In an error of the engine, its trace: `   0: sql_schema_connector::… with migration_name="0001_graph"`. */
const TRACE = '\n   0: ';
const FAILED_NAME = /migration_name="([^"]+)"/;

/** A migration that the database refused. Nothing of it was kept; those before it were. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  /** Name of the migration's directory, or null when the failure is not one migration's. */
  readonly migration: string | null;

  constructor(location: string, cause: unknown) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const migration = FAILED_NAME.exec(message)?.[1] ?? null;
    const reason = message.split(TRACE)[0]?.replace('external connector error\n', '');
    super(`${migration === null ? 'Migrating' : `Migration ${migration}`} failed on ${location}: ${reason}`, {
      cause,
    });
    this.migration = migration;
  }
}

const PRISMA_DIR = fileURLToPath(new URL('../../prisma/', import.meta.url));
export const MIGRATIONS_DIR = join(PRISMA_DIR, 'migrations');
/**
 * Applies the migrations that the database lacks, in order. Of several processes that migrate a server at
 * once, one does and the others wait.
 * @returns the names of those applied: none when the database was up to date
 * @throws MigrationError
 */
export async function migrate(store: Store, directory: string = MIGRATIONS_DIR): Promise<string[]> {
  const [migrationsList, schema] = await Promise.all([readMigrations(directory), readSchema()]);
  if (await isUpToDate(store, migrationsList)) return [];
  return store.driver.exclusively(async () => {
    // Whoever waited finds the work done. Else its engine would wait for a lock of Prisma's own, which the first one's
    // connection keeps until it is closed as idle, ten seconds later: just when the engine gives up.
    if (await isUpToDate(store, migrationsList)) return [];
    const engine = await startSchemaEngine(schema, finishingFactory(store));
    try {
      await forgetInterrupted(engine, migrationsList);
      return (await engine.applyMigrations({ migrationsList, filters: NO_FILTER })).appliedMigrationNames;
    } catch (error) {
      throw new MigrationError(store.location, error);
    } finally {
      engine.free();
    }
  });
}

/** Whether the database says that it has exactly these migrations: then the engine, half a second of CPU, can rest. */
async function isUpToDate({ prisma }: Store, { migrationDirectories }: MigrationList): Promise<boolean> {
  const table = await selectOne<{ name: string | null }>(
    prisma,
    `select to_regclass('"_prisma_migrations"')::text as name`,
  );
  if (table.name === null) return false;
  const applied = await selectRows<{ name: string; checksum: string; isFinished: boolean }>(
    prisma,
    `select migration_name as name, checksum, finished_at is not null as "isFinished"
    from "_prisma_migrations" where rolled_back_at is null order by migration_name`,
  );
  const wanted = migrationDirectories.map(
    ({ path, migrationFile }) => `${path} ${checksumOf(migrationFile.content)}`,
  );
  const found = applied.map(({ name, checksum, isFinished }) => (isFinished ? `${name} ${checksum}` : ''));
  return JSON.stringify(wanted.sort()) === JSON.stringify(found.sort());
}

/** As the engine computes it: of the script's text. */
function checksumOf(
  content: MigrationList['migrationDirectories'][number]['migrationFile']['content'],
): string {
  return content.tag === 'ok' ? createHash('sha256').update(content.value).digest('hex') : '';
}

/**
 * Writes down that a migration is finished in the migration's own transaction. The engine does it afterwards:
 * a process killed in between would leave a migration that is applied and counts as failed.
 */
function finishingFactory({ driver }: Store): Store['driver']['factory'] {
  const finish =
    'update "_prisma_migrations" set finished_at = now() where finished_at is null and rolled_back_at is null';
  return {
    ...driver.factory,
    connect: async () => {
      const adapter = await driver.factory.connect();
      return { ...adapter, executeScript: (script) => adapter.executeScript(`${script}\n;\n${finish}`) };
    },
  };
}

/** A migration that is begun and not finished left nothing behind: it can be applied again. */
async function forgetInterrupted(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const history = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  });
  for (const migrationName of history.failedMigrationNames)
    await engine.markMigrationRolledBack({ migrationName });
}

/**
 * The SQL that leads from the migrations to `schema.prisma`, or null when they lead there already.
 * @param store an empty database, which is migrated
 */
export async function diffMigrations(store: Store): Promise<string | null> {
  await migrate(store);
  const files = [{ path: 'schema.prisma', content: await readSchema() }];
  const engine = await startSchemaEngine(files[0]?.content ?? '', store.driver.factory);
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: PRISMA_DIR },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: NO_FILTER,
  });
  engine.free();
  return exitCode === 0 ? null : stdout;
}

/** The text of `prisma/schema.prisma`. */
function readSchema(): Promise<string> {
  return readFile(join(PRISMA_DIR, 'schema.prisma'), 'utf8');
}

/** The migrations of a directory (`NNNN_name/migration.sql`), in order, as the engine takes them. */
export async function readMigrations(directory: string = MIGRATIONS_DIR): Promise<MigrationList> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (path) => {
      const value = await readFile(join(directory, path, 'migration.sql'), 'utf8');
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
    }),
  );
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };
  return { baseDir: directory, lockfile, shadowDbInitScript: '', migrationDirectories };
}
