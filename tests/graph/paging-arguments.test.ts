import { expect, test } from 'vitest';
import { encodeCursor } from '../../src/graph/paging/cursor.ts';
import { newest, oldest } from '../../src/graph/paging/order.ts';
import { openTestStore } from '../store/test-store.ts';
import { askOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);
const person = await rows.person('ann', 'Ann');
const article = await rows.article();
await rows.quote(article.id, 'Words', { personId: person.id });

const invalid = { code: 'INVALID_ARGUMENT' };
const anyInstant = new Date('2025-01-01T00:00:00Z');

const sizes: [args: string, message: string, extensions: object][] = [
  [
    'first: 0',
    '`first` on `quotes` must be between 1 and 100; received 0.',
    { field: 'first', received: 0, limit: 100 },
  ],
  [
    'first: 101',
    '`first` on `quotes` must be between 1 and 100; received 101.',
    { field: 'first', received: 101, limit: 100 },
  ],
  [
    'first: -1',
    '`first` on `quotes` must be between 1 and 100; received -1.',
    { field: 'first', received: -1, limit: 100 },
  ],
  [
    'last: 2147483647',
    '`last` on `quotes` must be between 1 and 100; received 2147483647.',
    { field: 'last', limit: 100 },
  ],
  ['first: 1, last: 1', 'Pass `first` or `last` on `quotes`, not both.', { field: 'last', received: 1 }],
];

test.each(sizes)('%s', async (args, message, extensions) => {
  for (const query of [
    `{ quotes(${args}) { totalCount } }`,
    `{ person(slug: "ann") { quotes(${args}) { edges { cursor } } } }`,
  ]) {
    const { errors } = await ask(query);
    expect(errors).toMatchObject([{ message, extensions: { ...invalid, ...extensions } }]);
    expect(errors[0]?.path?.at(-1)).toBe('quotes');
  }
});

test('100 and 1 are allowed, and the size may be null', async () => {
  const { errors } = await ask(
    '{ a: quotes(first: 100) { totalCount } b: quotes(last: 1) { totalCount } c: quotes(first: null) { totalCount } }',
  );
  expect(errors).toEqual([]);
});

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const cursors: [name: string, cursor: string][] = [
  ['empty', ''],
  ['no base64', '💥'],
  ['no JSON', Buffer.from('nonsense').toString('base64url')],
  ['no list', base64({ newest: 1 })],
  ['another order', encodeCursor(oldest, [anyInstant, 1])],
  ['too few values', base64(['newest', 1])],
  ['too many values', base64(['newest', 1, 1, 1])],
  ['a text for a number', base64(['newest', 1, '1'])],
  ['an id beyond the column', base64(['newest', 1, 2_147_483_648])],
  ['a broken id', base64(['newest', 1, 1.5])],
  ['a time before all times', base64(['newest', -8.64e15, 1])],
  ['a time after all times', base64(['newest', 8.65e15, 1])],
  ['infinity', Buffer.from('["newest",1e999,1]').toString('base64url')],
  ['deep nesting', Buffer.from('['.repeat(100_000)).toString('base64url')],
];

test.each(cursors)('a cursor that is none: %s', async (_name, cursor) => {
  for (const field of ['after', 'before']) {
    const query = `query ($cursor: String) { quotes(${field}: $cursor) { edges { cursor } } }`;
    const nested = `query ($cursor: String) { person(slug: "ann") { quotes(${field}: $cursor) { edges { cursor } } } }`;
    for (const source of [query, nested]) {
      const { errors } = await ask(source, { cursor });
      expect(errors).toMatchObject([
        {
          message: `\`${field}\` is not a cursor of this connection in this order.`,
          extensions: { ...invalid, field },
        },
      ]);
    }
  }
});

test('a cursor of values that no row has any more is as good as any', async () => {
  const after = encodeCursor(newest, [new Date('2999-01-01T00:00:00Z'), 77]);
  const { data, errors } = await ask(
    'query ($after: String) { quotes(after: $after) { edges { node { text } } } }',
    { after },
  );
  expect([data, errors]).toEqual([{ quotes: { edges: [{ node: { text: 'Words' } }] } }, []]);
});
