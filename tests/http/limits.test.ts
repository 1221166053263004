import { getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createGraphqlYoga } from '../../src/http/create-yoga.ts';
import type { Store } from '../../src/store/open-store.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
const yoga = createGraphqlYoga(store);

async function post(body: string | object, headers: Record<string, string> = {}) {
  const response = await yoga.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    body: (await response.json()) as { errors?: { message: string; extensions: object }[] },
  };
}

const alive = () => post({ query: '{ corpus { articleCount } }' });

const deep = (levels: number) =>
  `${'{ articles { edges { node { outlet '.repeat(levels)} { id } ${'} } } }'.repeat(levels)}`;
const fragments = Array.from(
  { length: 30 },
  (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
).join(' ');

const hostile: [name: string, query: string, message: string | RegExp][] = [
  ['deep nesting', deep(5), 'The query has 21 levels; 16 are allowed.'],
  [
    'many aliases',
    `{ ${Array.from({ length: 61 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
    'The query has 61 aliases; 60 are allowed.',
  ],
  [
    'a fragment bomb',
    `{ ...F0 } ${fragments} fragment F30 on Query { __typename }`,
    /^The query has 1073741824 fields; 400/,
  ],
  ['many tokens', `{ ${'__typename '.repeat(2100)}}`, /more tha[nt] 2000 tokens/],
  [
    'circular fragments',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    /Cannot spread fragment "A" within itself/,
  ],
  ['a directive unknown here', '{ __typename @x @x @x }', /Unknown directive "@x"/],
  [
    'nested introspection',
    `{ __schema { types { ${'fields { type { '.repeat(8)} name ${'} }'.repeat(8)} } } }`,
    /levels; 16 are allowed/,
  ],
];

test.each(hostile)('%s is refused, and the next request is answered', async (_name, query, message) => {
  const { body } = await post({ query });
  expect(body.errors?.[0]?.message).toMatch(message);
  expect((await alive()).body.errors).toBeUndefined();
});

test("GraphiQL's introspection is answered", async () => {
  expect(
    (await post({ query: getIntrospectionQuery({ schemaDescription: true }) })).body.errors,
  ).toBeUndefined();
});

test('batches are refused', async () => {
  const { body, status } = await post([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
  expect([status, body.errors?.[0]?.message]).toEqual([400, expect.stringMatching(/[Bb]atch/)]);
});

test('a body beyond 256 KB is refused, announced or not', async () => {
  const body = JSON.stringify({ query: '{ __typename }', variables: { padding: 'x'.repeat(300_000) } });
  expect(await post(body)).toMatchObject({
    status: 413,
    body: { errors: [{ message: 'Request body too large' }] },
  });
  expect(await post(body, { 'content-length': String(body.length) })).toMatchObject({ status: 413 });
  expect((await alive()).status).toBe(200);
});

test.each([
  '{',
  'null',
  '[]',
  '"x"',
  '{"query": 1}',
  '{"query": ""}',
  '{"query": "{ __typename }", "variables": 1}',
  '\ud800',
])('a body that is no request: %s', async (body) => {
  const { status, body: answer } = await post(body);
  expect(status).toBe(400);
  expect(answer.errors?.[0]?.message).toBeTruthy();
});

test.each([
  ['a text for a number', 'query ($n: Int) { people(first: $n) { totalCount } }', { n: 'x' }],
  ['nothing where something is needed', 'query ($id: ID!) { node(id: $id) { id } }', {}],
  ['a text that is no address', 'query ($url: URL) { article(url: $url) { id } }', { url: 'x' }],
])('a variable that does not fit: %s', async (_what, query, variables) => {
  const { body, status } = await post({ query, variables });
  expect([status, body.errors]).toMatchObject([400, [{ extensions: { code: 'INVALID_ARGUMENT' } }]]);
});

test('what went wrong inside is hidden behind the request id, and logged under it', async () => {
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => lines.push(line) });
  const withoutPrisma = { ...store, prisma: undefined as unknown as Store['prisma'] };
  const broken = createGraphqlYoga({ ...store, as: () => withoutPrisma });
  const scope = { id: 'request-7', logger, address: '192.0.2.1', operation: null };
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body: JSON.stringify({ query }) };
    return (await broken.fetch('http://test/graphql', request, { scope })).json();
  };
  expect(await ask('query Q { person(slug: "secret-slug") { name } }')).toEqual({
    extensions: expect.any(Object),
    data: { person: null },
    errors: [
      {
        message: 'Something went wrong here. The request id helps us to find out what.',
        locations: [{ line: 1, column: 11 }],
        path: ['person'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-7' },
      },
    ],
  });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 50,
    requestId: 'request-7',
    err: { type: 'TypeError' },
  });
  expect(lines.join()).not.toContain('secret-slug');
  expect(await ask('{ person { name } }')).toMatchObject({
    errors: [{ extensions: { code: 'INVALID_ARGUMENT' } }],
  });
  expect(lines).toHaveLength(1);
});
