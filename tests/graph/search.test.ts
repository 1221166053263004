import { expect, test } from 'vitest';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const [star, post] = [
  await rows.outlet('star.example', 'The Fenland Star'),
  await rows.outlet('post.example'),
];
const ann = await rows.person('ann-lindqvist', 'Ann Lindqvist', ['Ann Lindqvist', 'Lindqvist']);
const will = await rows.person('will-marsh', 'Will Marsh');
const board = await rows.organization('bridge-board', 'Bridge Board');
await store.prisma.alias.create({ data: { organizationId: board.id, name: 'Bridge Board', keys: [] } });

/** An article whose body is `body`, after a headline and before a list of other articles. */
function page(
  slug: string,
  title: string,
  body: string,
  more: Partial<Parameters<typeof rows.article>[0]> = {},
) {
  const listed = '\nRelated: Zeppelin lands';
  const start = title.length + 1;
  return rows.article({
    slug,
    title,
    text: `${title}\n${body}${listed}`,
    sections: [
      { kind: 'headline', start: 0, end: title.length, heading: false },
      { kind: 'body', start, end: start + body.length, heading: false },
      {
        kind: 'related',
        start: start + body.length + 1,
        end: start + body.length + listed.length,
        heading: false,
      },
    ],
    ...more,
  });
}

const bridge = await page(
  'bridge',
  'Bridge agreed at last',
  'Negotiations went on 💥 all night. “We’ve agreed to the following concession,” said Łucja of the café.',
  { outletId: star.id, publishedAt: new Date('2025-08-17T10:00:00Z') },
);
const ferry = await page(
  'ferry',
  'Ferry sails',
  'No concession was made; the bridge can wait, said Will Marsh.',
  {
    outletId: post.id,
    publishedAt: new Date('2025-08-19T10:00:00Z'),
  },
);
const words = await rows.quote(bridge.id, 'We’ve agreed to the following concession', {
  personId: ann.id,
  start: bridge.text.indexOf('We’ve'),
});
await rows.quote(ferry.id, 'the bridge can wait', { personId: will.id, start: 3, parts: [1, 5, 7, 9] });
await rows.inArticle(bridge.id, ann.id);
await rows.inArticle(ferry.id, will.id);
await store.prisma.claim.create({
  data: {
    text: 'The tunnel opens in May',
    kind: 'SENTENCE',
    agreement: 'SINGLE',
    orderAt: ferry.orderAt,
    personId: will.id,
    method: 'm',
    version: 'v',
    score: 1,
  },
});

const NODE = `node { __typename ... on Article { slug } ... on Quote { text } ... on Claim { text }
  ... on Person { slug } ... on Organization { slug } ... on Outlet { domain } }`;

interface Edge {
  readonly cursor: string;
  readonly score: number;
  readonly match: string;
  readonly node: {
    readonly __typename: string;
    readonly slug?: string;
    readonly text?: string;
    readonly domain?: string;
  };
}
interface Results {
  readonly search: { readonly totalCount: number; readonly edges: readonly Edge[] };
}

async function search(query: string, rest = ''): Promise<readonly Edge[]> {
  const found = await dataOf(
    ask<Results>(
      `query ($query: String!) { search(query: $query ${rest}) { totalCount edges { cursor score match ${NODE} } } }`,
      {
        query,
      },
    ),
  );
  expect(found.search.edges).toHaveLength(found.search.totalCount);
  return found.search.edges;
}

const names = (edges: readonly Edge[]): string[] =>
  edges.map(({ node }) => node.slug ?? node.domain ?? node.text?.slice(0, 10) ?? '');

const queries: [query: string, found: string[]][] = [
  ['concession', ['We’ve agre', 'bridge', 'ferry']],
  ['CONCESSIONS', ['We’ve agre', 'bridge', 'ferry']],
  ['agree concession', ['We’ve agre', 'bridge']],
  ['bridge', ['bridge-board', 'bridge', 'the bridge', 'ferry']],
  ['"following concession"', ['We’ve agre', 'bridge']],
  ['"concession following"', []],
  ['“following concession”', ['We’ve agre', 'bridge']],
  ['bridge -board', ['bridge', 'the bridge', 'ferry']],
  ['concession -following', ['ferry']],
  ['concession -"following concession"', ['ferry']],
  ['concess* -ferr*', ['We’ve agre', 'bridge']],
  ['negotiat*', ['bridge']],
  ['negotiati*', ['bridge']],
  ['negotiated', ['bridge']],
  ['tunnel OR ferry', ['ferry', 'The tunnel']],
  ['the OR ferry', ['ferry', 'star.example']], // "The" is part of a name, but no word to find texts by.
  ['ferry OR the -bridge', ['ferry', 'star.example']],
  ['cafe', ['bridge']],
  ['CAFÉ', ['bridge']],
  ['lucja', ['bridge']],
  ["we've agreed", ['We’ve agre', 'bridge']],
  ['tunnels', ['The tunnel']],
  ['lindqvist', ['ann-lindqvist']],
  ['ann lindqvist', ['ann-lindqvist']],
  ['lindq*', ['ann-lindqvist']],
  ['will marsh', ['will-marsh', 'ferry']],
  ['fenland', ['star.example']],
  ['post.example', ['post.example']],
  ['zeppelin', []],
  ['quasar', []],
  ["'; drop table x; --", []],
  ['a & b | !c <-> d:* \\', []],
  ['<b>ferry</b>', ['ferry']],
];
test.each(queries)('%s', async (query, found) => {
  expect(names(await search(query)).sort()).toEqual([...found].sort());
});

