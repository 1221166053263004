import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { ServiceSettings } from '../../src/http/service-settings.ts';
import { startServer } from '../../src/http/start-server.ts';
import { ingestArticle } from '../../src/ingest/ingest-article.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import { createApiKey, type Scope } from '../../src/store/api-key.ts';
import { clearStore, openTestStore } from '../store/test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

/** Under load, what takes a moment takes a while. */
const eventually = <T>(ask: () => T) => expect.poll(ask, { timeout: 30_000 });

async function start(settings: Partial<ServiceSettings> = { webhooksMayBePrivate: true }) {
  const logger = pino({ level: 'silent' });
  const server = await startServer({ store, port: 0, host: '127.0.0.1', logger, settings });
  onTestFinished(() => server.close());
  return server.url;
}

interface Answer {
  readonly data: Record<string, never> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** Asks with a key of these scopes. */
async function askAt(url: string, ...scopes: Scope[]) {
  const key = await createApiKey(store.prisma, scopes.join(), scopes);
  return async (query: string, variables: object = {}): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
}

type Ask = Awaited<ReturnType<typeof askAt>>;

const CREATE =
  'mutation Create($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { id url events filters { event filter } } } }';
const LIST =
  '{ webhooks { id problem pendingCount deadLetterCount deadLetters { id event attempts lastError } } }';

interface Listed {
  readonly problem: string | null;
  readonly pendingCount: number;
  readonly deadLetterCount: number;
  readonly deadLetters: readonly { id: string; event: string; attempts: number; lastError: string }[];
}
async function listed(ask: Ask): Promise<Listed> {
  const { data, errors } = await ask(LIST);
  if (!data) throw new Error(JSON.stringify(errors));
  return (data.webhooks as unknown as [Listed])[0];
}

async function create(ask: Ask, input: object) {
  const { data, errors } = await ask(CREATE, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.createWebhook as unknown as { secret: string; webhook: { id: string } };
}

interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server that takes what is posted and answers with `answer.status`. */
async function receive(status = 204, headers: Record<string, string> = {}) {
  const answer = { status };
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers as Record<string, string>, body });
    response.writeHead(answer.status, headers).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook`, port, received, answer };
}

const typesOf = (received: readonly Received[]) => received.map(({ body }) => JSON.parse(body).type).sort();

/** An article in which the mayor says something about each of these. */
function ingest(id: string, ...subjects: string[]) {
  const said = subjects.map(
    (subject) => `“The ${subject} will be finished before the winter,” Ada Lund said.`,
  );
  const title = `News of ${id}`;
  const told = { id, title, outlet: 'harbor.example', publishedAt: '2031-03-03' };
  return ingestArticle(store, id, readArticleRecord({ ...told, text: [title, ...said].join('\n') }).page);
}

/** Lets the time pass until a delivery is due again. */
async function hurry(attempts?: number): Promise<void> {
  await store.prisma.webhookDelivery.updateMany({
    data: { dueAt: new Date(0), ...(attempts !== undefined && { attempts }) },
  });
  await store.prisma.$queryRaw`select pg_notify('onrecord_events', 'DELIVERY_DUE')::text`;
}

const keyIn = (secret: string) => Buffer.from(secret.replace('whsec_', ''), 'base64');

test('events are posted, signed after Standard Webhooks', async () => {
  const url = await start();
  const ask = await askAt(url, 'admin');
  const receiver = await receive();
  const { secret } = await create(ask, { url: receiver.url, events: ['ARTICLE_INGESTED', 'QUOTE_REPORTED'] });
  await ingest('one', 'bridge');
  await eventually(() => typesOf(receiver.received)).toEqual(['article.ingested', 'quote.reported']);
  for (const { headers, body } of receiver.received) {
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', keyIn(secret)).update(signed).digest('base64')}`,
    );
    expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
  }
  expect(keyIn(secret)).toHaveLength(32);
  const quote = receiver.received
    .map(({ body }) => JSON.parse(body))
    .find(({ type }) => type === 'quote.reported');
  expect(quote).toMatchObject({
    timestamp: expect.stringMatching(/Z$/),
    data: {
      cursor: expect.any(String),
      quote: {
        text: 'The bridge will be finished before the winter,',
        speaker: { slug: 'ada-lund' },
        article: { title: 'News of one', outlet: { domain: 'harbor.example' } },
      },
    },
  });
  await eventually(() => listed(ask)).toMatchObject({ pendingCount: 0, deadLetterCount: 0 });
});

