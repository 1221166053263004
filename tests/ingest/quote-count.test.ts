import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ingestAll } from '../../src/ingest/ingest-all.ts';
import { listInputs } from '../../src/ingest/read-documents.ts';
import { miscounted } from '../store/miscounted.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();

test('whoever ingests beside whom, each speaker has as many quotes as its count says, at any moment', async () => {
  const inputs = await listInputs([join(import.meta.dirname, '../../seeds')]);
  const onProblem = (problem: unknown) => expect.fail(String(problem));
  let isDone = false;
  const ingesting = Promise.all(
    [inputs, { ...inputs, files: [...inputs.files].reverse() }, inputs].map((each) =>
      ingestAll(store, each, { onProblem }),
    ),
  ).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    expect(await miscounted(store)).toEqual([]);
    // Where the database works in this thread, whoever asks without a pause keeps all others waiting.
    await setTimeout(20);
  }
  await ingesting;
  expect(await miscounted(store)).toEqual([]);
  expect(await store.prisma.person.count({ where: { quoteCount: { gt: 0 } } })).toBeGreaterThan(3);
});
