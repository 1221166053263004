/**
 * Reads what is drawn at random from the seeds' graph twice, compiled and by Prisma, and prints where the two differ. Exits with
 * 1 where they did.
 *
 * `npm run fuzz:reads -- [--count 5000] [--seed 1] [--database-url postgres://…]`, a database in memory without one
 */
import { argv } from 'node:process';
import { inspect, parseArgs } from 'node:util';
import { ingestAll } from '../src/ingest/ingest-all.ts';
import { listInputs } from '../src/ingest/read-documents.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';
import { agree, compareReads } from './drawn-reads/compare-reads.ts';

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
  let [count, compiled, failed, differing] = [0, 0, 0, 0];
  for await (const outcome of compareReads(store, Number(values.count), Number(values.seed))) {
    count += 1;
    if (outcome.isCompiled) compiled += 1;
    if ('error' in outcome.prisma) failed += 1;
    if (agree(outcome)) continue;
    differing += 1;
    console.log(`DIFFERENT ${inspect(outcome, { depth: 20, breakLength: 110, maxStringLength: 300 })}`);
  }
  for (const [read, times] of store.readFallbacks) console.log(`left to Prisma ${times} times: ${read}`);
  console.log(
    `${count} reads, ${compiled} compiled, ${failed} refused by Prisma, ${differing} answered differently`,
  );
  process.exitCode = differing > 0 ? 1 : 0;
} finally {
  await store.close();
}
