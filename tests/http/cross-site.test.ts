import { expect, test } from 'vitest';
import { createGraphqlYoga } from '../../src/http/create-yoga.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
const FRIEND = 'https://friend.example';
const OTHER = 'https://other.example';
const servers = {
  'any origin': createGraphqlYoga(store),
  'two origins': createGraphqlYoga(store, { corsOrigins: [FRIEND, 'https://friend.example:8443'] }),
  'no origin': createGraphqlYoga(store, { corsOrigins: [] }),
} satisfies Record<string, ReturnType<typeof createGraphqlYoga>>;
type Server = keyof typeof servers;
const QUERY = '{ corpus { articleCount } }';

/** What a browser adds where a page's script asks. */
const from = (origin: string) => ({ origin, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' });
const GET = (server: Server, headers: Record<string, string>) =>
  servers[server].fetch(`http://test/graphql?query=${QUERY}`, { headers: { host: 'test', ...headers } });
const POST = (server: Server, headers: Record<string, string>) =>
  servers[server].fetch('http://test/graphql', {
    method: 'POST',
    headers: { host: 'test', 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: QUERY }),
  });

const asked: [what: string, server: Server, headers: Record<string, string>, status: number][] = [
  ['no browser', 'no origin', {}, 200],
  ['any page', 'any origin', from(OTHER), 200],
  ['a listed page', 'two origins', from(FRIEND), 200],
  ['another page', 'two origins', from(OTHER), 403],
  ['a page of a listed host by another scheme', 'two origins', from('http://friend.example'), 403],
  ['a page without an origin', 'two origins', from('null'), 403],
  ['any page, where none may', 'no origin', from(FRIEND), 403],
  ['our own page', 'no origin', { origin: 'http://test', 'sec-fetch-site': 'same-origin' }, 200],
  ['our own page in an old browser', 'no origin', { origin: 'http://test' }, 200],
  [
    'a page that says it is ours',
    'no origin',
    { origin: 'http://test', 'sec-fetch-site': 'cross-site' },
    403,
  ],
];
test.each(asked)('%s asks: %s', async (_what, server, headers, status) => {
  for (const response of [await GET(server, headers), await POST(server, headers)]) {
    const body = await response.json();
    expect([response.status, body.data?.corpus ?? null]).toEqual([
      status,
      status === 200 ? { articleCount: 0 } : null,
    ]);
    if (status === 403) expect(body.errors[0].extensions.code).toBe('FORBIDDEN_ORIGIN');
  }
});

test.each(['cross-site', 'same-site'])('an image or a script of a %s page gets nothing', async (site) => {
  const response = await GET('any origin', { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' });
  expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([
    403,
    'FORBIDDEN_ORIGIN',
  ]);
});

test.each([
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-8',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/plain;application/json',
  '',
])('what a form can send is refused: %s', async (type) => {
  const response = await POST('any origin', { 'content-type': type });
  const { errors } = await response.json();
  expect([response.status, errors[0].extensions.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  expect(errors[0].message).toContain('`Content-Type: application/json`');
});

const preflight = (server: Server, origin: string) =>
  servers[server].fetch('http://test/graphql', {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization, content-type',
    },
  });

test('a browser hears before it sends that a page may ask, and read what matters', async () => {
  const { status, headers } = await preflight('any origin', OTHER);
  expect(status).toBe(204);
  expect(headers.get('access-control-allow-origin')).toMatch(/^(\*|https:\/\/other\.example)$/);
  expect(headers.get('access-control-allow-methods')).toBe('GET, POST, OPTIONS');
  expect(headers.get('access-control-allow-headers')).toBe('authorization, content-type');
  expect(headers.get('access-control-expose-headers')).toBe(
    'ETag, Retry-After, WWW-Authenticate, X-Request-Id',
  );
  expect(headers.get('access-control-max-age')).toBe('86400');
  expect(headers.get('access-control-allow-credentials')).toBeNull();
});

test('a browser hears that a page may not ask', async () => {
  expect((await preflight('two origins', FRIEND)).headers.get('access-control-allow-origin')).toBe(FRIEND);
  expect((await preflight('two origins', OTHER)).headers.get('access-control-allow-origin')).toBe('null');
  expect((await preflight('no origin', OTHER)).headers.get('access-control-allow-origin')).toBeNull();
});
