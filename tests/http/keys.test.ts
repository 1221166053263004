import { getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createGraphqlYoga } from '../../src/http/create-yoga.ts';
import { startServer } from '../../src/http/start-server.ts';
import { createApiKey, KeyNameTakenError, revokeApiKey } from '../../src/store/api-key.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
const reader = await createApiKey(store.prisma, 'reader', ['read']);
const ingester = await createApiKey(store.prisma, 'ingester', ['ingest']);
const READ = '{ corpus { articleCount } }';

function askWith(publicRead: boolean, authorization?: string) {
  const yoga = createGraphqlYoga(store, { publicRead });
  return async (query: string) => {
    const response = await yoga.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, ...(await response.json()) };
  };
}

test('anyone may read, unless reading is closed: then a key with `read` may', async () => {
  const answer = { data: { corpus: { articleCount: 0 } } };
  expect(await askWith(true)(READ)).toMatchObject(answer);
  expect(await askWith(true, `Bearer ${ingester}`)(READ)).toMatchObject(answer);
  expect(await askWith(false, `Bearer ${reader}`)(READ)).toMatchObject(answer);
  expect((await askWith(false)(READ)).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  const { errors } = await askWith(false, `Bearer ${ingester}`)(READ);
  expect(errors[0].extensions).toEqual({ code: 'FORBIDDEN', scopes: ['ingest'] });
});

test('who may not read gets no schema either', async () => {
  const query = getIntrospectionQuery();
  expect((await askWith(false, `Bearer ${reader}`)(query)).data.__schema).toBeDefined();
  expect((await askWith(false)(query)).errors[0].message).toContain('introspection');
});

test.each([
  '{ corpuz { articleCount } }',
  '{ corpus { articleKount } }',
  '{ quotes(orderBy: NEWESD) { totalCount } }',
])('nor what it would suggest: %s', async (query) => {
  expect((await askWith(true)(query)).errors[0].message).toContain('Did you mean');
  expect((await askWith(false)(query)).errors[0].message).not.toContain('Did you mean');
});

test.each([
  ['an unknown key', `Bearer onr_${'x'.repeat(43)}`],
  ['a key cut short', `Bearer ${reader.slice(0, -1)}`],
  ['a text that is no key', 'Bearer password'],
  ['another scheme', 'Basic dXNlcjpwYXNz'],
  ['nothing', 'Bearer'],
])('%s is refused, never taken for no key', async (_what, authorization) => {
  const { status, errors, data } = await askWith(true, authorization)(READ);
  expect([status, data, errors[0].extensions.code]).toEqual([401, undefined, 'UNAUTHENTICATED']);
  expect(JSON.stringify(errors)).not.toContain(authorization.split(' ')[1] ?? 'nothing there');
});

test('a revoked key ends at once; its name stays taken', async () => {
  const key = await createApiKey(store.prisma, 'guest', ['read']);
  expect((await askWith(false, `bearer ${key}`)(READ)).status).toBe(200);
  expect(await revokeApiKey(store.prisma, 'guest')).toBe(true);
  expect(await revokeApiKey(store.prisma, 'guest')).toBe(false);
  expect((await askWith(false, `Bearer ${key}`)(READ)).status).toBe(401);
  await expect(createApiKey(store.prisma, 'guest', ['read'])).rejects.toThrow(KeyNameTakenError);
});

test('a key is neither stored nor logged', async () => {
  const lines: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const server = await startServer({ store, port: 0, host: '127.0.0.1', logger });
  onTestFinished(() => server.close());
  for (const key of [reader, `${reader}x`]) {
    await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: READ }),
    });
  }
  await expect.poll(() => lines.filter((line) => line.includes('"request"')).length).toBe(2);
  expect(lines.join('')).not.toContain(reader);
  const rows = await store.prisma.$queryRaw`select * from "ApiKey"`;
  expect(JSON.stringify(rows)).not.toContain(reader.slice(4));
});
