/**
 * Asks valid operations that are drawn at random (fields, arguments, variables, hostile texts) of the seeds' graph, and
 * prints what is a fault of the server's (an error that nobody expects, a status of 500 or more, a cost beyond the limit, a rejection
 * that nobody takes) and the operations that took most statements, points and time. Exits with 1 where there was a fault.
 *
 * `npm run fuzz:queries -- [--count 5000] [--seed 1] [--database-url postgres://…]`, a database in memory without one
 */
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { ingestAll } from '../src/ingest/ingest-all.ts';
import { listInputs } from '../src/ingest/read-documents.ts';
import { migrate } from '../src/store/migrate.ts';
import { openStore } from '../src/store/open-store.ts';
import { faultOf, fuzzQueries, type Outcome } from './queries/fuzz-queries.ts';

const FIGURES: Readonly<Record<string, (outcome: Outcome) => number>> = {
  statements: ({ asked }) => asked.statements,
  'statements a field': ({ asked, fields }) => asked.statements / fields,
  'points reckoned': ({ requested }) => requested,
  points: ({ asked }) => asked.cost ?? 0,
  milliseconds: ({ asked }) => Math.round(asked.milliseconds),
};

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    'database-url': { type: 'string' },
  },
});
const rejections: unknown[] = [];
process.on('unhandledRejection', (reason) => rejections.push(reason));
const store = await openStore({ databaseUrl: values['database-url'], dataDir: 'memory://' });
try {
  await migrate(store);
  await ingestAll(store, await listInputs(['seeds']), { onProblem: console.error });
  const most = new Map<string, Outcome>();
  let [count, clean, faults] = [0, 0, 0];
  for await (const outcome of fuzzQueries(store, Number(values.count), Number(values.seed))) {
    count += 1;
    if (outcome.asked.errors.length === 0) clean += 1;
    const fault = rejections.length > 0 ? `rejected: ${rejections.splice(0).join()}` : faultOf(outcome);
    if (fault !== null) {
      faults += 1;
      console.log(`FAULT ${fault}\n  ${JSON.stringify(outcome.operation)}`);
    }
    for (const [name, figure] of Object.entries(FIGURES)) {
      const before = most.get(name);
      if (!before || figure(outcome) > figure(before)) most.set(name, outcome);
    }
  }
  for (const [name, outcome] of most) {
    const figure = FIGURES[name]?.(outcome) ?? 0;
    console.log(`most ${name}: ${Number(figure.toFixed(2))}\n  ${JSON.stringify(outcome.operation)}`);
  }
  console.log(`${count} operations, ${clean} answered without an error, ${faults} faults of the server`);
  process.exitCode = faults > 0 ? 1 : 0;
} finally {
  await store.close();
}
