/**
 * Reads what is drawn at random from the seeds' graph twice, compiled and by Prisma, and prints where the two differ. Exits with
 * 1 where they did.
 *
 * `npm run fuzz:reads -- [--count 5000] [--seed 1] [--database-url postgres://…]`, a database in memory without one
 */
import { inspect } from 'node:util';
import { drawOverSeeds } from './draw-over-seeds.ts';
import { agree, compareReads } from './drawn-reads/compare-reads.ts';

await drawOverSeeds(async (store, drawing) => {
  let [count, compiled, failed, differing] = [0, 0, 0, 0];
  for await (const outcome of compareReads(store, drawing.count, drawing.seed)) {
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
  return differing;
});
