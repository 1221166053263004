import { getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import { checkDocumentSize, DOCUMENT_LIMITS } from '../../src/graph/cost/document-size.ts';

const limits = { depth: 3, aliases: 2, fields: 5, introspection: 11 };

const documents: [query: string, messages: string[]][] = [
  ['{ a { b { c } } }', []],
  ['{ a { b { c { d } } } }', ['The query has 4 levels; 3 are allowed.']],
  ['{ a { ... { b { ... on T { c } } } } }', []],
  ['{ a { ...F } } fragment F on T { b { c { d } } }', ['The query has 4 levels; 3 are allowed.']],
  ['{ x: a y: b c }', []],
  ['{ x: a y: b z: c }', ['The query has 3 aliases; 2 are allowed.']],
  ['{ ...F ...F ...F } fragment F on T { x: a }', ['The query has 3 aliases; 2 are allowed.']],
  ['{ a b c d e f }', ['The query has 6 fields; 5 are allowed.']],
  ['{ __schema { a } __type { a } }', []],
  [
    '{ x: __schema { a } ... { __schema { a } } }',
    ['The query has 20 looks at the schema (`__type` 1, `__schema` 10); 11 are allowed.'],
  ],
  ['query A { a } query B { a { b { c { d } } } }', ['The query has 4 levels; 3 are allowed.']],
  ['{ a ...Nowhere }', []],
  ['{ ...F } fragment F on T { a ...F }', []],
  ['{ ...F } fragment F on T { a ...G } fragment G on T { b ...F }', []],
  ['fragment F on T { a { b { c { d } } } }', []],
];

test.each(documents)('%s', (query, messages) => {
  expect(checkDocumentSize(parse(query), limits).map(({ message }) => message)).toEqual(messages);
});

test('errors carry the limit and what was received', () => {
  const [error] = checkDocumentSize(parse('{ a b c d e f }'), limits);
  expect(error?.extensions).toEqual({ code: 'QUERY_TOO_LARGE', field: 'fields', received: 6, limit: 5 });
});

test('fragments that use each other twice, forty deep: a billion fields are counted at once', () => {
  const bomb = Array.from({ length: 40 }, (_, n) => `fragment F${n} on T { ...F${n + 1} ...F${n + 1} }`);
  const [error] = checkDocumentSize(parse(`{ ...F0 } ${bomb.join(' ')} fragment F40 on T { a }`), limits);
  expect(error?.extensions.received).toBe(2 ** 40);
});

test("GraphiQL's introspection passes", () => {
  const query = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    inputValueDeprecation: true,
    schemaDescription: true,
  });
  expect(checkDocumentSize(parse(query), DOCUMENT_LIMITS)).toEqual([]);
});
