/**
 * Whether every filter, order and count of the schema has an index: asks each alone of a filled database, reads the plans of
 * its statements, and prints those that read a large table from end to end, then those that took longest. Exits with 1 where
 * there was one of the former.
 *
 * `npm run bench:plans -- [--scale 1M] [--large 10000] [--database-url postgres://…]`: an invented corpus of so many quotes on
 * a PostgreSQL that it starts, or a database that is filled.
 */
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { migrate } from '../src/store/migrate.ts';
import { openStore, type Store } from '../src/store/open-store.ts';
import { selectRows } from '../src/store/statement.ts';
import { type ExplainedList, explainLists } from './plans/explain-lists.ts';
import { loadCorpus } from './reads/corpus/load-corpus.ts';
import { openBenchDatabase } from './reads/postgres.ts';

const SLOWEST = 15;

async function explainAll(store: Store, large: number): Promise<void> {
  const tables = await selectRows<{ name: string; rows: number }>(
    store.prisma,
    `select relname as name, reltuples::float8 as rows from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const rowsOf = new Map(tables.map(({ name, rows }) => [name, rows]));
  const explained: ExplainedList[] = [];
  let scanning = 0;
  for await (const one of explainLists(store, { withoutSequentialScans: false })) {
    explained.push(one);
    for (const message of one.errors) console.log(`ERROR ${one.name}: ${message}`);
    const scans = one.scans.filter(({ table }) => (rowsOf.get(table) ?? 0) >= large);
    if (scans.length > 0) scanning += 1;
    for (const { table, sql } of scans)
      console.log(`SCAN  ${one.name}: ${table} (${rowsOf.get(table)} rows)\n      ${sql.slice(0, 400)}`);
  }
  const slowest = explained.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST);
  for (const { name, milliseconds, statements } of slowest)
    console.log(`${milliseconds.toFixed(1).padStart(8)} ms  ${statements} statements  ${name}`);
  const failed = explained.filter(({ errors }) => errors.length > 0).length;
  console.log(
    `${explained.length} lists, ${scanning} read a table of ${large} rows and more from end to end, ${failed} failed`,
  );
  process.exitCode = scanning + failed > 0 ? 1 : 0;
}

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    scale: { type: 'string', default: '1M' },
    large: { type: 'string', default: '10000' },
    'database-url': { type: 'string' },
  },
});
const database = values['database-url'] ? null : await openBenchDatabase(undefined);
const store = await openStore({ databaseUrl: database?.url ?? values['database-url'] });
try {
  await migrate(store);
  if (database) await loadCorpus(store, { scale: values.scale, seed: 1 });
  await explainAll(store, Number(values.large));
} finally {
  await store.close();
  await database?.close();
}
