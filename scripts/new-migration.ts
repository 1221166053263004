// npm run db:new -- NAME: writes prisma/migrations/NNNN_NAME/migration.sql, which takes a database from the
// last migration's state to schema.prisma. Read it before you commit it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diffMigrations, MIGRATIONS_DIR, readMigrations } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';

const [name] = process.argv.slice(2);
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run db:new -- name_in_snake_case');
  process.exit(2);
}

const store = await openStore({ dataDir: 'memory://' });
const script = await diffMigrations(store);
await store.close();
if (script === null) {
  console.log('The migrations already lead to schema.prisma: nothing to do.');
} else {
  const { migrationDirectories } = await readMigrations();
  const number = String(migrationDirectories.length + 1).padStart(4, '0');
  const directory = join(MIGRATIONS_DIR, `${number}_${name}`);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'migration.sql'), script);
  console.log(`Wrote ${directory}/migration.sql`);
}
