import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { MigrationError, migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createServerDatabase, SERVER_URL } from './test-store.ts';

it.runIf(SERVER_URL)('a server that does not permit an extension is told which one', async () => {
  const databaseUrl = new URL(await createServerDatabase(SERVER_URL ?? ''));
  const role = `onrecord_test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: databaseUrl.href });
  await client.connect();
  onTestFinished(async () => {
    await client.query(`drop owned by ${role}; drop role ${role}`);
    await client.end();
  });
  // It may make tables, but not extensions, which take the right to create in the database.
  await client.query(`create role ${role} login; grant all on schema public to ${role}`);
  databaseUrl.username = role;
  const store = await openStore({ databaseUrl: databaseUrl.href });
  const failure = await migrate(store).catch((error: unknown) => error);
  await store.close();
  expect(failure).toBeInstanceOf(MigrationError);
  expect(String(failure)).toMatch(
    /Migration \d+_search failed .* permission denied to create extension "unaccent"/,
  );
});
