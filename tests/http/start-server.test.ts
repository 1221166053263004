import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { auditServer } from 'graphql-http';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../src/http/start-server.ts';
import type { Store } from '../../src/store/open-store.ts';
import { openTestStore } from '../store/test-store.ts';

const store = await openTestStore();

async function start(using: Store = store) {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line)) });
  const server = await startServer({ store: using, port: 0, host: '127.0.0.1', logger });
  onTestFinished(() => server.close());
  return { ...server, lines, requests: () => lines.filter(({ msg }) => msg === 'request') };
}

const query = (source: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: source, variables: { secret: 'variable-value' } }),
});

test('GraphQL over HTTP: all audits of graphql-http pass, required and recommended', async () => {
  const { url } = await start();
  const results = await auditServer({ url: `${url}/graphql` });
  expect(results.length).toBeGreaterThanOrEqual(61);
  expect(results.filter(({ status }) => status !== 'ok').map(({ name, status }) => [name, status])).toEqual(
    [],
  );
});

test('/health answers for the database', async () => {
  const { url } = await start();
  const response = await fetch(`${url}/health`);
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok', database: store.kind }]);
  const gone = {
    ...store,
    prisma: { $queryRaw: () => Promise.reject(new Error('gone')) },
  } as unknown as Store;
  const other = await start(gone);
  const bad = await fetch(`${other.url}/health`);
  expect([bad.status, await bad.json()]).toEqual([503, { status: 'unavailable', database: store.kind }]);
});

test('every answer says that it is not to be sniffed, framed or traced', async () => {
  const { url } = await start();
  for (const path of ['/graphql', '/health', '/nowhere', '/']) {
    const { headers } = await fetch(`${url}${path}`, { redirect: 'manual' });
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
    expect(headers.get('x-request-id'), path).toMatch(/^[\da-f-]{36}$/);
  }
  expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  expect((await fetch(`${url}/`, { redirect: 'manual' })).headers.get('location')).toBe('/graphql');
});

test('browsers get GraphiQL, whole, with a tab for each of our queries', async () => {
  const { url } = await start();
  const response = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
  const page = await response.text();
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('content-security-policy')).toMatch(
    /default-src 'none'; script-src 'sha256-[\w+/=]+'/,
  );
  expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)="https?:/);
  const tabs = [
    'PersonAcrossOutlets',
    'OneStatementManyReports',
    'ArticleAndItsLinks',
    'WhoQuotesWhom',
    'QuotesWithoutAName',
    'WhoMayBeOne',
    'WhoReallySaidIt',
    'WordingsCompared',
  ];
  const found = tabs.map((name) => page.indexOf(`query ${name} {`));
  expect(found.every((at) => at > 0)).toBe(true);
  expect([...found].sort((a, b) => a - b)).toEqual(found);
  const plain = await fetch(`${url}/graphql`, {
    headers: { accept: 'text/html', 'accept-encoding': 'identity' },
  });
  expect(await plain.text()).toBe(page);
});

test('any page may ask, without cookies', async () => {
  const { url } = await start();
  const { headers } = await fetch(`${url}/graphql?query={__typename}`, {
    headers: { origin: 'https://other.example' },
  });
  expect(headers.get('access-control-allow-origin')).toMatch(/^(\*|https:\/\/other\.example)$/);
  expect(headers.get('access-control-allow-credentials')).not.toBe('true');
});

test('a request is logged in one line that holds nothing of the query', async () => {
  const { url, requests, lines } = await start();
  const response = await fetch(
    `${url}/graphql`,
    query('query Named { person(slug: "query-value") { name } }'),
  );
  await response.text();
  await fetch(`${url}/graphql?query={corpus{articleCount(secret:1)}}`).then((answer) => answer.text());
  await expect.poll(() => requests().length).toBe(2);
  expect(requests()[0]).toMatchObject({
    requestId: response.headers.get('x-request-id'),
    method: 'POST',
    path: '/graphql',
    status: 200,
    operation: 'Named',
  });
  expect(requests()[1]).toMatchObject({ method: 'GET', path: '/graphql', operation: null });
  expect(JSON.stringify(lines)).not.toMatch(/query-value|variable-value|secret|articleCount/);
});

test('a port in use is an error that says so', async () => {
  const { url } = await start();
  const port = Number(new URL(url).port);
  const second = startServer({ store, port, host: '127.0.0.1', logger: pino({ enabled: false }) });
  await expect(second).rejects.toThrow(`Port ${port} is in use on 127.0.0.1: set PORT to another one`);
});

test('an address that the machine does not have is an error that says so', async () => {
  const elsewhere = startServer({ store, port: 0, host: '203.0.113.7', logger: pino({ enabled: false }) });
  await expect(elsewhere).rejects.toThrow('This machine has no address "203.0.113.7": set HOST');
});

test('closing lets the running request end, refuses new ones, and leaves idle connections no say', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrived = (): void => {};
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const slow = {
    ...store,
    prisma: {
      $queryRaw: async () => {
        arrived();
        await held;
      },
    },
  } as unknown as Store;
  const { url, close, closed } = await start(slow);
  const port = Number(new URL(url).port);
  const idle = connect(port, '127.0.0.1');
  await once(idle, 'connect');
  const running = fetch(`${url}/health`);
  await arrival;
  const closing = close();
  await expect(fetch(`${url}/health`)).rejects.toThrow();
  release();
  expect((await running).status).toBe(200);
  await Promise.all([closing, closed]);
  idle.destroy();
});

test('a client that goes away is logged as aborted', async () => {
  let arrived = (): void => {};
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const never = {
    ...store,
    prisma: {
      $queryRaw: () => {
        arrived();
        return new Promise(() => {});
      },
    },
  } as unknown as Store;
  const { url, requests } = await start(never);
  const outgoing = request(`${url}/health`);
  outgoing.on('error', () => {});
  outgoing.end();
  await arrival;
  outgoing.destroy();
  await expect.poll(() => requests()).toMatchObject([{ path: '/health', aborted: true }]);
});
