import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { ingestAll } from '../src/ingest/ingest-all.ts';
import { listInputs } from '../src/ingest/read-documents.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore, type Store } from '../src/store/open-store.ts';

/** How many are drawn, and from which seed. */
export interface Drawing {
  readonly count: number;
  readonly seed: number;
}

/**
 * Runs what draws at random over the seeds' graph, with `--count`, `--seed` and `--database-url` of the command line: a
 * database in memory without that. The process exits with 1 where `run` finds a fault.
 *
 * @param run gives how many faults it found
 */
export async function drawOverSeeds(run: (store: Store, drawing: Drawing) => Promise<number>): Promise<void> {
  const { values } = parseArgs({
    args: argv.slice(2),
    options: {
      count: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      'database-url': { type: 'string' },
    },
  });
  const store = await openStore({ databaseUrl: values['database-url'], dataDir: 'memory://' });
  try {
    await migrate(store);
    await ingestAll(store, await listInputs(['seeds']), { onProblem: console.error });
    const faults = await run(store, { count: Number(values.count), seed: Number(values.seed) });
    process.exitCode = faults > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}
