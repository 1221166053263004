import { execute } from '@graphql-tools/executor';
import { type ExecutionArgs, type ExecutionResult, parse } from 'graphql';
import { expect, test } from 'vitest';
import { createContext } from '../../src/graph/context.ts';
import { PlannedQueries } from '../../src/graph/planned/planned-queries.ts';
import { schema } from '../../src/graph/schema.ts';
import { openTestStore } from '../store/test-store.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const rows = rowsOf(store);

const outlet = await rows.outlet('cnn.com');
const person = await rows.person('steve-witkoff', 'Steve Witkoff');
const body = await rows.organization('nato', 'NATO');
for (const day of [1, 2, 3]) {
  const article = await rows.article({
    outletId: outlet.id,
    publishedAt: new Date(`2025-08-0${day}T00:00:00Z`),
  });
  await rows.quote(article.id, `Words ${day}`, { personId: person.id });
  await rows.quote(article.id, `More ${day}`, { organizationId: body.id });
}

const argsOf = (query: string, variableValues = {}, publicRead = true): ExecutionArgs => ({
  schema,
  document: parse(query),
  variableValues,
  contextValue: createContext(store, {
    requestId: 'test',
    key: null,
    address: 'test',
    maxCost: 1000,
    publicRead,
    webhooksMayBePrivate: false,
  }),
});

/** The plan's answer, which must be the executor's. */
async function answer(queries: PlannedQueries, query: string, variables = {}): Promise<unknown> {
  const planned = await queries.answer(argsOf(query, variables));
  expect([...queries.left]).toEqual([]);
  const executed = (await execute(argsOf(query, variables))) as ExecutionResult;
  expect(JSON.stringify(planned)).toBe(JSON.stringify(executed));
  return planned?.data;
}

test.each([
  [
    'aliases and typenames, in the order asked',
    '{ b: __typename a: person(slug: "steve-witkoff") { z: name __typename a: slug } }',
  ],
  [
    'a type behind an interface',
    '{ quotes { edges { node { speaker { __typename name ... on Organization { kind } } } } } }',
  ],
  [
    'one connection in another, and their counts',
    '{ outlets { totalCount edges { cursor node { articles(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { node { id quotes { totalCount } } } } } } } }',
  ],
  [
    'the same relation with other arguments',
    '{ people { edges { node { a: quotes(first: 1) { edges { node { text } } } b: quotes(last: 1) { edges { node { text article { title } } } } } } } }',
  ],
  [
    'a filter inside a list',
    '{ people { edges { node { quotes(filter: { outlet: "cnn.com" }) { totalCount edges { node { text } } } } } } }',
  ],
  [
    'fragments that select the same',
    'query { quotes { edges { ...E ... { node { id } } } } } fragment E on QuoteEdge { node { article { id } ... on Node { id } } }',
  ],
  ['nothing', '{ person(slug: "nobody") { name } }'],
])('%s', async (_name, query) => {
  await answer(new PlannedQueries(), query);
});

test('a plan is another one where variables shape it, and the same where they name its root', async () => {
  const queries = new PlannedQueries();
  const query = `query ($slug: String!, $first: Int, $skip: Boolean! = false) {
    person(slug: $slug) { name @skip(if: $skip) quotes(first: $first) { edges { node { text } } } } }`;
  const slug = 'steve-witkoff';
  for (const variables of [
    { slug },
    { slug, first: null },
    { slug, first: 1 },
    { slug: 'nobody', first: 1 },
    { slug, skip: true },
  ])
    await answer(queries, query, variables);
  expect(queries.answered).toBe(5);
});

test('what goes wrong is left to the executor, and so is what no plan knows', async () => {
  const queries = new PlannedQueries();
  const left = [
    '{ person { name } }',
    '{ __schema { description } }',
    '{ people { edges { node { quotes(first: 1000) { edges { cursor } } } } } }',
    'query ($first: Int!) { people(first: $first) { totalCount } }',
    'mutation { undoEdit(input: { id: "x" }) { __typename } }',
  ];
  for (const query of left) expect(await queries.answer(argsOf(query)), query).toBeNull();
  expect(Object.fromEntries(queries.left)).toEqual({ 'an error': 2, __schema: 1 });
});

test('without the right to read there is no answer', async () => {
  const queries = new PlannedQueries();
  const query = '{ people { edges { node { name } } } }';
  expect(await queries.answer(argsOf(query))).toMatchObject({ data: { people: { edges: [{}] } } });
  expect(await queries.answer(argsOf(query, {}, false))).toBeNull();
});