test('names come before titles, titles before quotes, quotes before text', async () => {
  const found = await search('bridge');
  expect(names(found)).toEqual(['bridge-board', 'bridge', 'the bridge', 'ferry']);
  for (const { score, match } of found) expect([score > 0.5 && score <= 1, match]).toEqual([true, 'WORDS']);
});

const misspelled: [query: string, found: string[]][] = [
  ['Lindqist', ['ann-lindqvist']],
  ['Anne Lindquist', ['ann-lindqvist']],
  ['Bridg Bord', ['bridge-board']],
  ['concesion', ['We’ve agre']],
  ['tunnle opens', ['The tunnel']],
];
test.each(misspelled)('%s is found by likeness', async (query, found) => {
  const edges = await search(query);
  expect(names(edges)).toEqual(expect.arrayContaining(found));
  for (const { score, match } of edges) expect([score <= 0.5, match]).toEqual([true, 'LIKENESS']);
});

test('texts are found by likeness only where none has the words, and not where the query has operators', async () => {
  expect(names(await search('wait'))).toEqual(['the bridge', 'ferry']);
  expect(await search('"concesion"')).toEqual([]);
  expect(await search('concesion OR tunnle')).toEqual([]);
  expect(await search('concesion -bridge')).toEqual([]);
});

const narrowed: [query: string, args: string, found: string[]][] = [
  ['bridge', 'types: [ARTICLE]', ['bridge', 'ferry']],
  ['bridge', 'types: [QUOTE, ORGANIZATION]', ['bridge-board', 'the bridge']],
  ['concession', 'filter: { outlet: "star.example" }', ['We’ve agre', 'bridge']],
  ['bridge', 'filter: { outlet: "post.example" }', ['the bridge', 'ferry']],
  ['bridge', 'filter: { speaker: "will-marsh" }', ['the bridge', 'ferry']],
  ['tunnel', 'filter: { speaker: "will-marsh" }', ['The tunnel']],
  ['tunnel', 'filter: { speaker: "bridge-board" }', []],
  ['bridge', 'filter: { speaker: "bridge-board" }', ['bridge-board']],
  ['concession', 'filter: { published: { before: "2025-08-18T00:00:00Z" } }', ['We’ve agre', 'bridge']],
  ['bridge', 'filter: { published: { from: "2025-08-18T00:00:00Z" } }', ['the bridge', 'ferry']],
  ['lindqvist', 'filter: { outlet: "star.example" }', ['ann-lindqvist']],
  ['lindqvist', 'filter: { outlet: "post.example" }', []],
  ['lindqvist', 'filter: { speaker: "will-marsh" }', []],
  [
    'marsh',
    'filter: { published: { from: "2025-08-18T00:00:00Z" }, outlet: "post.example" }',
    ['will-marsh', 'ferry'],
  ],
  ['fenland', 'filter: { speaker: "ann-lindqvist" }', ['star.example']],
  ['fenland', 'filter: { speaker: "will-marsh", published: {} }', []],
];
test.each(narrowed)('%s, %s', async (query, args, found) => {
  expect(names(await search(query, `, ${args}`)).sort()).toEqual([...found].sort());
});

const refused: [query: string, args: string, code: string, field: string][] = [
  ['', '', 'INVALID_ARGUMENT', 'query'],
  ['  ', '', 'INVALID_ARGUMENT', 'query'],
  ['the of and', '', 'INVALID_ARGUMENT', 'query'],
  ['"of the"', '', 'INVALID_ARGUMENT', 'query'],
  ['-bridge', '', 'INVALID_ARGUMENT', 'query'],
  ['the -bridge', '', 'INVALID_ARGUMENT', 'query'],
  ['a* bridge', '', 'INVALID_ARGUMENT', 'query'],
  ['x'.repeat(301), '', 'INVALID_ARGUMENT', 'query'],
  ['bridge', 'types: []', 'INVALID_ARGUMENT', 'types'],
  ['bridge', 'first: 101', 'INVALID_ARGUMENT', 'first'],
  ['bridge', 'after: "x"', 'INVALID_ARGUMENT', 'after'],
  ['bridge', 'filter: { outlet: "nowhere.example" }', 'NOT_FOUND', 'filter.outlet'],
  ['bridge', 'filter: { speaker: "nobody" }', 'NOT_FOUND', 'filter.speaker'],
];
test.each(refused)('%j, %s is refused', async (query, args, code, field) => {
  const { errors } = await ask(
    `query ($query: String!) { search(query: $query ${args && `, ${args}`}) { totalCount } }`,
    {
      query,
    },
  );
  expect(errors).toMatchObject([{ path: ['search'], extensions: { code, field } }]);
});

