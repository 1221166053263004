import { expect, test } from 'vitest';
import { explainLists } from '../../bench/plans/explain-lists.ts';
import { loadCorpus } from '../../bench/reads/corpus/load-corpus.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
await loadCorpus(store, { scale: '1k', seed: 1 });

/** Outlets are some thousands at most, whatever the number of articles. */
const SMALL = new Set(['Outlet']);

/** Lists that no index serves, each with the table that is read from end to end. */
async function scanned(): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, errors, scans } of explainLists(store, { withoutSequentialScans: true })) {
    expect([name, ...errors]).toEqual([name]);
    found.push(...scans.flatMap(({ table }) => (SMALL.has(table) ? [] : `${name}: ${table}`)));
  }
  return found;
}

test('every filter, order and count has an index, and one that goes is missed', async () => {
  expect(await scanned()).toEqual([]);
  await store.driver.runScript('drop index "Quote_venueId_orderAt_id_idx"');
  expect(await scanned()).toContain('Venue.quotes totalCount: Quote');
});
