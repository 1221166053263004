import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createGraphqlYoga } from '../../src/http/create-yoga.ts';
import type { ServiceSettings } from '../../src/http/service-settings.ts';
import { createApiKey } from '../../src/store/api-key.ts';
import { rowsOf } from '../graph/rows.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();

/** A server that asks on behalf of an address. */
function serverWith(settings: Partial<ServiceSettings>) {
  const yoga = createGraphqlYoga(store, settings);
  return async (query: string, { address = '192.0.2.1', key = '', variables = {} } = {}) => {
    const scope = { id: 'r', logger: pino({ level: 'silent' }), address, operation: null };
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ query, variables }),
    };
    const response = await yoga.fetch('http://test/graphql', request, { scope });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
}

const PAGE = 'query ($n: Int) { people(first: $n) { edges { node { name } } } }';

test('an answer says what it could cost and what it did', async () => {
  const { body } = await serverWith({})(PAGE, { variables: { n: 10 } });
  expect(body.extensions).toEqual({
    cost: { requested: 21, limit: 5000, actual: 1 },
    rateLimit: { limit: 100_000, remaining: 99_999, resetAt: expect.stringMatching(/^\d{4}-.*Z$/) },
  });
});

test('a list without a limit that holds more than was reckoned is paid afterwards', async () => {
  const rows = rowsOf(store);
  const sections = Array.from({ length: 25 }, () => ({ kind: 'body', start: 0, end: 1, heading: false }));
  const { id } = await rows.article({ slug: 'long', text: 'A', sections });
  const ask = serverWith({ pointsPerMinute: 100 });
  const { body } = await ask('{ article(slug: "long") { sections { kind } } }');
  expect(body.extensions).toMatchObject({
    cost: { requested: 11, actual: 26 },
    rateLimit: { remaining: 74 },
  });
  await store.prisma.article.delete({ where: { id } });
});

test('what may cost too much does not run', async () => {
  const ask = serverWith({ maxCost: 20 });
  const { body } = await ask(PAGE, { variables: { n: 10 } });
  expect(body).toEqual({
    errors: [
      {
        message: expect.stringMatching(/^The query may cost 21 points; 20 are allowed\./),
        extensions: { code: 'QUERY_TOO_COSTLY', field: 'query', received: 21, limit: 20 },
      },
    ],
    extensions: { cost: { requested: 21, limit: 20, actual: null } },
  });
  expect((await ask(PAGE, { variables: { n: 9 } })).body.errors).toBeUndefined();
});

test('a page of a hundred fits, a hundred pages of a hundred do not', async () => {
  const ask = serverWith({});
  const pages = 'people(first: 100) { edges { node { quotes(first: 100) { edges { node { text } } } } } }';
  expect((await ask(PAGE, { variables: { n: 100 } })).body.errors).toBeUndefined();
  expect((await ask(`{ ${pages} }`)).body.errors[0].extensions).toMatchObject({ received: 20_301 });
});

test('each address and each key has points of its own; unused ones come back', async () => {
  const ask = serverWith({ pointsPerMinute: 30 });
  const key = await createApiKey(store.prisma, 'a reader', ['read']);
  const remaining = async (options: object) =>
    (await ask(PAGE, { variables: { n: 10 }, ...options })).body.extensions.rateLimit.remaining;
  expect([await remaining({}), await remaining({}), await remaining({ address: '192.0.2.2' })]).toEqual([
    29, 28, 29,
  ]);
  expect(await remaining({ key })).toBe(29);
});

test('who has too few points waits, and loses none by asking', async () => {
  const ask = serverWith({ pointsPerMinute: 22 });
  await ask(PAGE, { variables: { n: 10 } });
  await ask(PAGE, { variables: { n: 10 } });
  const { status, headers, body } = await ask(PAGE, { variables: { n: 10 } });
  expect(status).toBe(429);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect(body.errors[0]).toMatchObject({
    message: expect.stringMatching(/^The query may cost 21 points; 20 of 22 a minute are left until /),
    extensions: { code: 'RATE_LIMITED', field: 'query', received: 21, limit: 22 },
  });
  expect((await ask(PAGE, { variables: { n: 5 } })).status).toBe(200);
});

test('introspection costs nothing but its one point a minute', async () => {
  const { body } = await serverWith({ maxCost: 1 })('{ __schema { types { name fields { name } } } }');
  expect(body.extensions.cost).toEqual({ requested: 0, limit: 1, actual: 0 });
});

test('what a query may cost can be asked without running it', async () => {
  const ask = serverWith({ maxCost: 100 });
  const QUERY =
    'query ($query: String!, $variables: String) { cost(query: $query, variables: $variables) { requested limit isAllowed } }';
  const costOf = async (query: string, variables?: string) =>
    (await ask(QUERY, { variables: { query, variables } as object })).body;
  expect((await costOf(PAGE, '{"n": 49}')).data.cost).toEqual({ requested: 99, limit: 100, isAllowed: true });
  expect((await costOf(PAGE, '{"n": 50}')).data.cost).toEqual({
    requested: 101,
    limit: 100,
    isAllowed: false,
  });
  for (const [query, variables, field] of [
    ['{', undefined, 'query'],
    ['{ nothing }', undefined, 'query'],
    ['{ ...F } fragment F on Query { ...F }', undefined, 'query'],
    [
      '{ ...F } fragment F on Query { person { ...G } } fragment G on Person { quotes { edges { node { speaker { ...G } } } } }',
      undefined,
      'query',
    ],
    [PAGE, '[1]', 'variables'],
    [PAGE, '{', 'variables'],
  ] as const) {
    const { errors } = await costOf(query, variables);
    expect(errors[0].extensions).toMatchObject({ code: 'INVALID_ARGUMENT', field });
  }
});
