import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { expect, it } from 'vitest';
import { answerCost } from '../../src/graph/cost/answer-cost.ts';
import { operationCost } from '../../src/graph/cost/operation-cost.ts';

const schema = buildSchema(`
  type Query {
    person: Person
    speaker: Speaker
    nodes(ids: [ID!]!): [Node]!
    people(first: Int, last: Int): PersonConnection!
    closest(first: Int): [Person!]!
    days(last: Int = 30): [Role!]!
  }
  interface Node { id: ID! }
  interface Speaker { name: String! }
  type PersonConnection { edges: [PersonEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type PersonEdge { node: Person! cursor: String! }
  type PageInfo { hasNextPage: Boolean! }
  type Role { text: String! }
  type Person implements Node & Speaker { id: ID! name: String! roles: [Role!]! people(first: Int, last: Int): PersonConnection! }
  type Outlet implements Node & Speaker { id: ID! name: String! owner: Person }
`);
const cost = (query: string, variables?: Record<string, unknown>, operationName?: string) =>
  operationCost(schema, { document: parse(query), variables, operationName });

it.each<[query: string, points: number]>([
  ['{ __typename }', 0],
  ['{ person { name } }', 1],
  ['{ a: person { name } b: person { name } }', 2],
  ['{ person { roles { text } } }', 11],
  ['{ people { totalCount } }', 1],
  ['{ people { edges { cursor } } }', 21],
  ['{ people(first: 5) { edges { node { name } } pageInfo { hasNextPage } } }', 12],
  ['{ people(last: 3) { edges { cursor } } }', 4],
  ['{ closest(first: 4) { name } }', 4],
  ['{ days { text } }', 30],
  ['{ days(last: 7) { text } }', 7],
  ['{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
  ['{ people(first: 10) { edges { node { people(first: 10) { edges { node { name } } } } } } }', 231],
  // What the field will refuse counts as the nearest that it takes.
  ['{ people(first: 1000) { edges { cursor } } }', 101],
  ['{ people(first: -1) { edges { cursor } } }', 1],
])('%s may cost %i', (query, points) => {
  expect(cost(query)).toBe(points);
});

it('counts a field that several fragments select once', () => {
  const query =
    '{ person { ...A ...A ...B } person { roles { text } } } fragment A on Person { roles { text } } fragment B on Person { roles { text } people(first: 1) { totalCount } }';
  expect(cost(query)).toBe(12);
});

it('takes the dearest of the possible types', () => {
  expect(cost('{ speaker { name ... on Outlet { owner { name } } ... on Person { roles { text } } } }')).toBe(
    11,
  );
  expect(cost('{ speaker { ... on Node { id ... on Outlet { owner { name } } } } }')).toBe(2);
});

it('reads variables, and their defaults', () => {
  const query = 'query ($n: Int = 7, $ids: [ID!]!) { closest(first: $n) { name } nodes(ids: $ids) { id } }';
  expect(cost(query, { ids: ['a', 'b'] })).toBe(9);
  expect(cost(query, { ids: ['a'], n: 2 })).toBe(3);
  expect(cost(query, { ids: 'one', n: 'none' })).toBe(21);
});

it('is that of the operation that runs', () => {
  const query = 'query A { person { name } } query B { closest(first: 3) { name } }';
  expect([cost(query, {}, 'A'), cost(query, {}, 'B'), cost(query, {}, 'C')]).toEqual([1, 3, 0]);
});

it('lets introspection free', () => {
  expect(cost(getIntrospectionQuery())).toBe(0);
  expect(answerCost({ __schema: { types: [{ name: 'A' }] } })).toBe(0);
});

it.each<[unknown, number]>([
  [null, 0],
  [{ person: null }, 0],
  [{ person: { name: 'x', roles: [{ text: 'y' }, { text: 'z' }] } }, 3],
  [{ people: { edges: [{ node: { name: 'x' } }, { node: null }] } }, 4],
])('%j did cost %i', (data, points) => {
  expect(answerCost(data)).toBe(points);
});
