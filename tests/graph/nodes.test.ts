import type { GraphQLInterfaceType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { encodeGlobalId, nodeTypes } from '../../src/graph/global-id.ts';
import { schema } from '../../src/graph/schema.ts';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);
const article = await rows.article({ slug: 'one', url: 'https://a.example/one' });
const person = await rows.person('ann', 'Ann');
const articleId = encodeGlobalId('Article', article.id);
const personId = encodeGlobalId('Person', person.id);

test('the node types are those that implement Node', () => {
  const node = schema.getType('Node') as GraphQLInterfaceType;
  expect(
    schema
      .getPossibleTypes(node)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...nodeTypes].sort());
});

test('a node is loaded by the id that its field gave', async () => {
  const { article: found } = (await dataOf(ask('{ article(slug: "one") { id } }'))) as {
    article: { id: string };
  };
  expect(found.id).toBe(articleId);
  const again = await dataOf(ask(`{ node(id: "${found.id}") { __typename id ... on Article { slug } } }`));
  expect(again).toEqual({ node: { __typename: 'Article', id: articleId, slug: 'one' } });
});

test('a speaker has an id like any other node', async () => {
  await rows.quote(article.id, 'We stay', { personId: person.id });
  const data = await dataOf(ask('{ quotes { edges { node { speaker { id slug } } } } }'));
  expect(data).toEqual({ quotes: { edges: [{ node: { speaker: { id: personId, slug: 'ann' } } }] } });
});

test('what is gone is null, in its place', async () => {
  const gone = encodeGlobalId('Quote', 2_147_483_647);
  const data = await dataOf(
    ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } node(id: $gone) { id } }'.replace(
        '($ids',
        '($gone: ID!, $ids',
      ),
      { ids: [personId, gone, articleId, personId], gone },
    ),
  );
  expect(data).toEqual({ nodes: [{ id: personId }, null, { id: articleId }, { id: personId }], node: null });
});

test.each(nodeTypes)('an id of %s can be asked for', async (typename) => {
  expect(await dataOf(ask(`{ node(id: "${encodeGlobalId(typename, 99)}") { id } }`))).toEqual({ node: null });
});

const malformed: [name: string, id: string][] = [
  ['empty', ''],
  ['a plain number', '1'],
  ['no base64', '💥 %%'],
  ['padded base64', Buffer.from('Person:12').toString('base64url').concat('=')],
  ['no such type', encodeGlobalId('Nobody', 1)],
  ['a type that is no node', encodeGlobalId('Alias', 1)],
  ['a prototype name', encodeGlobalId('constructor', 1)],
  ['zero', encodeGlobalId('Person', 0)],
  ['negative', encodeGlobalId('Person', -1)],
  ['leading zero', encodeGlobalId('Person', '01')],
  ['broken', encodeGlobalId('Person', 1.5)],
  ['no number', encodeGlobalId('Person', 'NaN')],
  ['beyond the column', encodeGlobalId('Person', 2_147_483_648)],
  ['huge', encodeGlobalId('Person', '9'.repeat(400))],
  ['NUL', encodeGlobalId('Person', '1\0')],
  ['another alphabet', encodeGlobalId('Регson', 1)],
  ['digits of another alphabet', encodeGlobalId('Person', '１')],
  ['SQL as it is', "' OR 1=1 --"],
  ['wildcards', '%_\\'],
  ['base64 with another last bit', encodeGlobalId('Person', 1).replace(/E$/, 'F')],
  ['two ids', `${encodeGlobalId('Person', 1)}${encodeGlobalId('Person', 1)}`],
  ['SQL', encodeGlobalId('Person', '1; drop table "Person"')],
];

describe.each(malformed)('an id that is none: %s', (_name, id) => {
  test('is an error that says so', async () => {
    for (const query of [
      'query ($id: ID!) { node(id: $id) { id } }',
      'query ($id: ID!) { article(id: $id) { id } }',
    ]) {
      const { errors } = await ask(query, { id });
      expect(errors).toMatchObject([
        {
          message: '`id` is not an id of this API.',
          extensions: { code: 'INVALID_ARGUMENT', field: 'id', received: id },
        },
      ]);
    }
  });
});

test('an id of another type is an error, never another object', async () => {
  const { data, errors } = await ask(`{ article(id: "${personId}") { title } }`);
  expect(data).toEqual({ article: null });
  expect(errors).toMatchObject([
    {
      message: '`id` must be an id of type Article, not Person.',
      extensions: { code: 'INVALID_ARGUMENT', field: 'id' },
    },
  ]);
});

test.each([0, 101])('%i ids at once', async (count) => {
  const { errors } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array(count).fill(personId),
  });
  expect(errors).toMatchObject([
    {
      message: `\`ids\` must hold 1 to 100 values; received ${count}.`,
      extensions: { code: 'INVALID_ARGUMENT', field: 'ids' },
    },
  ]);
});

test('an article is found by id, slug or address, and by one of them only', async () => {
  const found = await dataOf(
    ask(
      `{ a: article(id: "${articleId}") { slug } b: article(slug: "one") { slug } c: article(url: "https://a.example/one") { slug } }`,
    ),
  );
  expect(found).toEqual({ a: { slug: 'one' }, b: { slug: 'one' }, c: { slug: 'one' } });
  for (const args of ['', '(slug: null)', '(slug: "one", url: "https://a.example/one")']) {
    const { errors } = await ask(`{ article${args} { slug } }`);
    expect(errors).toMatchObject([
      {
        message: 'Pass `id` or `slug` or `url` to `article`, and only one of them.',
        extensions: { code: 'INVALID_ARGUMENT' },
      },
    ]);
  }
});

const nothing = ['nobody', '', ' ', 'ann\0', '\ud800', "'; drop table", '%', 'a'.repeat(10_000)];

test.each(nothing)('nothing by the name %j', async (name) => {
  const query = `query ($name: String!) {
    article(slug: $name) { id } outlet(domain: $name) { id } person(slug: $name) { id } named: person(name: $name) { id }
    organization(slug: $name) { id } topic(slug: $name) { id } venue(slug: $name) { id } story(slug: $name) { id }
  }`;
  const found = await dataOf(ask(query, { name }));
  expect(Object.values(found)).toEqual(Array(8).fill(null));
});
