import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterAll, expect, test, vi } from 'vitest';
import { startServer } from '../../src/http/start-server.ts';
import { usualAnswerType } from '../../src/http/usual-request.ts';
import { createApiKey } from '../../src/store/api-key.ts';
import { rowsOf } from '../graph/rows.ts';
import { openTestStore } from '../store/test-store.ts';
import { ATTACKS, type Attack, ask } from './attacks.ts';

const store = await openTestStore();
const rows = rowsOf(store);
const outlet = await rows.outlet('cnn.com');
const article = await rows.article({ slug: 'only', title: 'Still here', outletId: outlet.id });
const person = await rows.person('steve-witkoff', 'Steve Witkoff');
await rows.quote(article.id, 'Words', { personId: person.id });

const lines: object[] = [];
const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
const open = (settings: object) => startServer({ store, port: 0, host: '127.0.0.1', logger, settings });
const server = await open({});
afterAll(() => server.close());

/** What a client accepts who is answered directly, and one whom Yoga answers. */
const DIRECT = 'application/json';
const YOGA = 'application/json;charset=utf-8';

/** Asks without what `fetch` adds; answers without what differs each time. */
async function send(accept: string, { headers, body }: Attack, url = server.url) {
  const given = typeof body === 'function' ? '' : (body ?? '');
  return new Promise<{ status: number | undefined; headers: object; body: string }>((resolve, reject) => {
    const sent = request(
      `${url}/graphql`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(given),
          accept,
          ...headers,
        },
      },
      async (response) => {
        const { date: _date, 'x-request-id': _id, 'content-length': _length, ...kept } = response.headers;
        const said = (await text(response))
          .replace(/"rateLimit":\{[^}]*\}/, '')
          .replaceAll(/"requestId":"[^"]*"/g, '');
        resolve({ status: response.statusCode, headers: kept, body: said });
      },
    );
    sent.on('error', reject);
    sent.end(given);
  });
}

const asked: [name: string, attack: Attack][] = [
  [
    'a query',
    ask(
      '{ article(slug: "only") { id title quotes { totalCount edges { node { text speaker { name } } } } } }',
    ),
  ],
  [
    'a query with variables and a name',
    {
      body: JSON.stringify({
        query: 'query A { __typename } query B($slug: String!) { person(slug: $slug) { name } }',
        operationName: 'B',
        variables: { slug: 'steve-witkoff' },
      }),
    },
  ],
  ['variables of a wrong type', ask('query ($slug: String!) { person(slug: $slug) { name } }', { slug: 1 })],
  ['no such operation', { body: JSON.stringify({ query: 'query A { __typename }', operationName: 'B' }) }],
  [
    'a root field that fails beside one that does not',
    ask('{ person { name } outlet(domain: "cnn.com") { domain } }'),
  ],
  ['a parameter that nobody knows', { body: JSON.stringify({ query: '{ __typename }', extra: 1 }) }],
  ['a mutation', ask('mutation { undoEdit(input: { id: "x" }) { __typename } }')],
  ['a subscription', ask('subscription { articleIngested(after: "x") { __typename } }')],
  ['a key that nobody has', { ...ask('{ __typename }'), headers: { authorization: 'Bearer onr_nobody' } }],
  ['a body that is empty', { body: '' }],
  ['an object that is no text', { body: JSON.stringify({ query: {} }) }],
  ['bytes that are no UTF-8', { body: Buffer.from([0x7b, 0xff, 0x7d]) }],
  ...ATTACKS.flatMap(([name, attack]): [string, Attack][] =>
    attack.method || attack.search || typeof attack.body === 'function' ? [] : [[name, attack]],
  ),
];

test('only who asks as usual is answered directly', () => {
  const usual = { 'content-type': 'application/json', 'content-length': '9', accept: DIRECT };
  const typeOf = (headers: object) =>
    usualAnswerType(
      { method: 'POST', url: '/graphql', headers: { ...usual, ...headers } } as never,
      '/graphql',
    );
  expect(typeOf({})).toBe('application/json');
  for (const unusual of [
    { accept: YOGA },
    { origin: 'null' },
    { 'content-length': '20000' },
    { 'content-encoding': 'gzip' },
  ])
    expect(typeOf(unusual)).toBeNull();
});

test.each(asked)('%s: as Yoga answers', async (_name, attack) => {
  const direct = await send(DIRECT, attack);
  expect(direct).toEqual(await send(YOGA, attack));
});

test.each(['', '*/*', 'application/graphql-response+json, application/json;q=0.9'])(
  'who accepts %j gets what Yoga gives',
  async (accept) => {
    const { headers } = await send(accept, ask('{ __typename }'));
    expect(headers).toEqual((await send(`${accept || '*/*'},x/y`, ask('{ __typename }'))).headers);
  },
);

test('points are spent, and those who have none left are refused', async () => {
  const poor = await open({ pointsPerMinute: 3 });
  try {
    const query = ask('{ article(slug: "only") { outlet { domain } } }');
    expect((await send(DIRECT, query, poor.url)).body).toContain('"cost":{"requested":2');
    const refused = await send(DIRECT, query, poor.url);
    expect(refused.status).toBe(429);
    expect(refused.body).toContain('RATE_LIMITED');
    expect(refused).toEqual(await send(YOGA, query, poor.url));
  } finally {
    await poor.close();
  }
});

test('who may not read without a key is told so, and reads with one', async () => {
  const closed = await open({ publicRead: false });
  try {
    const query = ask('{ article(slug: "only") { title } }');
    const refused = await send(DIRECT, query, closed.url);
    expect(refused.body).toContain('UNAUTHENTICATED');
    expect(refused).toEqual(await send(YOGA, query, closed.url));
    const key = await createApiKey(store.prisma, 'reader', ['read']);
    const answered = await send(
      DIRECT,
      { ...query, headers: { authorization: `Bearer ${key}` } },
      closed.url,
    );
    expect(answered.body).toContain('Still here');
  } finally {
    await closed.close();
  }
});

test('what nobody expects is masked, and the log has it', async () => {
  const failing = vi.spyOn(store.driver, 'sendJson').mockRejectedValue(new Error('the secret'));
  try {
    const { body } = await send(DIRECT, ask('{ person(slug: "steve-witkoff") { name } }'));
    expect(body).toContain('INTERNAL_SERVER_ERROR');
    expect(body).not.toContain('secret');
    expect(JSON.stringify(lines)).toContain('the secret');
  } finally {
    failing.mockRestore();
  }
});