test('filters hold, also as they were written down', async () => {
  const ask = await askAt(await start(), 'admin');
  const receiver = await receive();
  await ingest('one', 'bridge');
  const quotes = {
    speaker: ['ada-lund'],
    text: 'harbor "quoted" \\',
    said: null,
    published: { from: '2031-01-01T00:00:00Z' },
    kind: ['DIRECT'],
  };
  const { webhook } = await create(ask, {
    url: receiver.url,
    events: ['QUOTE_REPORTED'],
    quotes: { ...quotes, text: 'harbor' },
  });
  expect(webhook).toMatchObject({
    events: ['QUOTE_REPORTED'],
    filters: [{ event: 'QUOTE_REPORTED', filter: expect.stringContaining('speaker: ["ada-lund"]') }],
  });
  await create(ask, { url: `${receiver.url}/2`, events: ['QUOTE_REPORTED'], quotes });
  await ingest('two', 'bridge', 'harbor', 'market');
  await eventually(() => receiver.received.length).toBe(1);
  expect(receiver.received[0]?.body).toContain('The harbor');
});

test('what fails is tried again, then given up, listed, and delivered on demand under the same id', async () => {
  const ask = await askAt(await start(), 'admin');
  const receiver = await receive(500);
  await create(ask, { url: receiver.url, events: ['QUOTE_REPORTED'] });
  await ingest('one', 'bridge');
  await eventually(() => receiver.received.length).toBe(1);
  await eventually(async () => (await store.prisma.webhookDelivery.findFirst())?.lastError).toBe(
    'The receiver answered 500.',
  );
  const failed = await store.prisma.webhookDelivery.findFirstOrThrow();
  const pause = failed.dueAt.getTime() - (failed.lastAttemptAt?.getTime() ?? 0);
  expect(pause).toBeGreaterThan(7_000);
  expect(await listed(ask)).toMatchObject({ pendingCount: 1, deadLetters: [] });
  await hurry();
  await eventually(() => receiver.received.length).toBe(2);
  await eventually(async () => (await store.prisma.webhookDelivery.findFirst())?.attempts).toBe(2);
  await eventually(async () => {
    const { dueAt } = await store.prisma.webhookDelivery.findFirstOrThrow();
    return dueAt.getTime() - Date.now() < 40_000;
  }).toBe(true);
  await hurry(9);
  await eventually(() => listed(ask)).toMatchObject({
    pendingCount: 0,
    deadLetterCount: 1,
    deadLetters: [{ event: 'QUOTE_REPORTED', attempts: 10, lastError: 'The receiver answered 500.' }],
  });
  receiver.answer.status = 200;
  const [letter] = (await listed(ask)).deadLetters;
  const again = `mutation { redeliverWebhook(input: { delivery: "${letter?.id}" }) { __typename ... on Failure { message } } }`;
  expect((await ask(again)).data).toEqual({ redeliverWebhook: { __typename: 'RedeliverWebhookPayload' } });
  await eventually(() => listed(ask)).toMatchObject({ pendingCount: 0, deadLetterCount: 0 });
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids).size).toBe(1);
  expect((await ask(again)).data).toMatchObject({ redeliverWebhook: { __typename: 'WebhookGone' } });
});

