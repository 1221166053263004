import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultOf, fuzzQueries } from '../../bench/queries/fuzz-queries.ts';
import { ingestAll } from '../../src/ingest/ingest-all.ts';
import { listInputs } from '../../src/ingest/read-documents.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
const seeds = join(import.meta.dirname, '../../seeds');
await ingestAll(store, await listInputs([seeds]), { onProblem: (problem) => expect.fail(String(problem)) });

test('what is drawn at random is answered, or refused with the reason; plans answer as the executor does; statements do not grow with the rows', async () => {
  let [clean, planned] = [0, 0];
  for await (const outcome of fuzzQueries(store, 200, 7)) {
    const { operation, asked } = outcome;
    expect([faultOf(outcome), operation]).toEqual([null, operation]);
    if (asked.errors.length === 0) clean += 1;
    planned = outcome.queries.answered;
  }
  expect(clean).toBeGreaterThan(100);
  expect(planned).toBeGreaterThanOrEqual(clean - 5);
});
