import { expect, test } from 'vitest';
import { createGraphqlYoga } from '../../src/http/create-yoga.ts';
import { createApiKey } from '../../src/store/api-key.ts';
import { rowsOf } from '../graph/rows.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
const rows = rowsOf(store);
const reader = await createApiKey(store.prisma, 'reader', ['read']);
const yoga = createGraphqlYoga(store, { cacheSeconds: 300 });

const get = (query: string, headers: Record<string, string> = {}) =>
  yoga.fetch(`http://test/graphql?query=${encodeURIComponent(query)}`, { headers });
const COUNT = '{ corpus { articleCount } }';

test('anyone may keep an answer to GET for a while', async () => {
  const response = await get(COUNT);
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
  expect(response.headers.get('etag')).toMatch(/^W\/"[\w-]{43}"$/);
  const vary = response.headers.get('vary')?.toLowerCase().split(/, */);
  expect(vary).toEqual(expect.arrayContaining(['accept', 'authorization', 'origin']));
});

test('with a key the client alone may, and asks again each time', async () => {
  const { headers } = await get(COUNT, { authorization: `Bearer ${reader}` });
  expect(headers.get('cache-control')).toBe('private, no-cache');
  expect(headers.get('etag')).toBeTruthy();
});

test('who has the answer already gets none, until the data is another', async () => {
  const tag = (await get(COUNT)).headers.get('etag') ?? '';
  for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
    const same = await get(COUNT, { 'if-none-match': known, origin: 'https://page.example' });
    expect([known, same.status, await same.text()]).toEqual([known, 304, '']);
    expect(same.headers.get('etag')).toBe(tag);
    expect(same.headers.get('cache-control')).toBe('public, max-age=300');
    expect(same.headers.get('access-control-allow-origin')).toBeTruthy();
  }
  await rows.article();
  const changed = await get(COUNT, { 'if-none-match': tag });
  expect([changed.status, (await changed.json()).data]).toEqual([200, { corpus: { articleCount: 1 } }]);
  expect(changed.headers.get('etag')).not.toBe(tag);
});

test.each([
  ['an error', '{ person { name } }'],
  ['data with an error', '{ corpus { articleCount } person { name } }'],
  ['a query that is none', '{ nothing }'],
  ['a mutation, which GET may not ask for', 'mutation { undoEdit(input: { edit: "x" }) { __typename } }'],
])('%s is kept by nobody', async (_what, query) => {
  const { headers } = await get(query, { 'if-none-match': '*' });
  expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
});

test('an answer to POST is kept by nobody', async () => {
  const { headers } = await yoga.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: COUNT }),
  });
  expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
});