test('nothing is posted to private addresses, whatever a name resolves to', async () => {
  const receiver = await receive();
  const url = await start({});
  const ask = await askAt(url, 'admin');
  const { errors } = await ask(CREATE, { input: { url: receiver.url, events: ['QUOTE_REPORTED'] } });
  expect(errors?.[0]?.message).toBe('`input.url` must begin with https.');
  const hosts = [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
    '0.0.0.0',
    '2130706433',
  ];
  for (const host of hosts)
    await create(ask, { url: `https://${host}:${receiver.port}/`, events: ['QUOTE_REPORTED'] });
  await ingest('one', 'bridge');
  await eventually(() => store.prisma.webhookDelivery.count({ where: { lastError: { not: null } } })).toBe(7);
  const failed = await store.prisma.webhookDelivery.findMany();
  for (const { lastError } of failed) expect(lastError).toMatch(/is not allowed/);
  expect(receiver.received).toEqual([]);
});

test('no redirect is followed', async () => {
  const receiver = await receive(307, { location: '/elsewhere' });
  const ask = await askAt(await start(), 'admin');
  await create(ask, { url: receiver.url, events: ['QUOTE_REPORTED'] });
  await ingest('one', 'bridge');
  await eventually(async () => (await store.prisma.webhookDelivery.findFirst())?.lastError).toBe(
    'The receiver answered 307.',
  );
  expect(receiver.received).toHaveLength(1);
});

test('several servers deliver each event once', async () => {
  const ask = await askAt(await start(), 'admin');
  await start();
  await start();
  const receiver = await receive();
  await create(ask, { url: receiver.url, events: ['QUOTE_REPORTED'] });
  const subjects = ['bridge', 'harbor', 'tramway', 'library', 'market', 'orchard'];
  await ingest('one', ...subjects);
  await eventually(() => receiver.received.length).toBe(6);
  await eventually(() => listed(ask)).toMatchObject({ pendingCount: 0 });
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(6);
  expect(receiver.received).toHaveLength(6);
});

test('a filter that names somebody who is known no more is told, and loses nothing', async () => {
  const ask = await askAt(await start(), 'admin');
  const receiver = await receive();
  await ingest('one', 'bridge');
  await create(ask, { url: receiver.url, events: ['QUOTE_REPORTED'], quotes: { speaker: 'ada-lund' } });
  await store.prisma.person.updateMany({ data: { slug: 'somebody-else' } });
  await ingest('two', 'harbor');
  await eventually(async () => (await listed(ask)).problem).toMatch(/"ada-lund"/);
  await store.prisma.person.updateMany({ data: { slug: 'ada-lund' } });
  await ingest('three', 'market');
  await eventually(() => receiver.received.length).toBe(2);
  expect((await listed(ask)).problem).toBeNull();
});

test.each([
  ['no kind of event', { events: [] }, 'input.events'],
  ['a filter without its kind', { events: ['QUOTE_REPORTED'], articles: { title: 'x' } }, 'input.events'],
  ['an unknown topic', { events: ['ARTICLE_INGESTED'], articles: { topic: 'none' } }, 'filter.topic'],
  ['a password', { url: 'http://ada:secret@hook.example/', events: ['QUOTE_REPORTED'] }, 'input.url'],
])('%s is refused', async (_what, input, field) => {
  const ask = await askAt(await start(), 'admin');
  const { errors } = await ask(CREATE, { input: { url: 'http://hook.example/', ...input } });
  expect(errors?.[0]?.extensions.field).toBe(field);
  expect(JSON.stringify(errors)).not.toContain('secret');
});

test('webhooks are for admins, who can end them', async () => {
  const url = await start();
  const [ask, curator] = [await askAt(url, 'admin'), await askAt(url, 'curate', 'ingest')];
  const input = { url: 'http://hook.example/', events: ['QUOTE_REPORTED'] };
  const { webhook } = await create(ask, input);
  for (const query of [CREATE, LIST]) {
    const { errors } = await curator(query, query === CREATE ? { input } : {});
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const end = `mutation { deleteWebhook(input: { webhook: "${webhook.id}" }) { __typename } }`;
  expect((await curator(end)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await ask(end)).data).toEqual({ deleteWebhook: { __typename: 'DeleteWebhookPayload' } });
  expect((await ask(end)).data).toEqual({ deleteWebhook: { __typename: 'WebhookGone' } });
  expect((await ask(LIST)).data).toEqual({ webhooks: [] });
});
