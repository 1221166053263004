import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fuzzRemembered } from '../../bench/queries/fuzz-remembered.ts';
import { ingestAll } from '../../src/ingest/ingest-all.ts';
import { listInputs } from '../../src/ingest/read-documents.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
const seeds = join(import.meta.dirname, '../../seeds');
await ingestAll(store, await listInputs([seeds]), { onProblem: (problem) => expect.fail(String(problem)) });

test('whatever changes, no answer from memory says what is no longer so; most that nothing touched are still remembered', async () => {
  let [remembered, all] = [0, 0];
  for await (const { operation, change, isRemembered, isRight } of fuzzRemembered(store, 60, 5)) {
    expect([isRight, operation, change]).toEqual([true, operation, change]);
    all += 1;
    if (isRemembered) remembered += 1;
  }
  expect(remembered).toBeGreaterThan(all / 4);
});
