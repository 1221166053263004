import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agree, compareReads } from '../../bench/drawn-reads/compare-reads.ts';
import { askInProcess } from '../../bench/queries/ask-in-process.ts';
import { fuzzQueries } from '../../bench/queries/fuzz-queries.ts';
import { ingestAll } from '../../src/ingest/ingest-all.ts';
import { listInputs } from '../../src/ingest/read-documents.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
const seeds = join(import.meta.dirname, '../../seeds');
await ingestAll(store, await listInputs([seeds]), { onProblem: (problem) => expect.fail(String(problem)) });

test('what is read at random is what Prisma reads', async () => {
  let compiled = 0;
  for await (const outcome of compareReads(store, 500, 11)) {
    expect(
      agree(outcome),
      JSON.stringify(outcome, (_key, value) => (typeof value === 'bigint' ? `${value}n` : value)),
    ).toBe(true);
    if (outcome.isCompiled && 'answer' in outcome.prisma) compiled += 1;
  }
  expect(compiled).toBeGreaterThan(300);
});

test('what is asked at random is answered as with Prisma alone', async () => {
  const { ask: askPrisma } = askInProcess({ ...store, as: () => store });
  let clean = 0;
  for await (const { operation, asked } of fuzzQueries(store, 150, 12)) {
    const { status, data, errors } = await askPrisma(operation);
    expect([operation, status, data, inOrder(errors)]).toEqual([
      operation,
      asked.status,
      asked.data,
      inOrder(asked.errors),
    ]);
    if (errors.length === 0) clean += 1;
  }
  expect(clean).toBeGreaterThan(75);
});

/** Errors come as their fields fail, whichever is first. */
function inOrder(errors: readonly object[]): string[] {
  return errors.map((error) => JSON.stringify(error)).sort();
}
