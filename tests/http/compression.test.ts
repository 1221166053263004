import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { startServer } from '../../src/http/start-server.ts';
import { rowsOf } from '../graph/rows.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
const text = 'All work and no play. '.repeat(500);
await rowsOf(store).article({ slug: 'long', text });
const logger = pino({ level: 'silent' });
const server = await startServer({ store, port: 0, host: '127.0.0.1', logger });
afterAll(() => server.close());

const ask = (query: string, headers: Record<string, string>) =>
  fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
const LONG = '{ article(slug: "long") { text } }';

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', null],
  ['zebra', null],
])('to who accepts %s it comes as %s', async (accepted, encoding) => {
  const response = await ask(LONG, { 'accept-encoding': accepted });
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
  expect((await response.json()).data.article.text).toBe(text);
});

test('who has it already need not know how it came', async () => {
  const etag = (await ask(LONG, { 'accept-encoding': 'br' })).headers.get('etag') ?? '';
  const again = await ask(LONG, { 'accept-encoding': 'gzip', 'if-none-match': etag });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('a short answer is not worth it', async () => {
  const response = await ask('{ __typename }', { 'accept-encoding': 'gzip' });
  expect(response.headers.get('content-encoding')).toBeNull();
});

test('events come as they are, one by one', async () => {
  const response = await ask(LONG, { accept: 'text/event-stream', 'accept-encoding': 'br, gzip' });
  expect(response.headers.get('content-encoding')).toMatch(/^(none)?$/);
  expect(await response.text()).toContain('event: next\ndata: {"data"');
});