test('pages hold together while results come and go', async () => {
  const all = await search('bridge');
  const first = await dataOf(
    ask<Results & { search: { pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
      '{ search(query: "bridge", first: 2) { edges { cursor } pageInfo { endCursor hasNextPage } } }',
    ),
  );
  const late = await page('late', 'A bridge, late', 'Nothing.');
  expect(first.search.pageInfo.hasNextPage).toBe(true);
  const { search: rest } = await dataOf(
    ask<Results>(
      `{ search(query: "bridge", after: "${first.search.pageInfo.endCursor}") { edges { cursor ${NODE} } } }`,
    ),
  );
  const seen = [...first.search.edges, ...rest.edges].map(({ cursor }) => cursor);
  expect(seen.filter((cursor) => all.some((edge) => edge.cursor === cursor))).toEqual(
    all.map(({ cursor }) => cursor),
  );
  const { search: back } = await dataOf(
    ask<Results>(
      `{ search(query: "bridge", last: 2, before: "${all.at(-1)?.cursor}") { edges { cursor } } }`,
    ),
  );
  expect(back.edges.map(({ cursor }) => cursor)).toEqual(all.slice(-3, -1).map(({ cursor }) => cursor));
  await store.prisma.article.delete({ where: { id: late.id } });
});

interface Snippets {
  readonly search: {
    readonly edges: readonly {
      readonly node: { readonly __typename: string };
      readonly snippet: {
        readonly field: string;
        readonly text: string;
        readonly highlights: readonly { start: number; end: number }[];
        readonly span: { start: number; end: number } | null;
      };
    }[];
  };
}

async function snippets(query: string, type: string) {
  const { search: found } = await dataOf(
    ask<Snippets>(
      `query ($query: String!) { search(query: $query, types: [${type}]) { edges { node { __typename }
        snippet { field text highlights { start end } span { start end } } } } }`,
      { query },
    ),
  );
  return found.edges.map(({ snippet }) => ({
    ...snippet,
    highlights: snippet.highlights.map(({ start, end }) => snippet.text.slice(start, end)),
  }));
}

test('a snippet shows the words by offsets, and where it stands in the article', async () => {
  const [found] = await snippets('negotiate concession cafe', 'ARTICLE');
  expect(found?.highlights).toEqual(['Negotiations', 'concession', 'café']);
  expect(found?.field).toBe('TEXT');
  expect(bridge.text.slice(found?.span?.start, found?.span?.end)).toBe(found?.text);
});

test('a snippet of a quote, of a claim, of a title, of names', async () => {
  const [quote] = await snippets('agreed concess*', 'QUOTE');
  expect(quote).toMatchObject({ text: words.text, highlights: ['agreed', 'concession'] });
  expect(bridge.text.slice(quote?.span?.start, quote?.span?.end)).toBe(words.text);
  expect(await snippets('wait', 'QUOTE')).toEqual([
    { field: 'TEXT', text: 'the bridge can wait', highlights: ['wait'], span: null },
  ]);
  expect(await snippets('tunnel', 'CLAIM')).toEqual([
    { field: 'TEXT', text: 'The tunnel opens in May', highlights: ['tunnel'], span: null },
  ]);
  expect(await snippets('last', 'ARTICLE')).toEqual([
    { field: 'TITLE', text: 'Bridge agreed at last', highlights: ['last'], span: null },
  ]);
  expect(await snippets('lindqvist', 'PERSON')).toEqual([
    { field: 'NAME', text: 'Lindqvist', highlights: ['Lindqvist'], span: null },
  ]);
  expect(await snippets('Lindqist', 'PERSON')).toMatchObject([{ highlights: ['Lindqvist'] }]);
  expect(await snippets('concesion', 'QUOTE')).toMatchObject([{ highlights: ['concession'] }]);
});

test('what changed is found by its new words, what went by none', async () => {
  const article = await page('change', 'Heron seen', 'By the lake.');
  const quote = await rows.quote(article.id, 'a heron flew');
  await store.prisma.article.update({ where: { id: article.id }, data: { title: 'Stork seen' } });
  await store.prisma.quote.update({ where: { id: quote.id }, data: { text: 'a stork flew' } });
  expect([names(await search('heron')), names(await search('stork'))]).toEqual([
    [],
    ['change', 'a stork fl'],
  ]);
  await store.prisma.article.delete({ where: { id: article.id } });
  expect(await search('stork')).toEqual([]);
});

test('a search takes the same statements however much it finds', async () => {
  const query = `{ search(query: "bridge") { totalCount edges { score ${NODE} snippet { text } } } }`;
  const few = await ask(query);
  for (const step of [1, 2, 3, 4, 5]) {
    const article = await page(`more-${step}`, `Bridge ${step}`, 'A bridge.');
    await rows.quote(article.id, `bridge ${step}`);
  }
  const many = await ask(query);
  // The query itself; the page; the count; nodes and snippets, once for each of three types.
  expect([few.statements.length, many.statements.length]).toEqual([9, 9]);
  const none = await ask('{ search(query: "quasar") { edges { score } } }');
  expect(none.statements).toHaveLength(2);
});
