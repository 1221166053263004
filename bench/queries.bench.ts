/**
 * Asks valid operations that are drawn at random (fields, arguments, variables, hostile texts) of the seeds' graph, and
 * prints what is a fault of the server's (an error that nobody expects, a status of 500 or more, a cost beyond the limit, a rejection
 * that nobody takes) and the operations that took most statements, points and time. Exits with 1 where there was a fault.
 *
 * `npm run fuzz:queries -- [--count 5000] [--seed 1] [--database-url postgres://…]`, a database in memory without one
 */
import { drawOverSeeds } from './draw-over-seeds.ts';
import { faultOf, fuzzQueries, type Outcome } from './queries/fuzz-queries.ts';

const FIGURES: Readonly<Record<string, (outcome: Outcome) => number>> = {
  statements: ({ asked }) => asked.statements,
  'statements a field': ({ asked, fields }) => asked.statements / fields,
  'points reckoned': ({ requested }) => requested,
  points: ({ asked }) => asked.cost ?? 0,
  milliseconds: ({ asked }) => Math.round(asked.milliseconds),
};

const rejections: unknown[] = [];
process.on('unhandledRejection', (reason) => rejections.push(reason));
await drawOverSeeds(async (store, drawing) => {
  const most = new Map<string, Outcome>();
  let [count, clean, faults] = [0, 0, 0];
  let queries: Outcome['queries'] | undefined;
  for await (const outcome of fuzzQueries(store, drawing.count, drawing.seed)) {
    count += 1;
    queries = outcome.queries;
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
  for (const [reason, times] of queries?.left ?? []) console.log(`${times} not planned: ${reason}`);
  console.log(`${queries?.answered} answered by plans`);
  console.log(`${count} operations, ${clean} answered without an error, ${faults} faults of the server`);
  return faults;
});
