import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultOf, fuzzQueries } from '../../bench/queries/fuzz-queries.ts';
import { ingestAll } from '../../src/ingest/ingest-all.ts';
import { listInputs } from '../../src/ingest/read-documents.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
const seeds = join(import.meta.dirname, '../../seeds');
await ingestAll(store, await listInputs([seeds]), { onProblem: (problem) => expect.fail(String(problem)) });

test('what is drawn at random is answered, or refused with the reason; statements do not grow with the rows', async () => {
  let clean = 0;
  for await (const outcome of fuzzQueries(store, 200, 7)) {
    const { operation, asked } = outcome;
    expect([faultOf(outcome), operation]).toEqual([null, operation]);
    if (asked.errors.length === 0) clean += 1;
  }
  expect(clean).toBeGreaterThan(100);
});
