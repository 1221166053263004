import { type GraphQLField, getNamedType, isEnumType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../../src/graph/global-id.ts';
import { schema } from '../../src/graph/schema.ts';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { fillHubs } from './hub-rows.ts';

/** More than one page of the second largest size, and less than one of the largest. */
const COUNT = 41;

const store = await openTestStore();
const ask = askOf(store);
const hubs = await fillHubs(store, COUNT);

/** What stands around a connection that is no field of Query, by the type that has it. */
const AROUND: Readonly<Record<string, string>> = {
  Query: '',
  Article: 'article(slug: "hub")',
  Claim: `claim(id: "${encodeGlobalId('Claim', hubs.claim)}")`,
  Organization: 'organization(slug: "port")',
  Outlet: 'outlet(domain: "hub.example")',
  Person: 'person(slug: "ann")',
  Quote: `node(id: "${encodeGlobalId('Quote', hubs.quote)}") { ... on Quote`,
  Story: 'story(slug: "hub")',
  Syndication: 'article(slug: "hub") { syndication',
  Topic: 'topic(slug: "hub")',
  Utterance: `node(id: "${encodeGlobalId('Utterance', hubs.utterance)}") { ... on Utterance`,
  Venue: 'venue(slug: "hub")',
};
/** Arguments that must be given. */
const REQUIRED: Readonly<Record<string, string>> = { 'Query.search': 'query: "bridge"' };

interface Connection {
  readonly coordinate: string;
  readonly type: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every field of an object type that returns a connection: what a schema gets later is tested, too. */
const connections: readonly Connection[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map((field) => ({ coordinate: `${type.name}.${field.name}`, type: type.name, field })),
  );

/** A connection with each of its orders. */
const ordered = connections.flatMap(({ coordinate, type, field }) => {
  const order = field.args.find(({ name }) => name === 'orderBy');
  const orderType = order && getNamedType(order.type);
  const orders = isEnumType(orderType) ? orderType.getValues().map(({ name }) => `orderBy: ${name}`) : [''];
  const required = REQUIRED[coordinate] ?? '';
  return orders.map((by) => ({
    name: `${coordinate} ${by}`,
    type,
    field: field.name,
    args: `${required} ${by}`,
  }));
});

interface Page {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly cursor: string }[];
}
const PAGE = '{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } }';

/** The connection in its place: `{ person(slug: "ann") { page: quotes(…) … } }`. */
function within(type: string, selection: string): string {
  const around = AROUND[type] ?? `nothing leads to ${type}`;
  if (around === '') return `{ ${selection} }`;
  return `{ ${around} { ${selection} } ${'}'.repeat(around.split('{').length)}`;
}

async function page({ type, field, args }: (typeof ordered)[number], paging: string): Promise<Page> {
  const data: unknown = await dataOf(ask(within(type, `page: ${field}(${args} ${paging}) ${PAGE}`)));
  let found = data as Record<string, unknown>;
  while (!('page' in found)) found = Object.values(found)[0] as Record<string, unknown>;
  return found.page as Page;
}

const cursors = ({ edges }: Page): string[] => edges.map(({ cursor }) => cursor);

/** Pages of a size, one after the other, as far as they go or `most` of them; and whether that was all. */
async function walk(
  connection: (typeof ordered)[number],
  way: 'forward' | 'backward',
  size: number,
  most = 9,
) {
  const seen: string[] = [];
  let at = '';
  for (let pages = 1; ; pages += 1) {
    const found = await page(connection, way === 'forward' ? `first: ${size} ${at}` : `last: ${size} ${at}`);
    seen.splice(way === 'forward' ? seen.length : 0, 0, ...cursors(found));
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo;
    const isMore = way === 'forward' ? hasNextPage : hasPreviousPage;
    if (!isMore || pages === most) return { seen, isMore };
    at = way === 'forward' ? `after: "${endCursor}"` : `before: "${startCursor}"`;
  }
}

test('there is a way to each type that has a connection', () => {
  expect([...new Set(connections.map(({ type }) => type))].sort()).toEqual(Object.keys(AROUND).sort());
  expect(connections.length).toBeGreaterThan(35);
});

describe.each(ordered)('$name', (connection) => {
  test('has all its things on pages of 1, 37 and 100, in the same order both ways, and counts them', async () => {
    const whole = await page(connection, 'first: 100');
    const all = cursors(whole);
    expect(all.length).toBeGreaterThanOrEqual(COUNT);
    expect(new Set(all).size).toBe(all.length);
    expect(whole.totalCount).toBe((await walk(connection, 'forward', 100)).seen.length);
    const everything = (await walk(connection, 'forward', 37)).seen;
    expect(everything.slice(0, all.length)).toEqual(all);
    expect(everything).toHaveLength(whole.totalCount);
    expect((await walk(connection, 'backward', 37)).seen).toEqual(everything);
    expect(cursors(await page(connection, 'last: 100'))).toEqual(everything.slice(-100));
    expect(await walk(connection, 'forward', 1, 2)).toEqual({ seen: everything.slice(0, 2), isMore: true });
    expect(await walk(connection, 'backward', 1, 2)).toEqual({ seen: everything.slice(-2), isMore: true });
  });
});

const SIZES = ['first: 0', 'first: 101', 'first: -1', 'last: 0', 'last: 101', 'last: -2147483648'];

test.each(connections)(
  '$coordinate refuses pages of other sizes than 1 to 100',
  async ({ coordinate, type, field }) => {
    for (const size of SIZES) {
      const { errors } = await ask(
        within(type, `${field.name}(${REQUIRED[coordinate] ?? ''} ${size}) { totalCount }`),
      );
      const [name, received] = size.split(': ');
      expect(errors).toMatchObject([
        {
          message: `\`${name}\` on \`${field.name}\` must be between 1 and 100; received ${received}.`,
          extensions: { code: 'INVALID_ARGUMENT', field: name, received: Number(received), limit: 100 },
        },
      ]);
    }
  },
);
