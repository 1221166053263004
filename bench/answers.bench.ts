/**
 * Changes rows of the seeds' graph at random and asks operations again, drawn at random too, that were answered before; prints
 * each that was answered from memory with what is no longer so, and how many were answered from memory. Exits with 1 where
 * there was a wrong one.
 *
 * `npm run fuzz:answers -- [--count 5000] [--seed 1] [--database-url postgres://…]`, a database in memory without one
 */
import { drawOverSeeds } from './draw-over-seeds.ts';
import { fuzzRemembered } from './queries/fuzz-remembered.ts';

await drawOverSeeds(async (store, { count, seed }) => {
  let [all, remembered, wrong] = [0, 0, 0];
  for await (const { operation, change, isRemembered, isRight } of fuzzRemembered(store, count, seed)) {
    all += 1;
    if (isRemembered) remembered += 1;
    if (isRight) continue;
    wrong += 1;
    console.log(`WRONG after ${change}\n  ${JSON.stringify(operation)}`);
  }
  console.log(`${all} asked again after a change, ${remembered} answered from memory, ${wrong} wrong`);
  return wrong;
});
