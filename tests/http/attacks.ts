/** Known attacks on GraphQL servers, from the lists of OWASP, graphql-armor and PortSwigger, and on what reads HTTP. */

/** A request to /graphql: POST of JSON where it says nothing else. */
export interface Attack {
  readonly method?: string;
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | (() => ReadableStream<Uint8Array>);
}

/** A GraphQL operation as clients send it. */
export const ask = (query: string, variables?: object): Attack => ({
  body: JSON.stringify({ query, variables }),
});
const raw = (body: string | Buffer): Attack => ({ body });
const get = (search: string): Attack => ({ method: 'GET', search });
const times = (count: number, each: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => each(n)).join(' ');
const nest = (count: number, open: string, inner: string, close: string): string =>
  `${open.repeat(count)}${inner}${close.repeat(count)}`;

const IDS = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
const SEARCH = 'query ($query: String!) { search(query: $query) { totalCount } }';

/** What is sent, and what the answer must say. */
export const ATTACKS: [name: string, attack: Attack, says: RegExp][] = [
  [
    'deep nesting',
    ask(nest(5, '{ articles { edges { node { outlet ', '{ id }', ' } } } }')),
    /21 levels; 16/,
  ],
  ['deep nesting hidden in inline fragments', ask(nest(700, '{ ... ', '{ x }', ' }')), /2000 tokens/],
  [
    'deep nesting through fragments',
    ask(
      `{ ...F0 } ${times(20, (n) => `fragment F${n} on Query { node(id: "x") { ... on Article { outlet { articles { edges { node { ...G${n} } } } } } } } fragment G${n} on Article { outlet { articles { edges { node { ...G${n + 1} } } } } }`)}`,
    ),
    /levels; 16|Unknown fragment/,
  ],
  ['many aliases', ask(`{ ${times(61, (n) => `a${n}: __typename`)} }`), /61 aliases; 60/],
  [
    'a dear field under many aliases',
    ask(`{ ${times(60, (n) => `a${n}: people(first: 100) { totalCount edges { node { name } } }`)} }`),
    /may cost 12060 points; 5000/,
  ],
  [
    'a fragment bomb',
    ask(
      `{ ...F0 } ${times(30, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F30 on Query { __typename }`,
    ),
    /1073741824 fields; 400/,
  ],
  [
    'a fragment in itself',
    ask('{ ...A } fragment A on Query { ...A }'),
    /Cannot spread fragment "A" within itself/,
  ],
  [
    'circular fragments',
    ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }'),
    /within itself via/,
  ],
  [
    'a circle through fields',
    ask(
      '{ people { edges { node { ...P } } } } fragment P on Person { quotes { edges { node { speaker { ...P } } } } }',
    ),
    /within itself/,
  ],
  ['one field over and over', ask(`{ ${'__typename '.repeat(1500)} }`), /1500 fields; 400/],
  ['many tokens', ask(`{ ${'__typename '.repeat(2100)} }`), /2000 tokens/],
  [
    'many fragments',
    ask(`{ __typename } ${times(400, (n) => `fragment F${n} on Query { a }`)}`),
    /2000 tokens|never used/,
  ],
  ['many operations', ask(times(400, (n) => `query Q${n} { a }`)), /Cannot query field|Could not determine/],
  [
    'a directive over and over',
    ask(`{ __typename ${'@skip(if: false) '.repeat(250)} }`),
    /can only be used once/,
  ],
  ['a directive unknown here', ask(`{ __typename ${'@x '.repeat(900)} }`), /Unknown directive "@x"/],
  [
    'unknown fields, for their suggestions',
    ask(`{ ${times(390, (n) => `artikles${n}`)} }`),
    /Cannot query field "artikles0"/,
  ],
  [
    'unknown types, for their suggestions',
    ask(`{ ${times(300, (n) => `... on ArticleEdgeConnection${n} { a }`)} }`),
    /Unknown type/,
  ],
  [
    'fields that conflict',
    ask(`{ ${times(120, (n) => `a: people(first: ${n}) { totalCount }`)} }`),
    /120 aliases; 60/,
  ],
  [
    'lists in lists',
    ask(
      '{ people(first: 100) { edges { node { quotes(first: 100) { totalCount edges { node { text } } } } } } }',
    ),
    /may cost 20301 points/,
  ],
  [
    'lists in lists, sized by variables',
    ask(
      'query ($n: Int = 100) { people(first: $n) { edges { node { quotes(first: $n) { edges { node { text } } } } } } }',
    ),
    /may cost 20301 points/,
  ],
  ['a huge page', ask('{ people(first: 1000000) { totalCount } }'), /between 1 and 100; received 1000000/],
  [
    'a page of less than nothing',
    ask('{ people(first: -1) { totalCount } }'),
    /between 1 and 100; received -1/,
  ],
  ['a number beyond 32 bits', ask('{ people(first: 99999999999) { totalCount } }'), /32-bit/],
  [
    'a number beyond any',
    raw('{"query": "query ($n: Int) { people(first: $n) { totalCount } }", "variables": {"n": 1e999}}'),
    /Int cannot represent/,
  ],
  [
    'a forged cursor',
    ask('{ people(after: "eyJub3RoaW5nIjp0cnVlfQ==") { totalCount edges { node { id } } } }'),
    /after/,
  ],
  ['a huge list', ask(IDS, { ids: Array(6000).fill('UGVyc29uOjE') }), /may cost 6000 points/],
  [
    'a list in a list in a list',
    ask(`{ nodes(ids: ${nest(900, '[', '"x"', ']')}) { id } }`),
    /ID cannot represent|Expected/,
  ],
  [
    'an object in an object in an object',
    ask(`{ articles(filter: ${nest(400, '{ a: ', '1', ' }')}) { totalCount } }`),
    /is not defined by type "ArticleFilter"/,
  ],
  [
    'variables nested without end',
    raw(`{"query": ${JSON.stringify(IDS)}, "variables": {"ids": ${nest(50_000, '[', '1', ']')}}}`),
    /ID cannot represent|Variable "\$ids"|JSON/,
  ],
  [
    'variables of many names',
    ask('{ __typename }', Object.fromEntries(Array.from({ length: 8000 }, (_, n) => [`v${n}`, n]))),
    /"__typename":"Query"/,
  ],
  ['a long text to search for', ask(SEARCH, { query: 'a b '.repeat(10_000) }), /300 characters/],
  ['a search of operators', ask(SEARCH, { query: '(a*)*"-'.repeat(40) }), /at most 32 words/],
  [
    'the whole schema, many times',
    ask(`{ ${times(30, (n) => `a${n}: __schema { types { name fields { name } } }`)} }`),
    /300 looks at the schema/,
  ],
  [
    'types, many times',
    ask(`{ ${times(50, (n) => `a${n}: __type(name: "Quote") { fields { type { fields { name } } } }`)} }`),
    /50 looks at the schema/,
  ],
  [
    'the schema in a circle',
    ask(`{ __schema { types { ${nest(4, 'fields { type { ', 'name', ' } }')} } } }`),
    /Maximum introspection depth/,
  ],
  ['a batch', raw(JSON.stringify(Array(1000).fill({ query: '{ __typename }' }))), /[Bb]atch/],
  ['a body of 10 MB', raw(Buffer.alloc(10 * 2 ** 20, 'x')), /too large/],
  ['a body of 10 MB that doesn’t say so', { body: () => chunks(160, 65_536) }, /too large/],
  ['a body that is no UTF-8', raw(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])), /no UTF-8/],
  [
    'an argument that is no UTF-8',
    raw(
      Buffer.concat([
        Buffer.from('{"query": "{ person(slug: \\"'),
        Buffer.from([0xc3, 0x28]),
        Buffer.from('\\") { name } }"}'),
      ]),
    ),
    /no UTF-8/,
  ],
  [
    'half a surrogate pair',
    raw('{"query": "{ person(name: \\"\\ud800\\") { name } }"}'),
    /Invalid character within String: U\+D800/,
  ],
  [
    'a text with NUL',
    ask('query ($slug: String) { person(slug: $slug) { name } }', { slug: 'a\u0000b' }),
    /"person":null/,
  ],
  ['a URL that is no UTF-8', get('?query=%7B%20person(slug%3A%22%ff%22)%7Bname%7D%7D'), /no UTF-8/],
  ['variables of a URL that are no JSON', get('?query=%7B__typename%7D&variables=%7B'), /no JSON/],
  [
    'compressed nonsense',
    { body: Buffer.alloc(1000, 0x1f), headers: { 'content-encoding': 'gzip' } },
    /no JSON|no UTF-8|nsupported/,
  ],
  [
    'a prototype to pollute',
    raw('{"query": "{ __typename }", "variables": {"__proto__": {"first": 1}}, "__proto__": {"a": 1}}'),
    /"__typename":"Query"|Unexpected parameter/,
  ],
  [
    'a parameter unknown here',
    raw('{"query": "{ __typename }", "doc_id": 1}'),
    /Unexpected parameter "doc_id"/,
  ],
  ['a document that is a number', raw('{"query": 1}'), /string/],
  [
    'an operation that is not there',
    raw(JSON.stringify({ query: '{ __typename }', operationName: 'x'.repeat(200_000) })),
    /Could not determine|Unknown operation/,
  ],
  [
    'a change by GET',
    get(`?query=${encodeURIComponent('mutation { undoEdit(input: { edit: "x" }) { __typename } }')}`),
    /Can only perform a mutation/,
  ],
  [
    'a form of another site',
    { body: 'query=%7B__typename%7D', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    /must be JSON/,
  ],
  ['another method', { method: 'DELETE' }, /only supports GET and POST/],
  [
    'a path through everything',
    ask('{ path(from: "UGVyc29uOjE", to: "T3V0bGV0OjE", maxLength: 1000000) { link } }'),
    /maxLength|NOT_FOUND/,
  ],
  ['a block string without end', ask(`{ person(slug: """${'\\"""'.repeat(20_000)}`), /Unterminated string/],
  ['comments alone', ask('#\n'.repeat(60_000)), /Unexpected <EOF>/],
  ['a name without end', ask(`{ ${'a'.repeat(200_000)} }`), /Cannot query field/],
];

function chunks(count: number, size: number): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent++ < count) controller.enqueue(new Uint8Array(size).fill(0x20));
      else controller.close();
    },
  });
}
