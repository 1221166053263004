import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { pino } from 'pino';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { ServiceSettings } from '../../src/http/service-settings.ts';
import { startServer } from '../../src/http/start-server.ts';
import { ingestArticle } from '../../src/ingest/ingest-article.ts';
import { relink } from '../../src/ingest/relink.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import { createApiKey, revokeApiKey } from '../../src/store/api-key.ts';
import { pruneEvents } from '../../src/store/event.ts';
import { recordStatements } from '../../src/store/record-statements.ts';
import { clearStore, openTestStore } from '../store/test-store.ts';
import { openEventStream } from './event-stream.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

/** Under load, what takes a moment takes a while. */
const eventually = <T>(ask: () => T) => expect.poll(ask, { timeout: 30_000 });

async function start(settings: Partial<ServiceSettings> = {}) {
  const logger = pino({ level: 'silent' });
  const server = await startServer({ store, port: 0, host: '127.0.0.1', logger, settings });
  onTestFinished(() => server.close());
  return server;
}

const words = ['bridge', 'harbor', 'tramway', 'library', 'market', 'orchard', 'quarry', 'station'];

/** An article in which the mayor says something about each of these. */
function told(id: string, ...subjects: string[]) {
  const said = subjects.map(
    (subject) => `“The ${subject} will be finished before the winter,” Ada Lund said.`,
  );
  const title = `News of ${id}`;
  return {
    id,
    title,
    outlet: 'harbor.example',
    publishedAt: '2031-03-03',
    text: [title, ...said].join('\n'),
  };
}

type Told = ReturnType<typeof told>;
const ingest = (article: Told) => ingestArticle(store, article.id, readArticleRecord(article).page);

const QUOTES = 'subscription { quoteReported { cursor quote { text } } }';
const quotesAfter = (cursor: string) =>
  `subscription { quoteReported(after: "${cursor}") { cursor quote { text } } }`;

interface QuoteAnswer {
  readonly quoteReported: { readonly cursor: string; readonly quote: { readonly text: string } };
}
function quoteOf(answer: { readonly data?: unknown } | null): QuoteAnswer['quoteReported'] {
  if (!answer?.data) throw new Error(`No event but ${JSON.stringify(answer)}`);
  return (answer.data as QuoteAnswer).quoteReported;
}

async function now(): Promise<string> {
  const { latest } = await store.prisma.$queryRaw<{ latest: bigint }[]>`
    select coalesce(max(id), 0) as latest from "Event"`.then(([row]) => row as { latest: bigint });
  return Buffer.from(`event:${latest}`).toString('base64url');
}

test('a quote is told over server-sent events when its article comes, with what was asked of it', async () => {
  const { url } = await start();
  const stream = await openEventStream(
    url,
    `subscription { quoteReported { __typename cursor happenedAt quote { text speaker { name } article { title } } } }`,
  );
  expect(stream.response.headers.get('content-type')).toBe('text/event-stream');
  await ingest(told('one', 'bridge'));
  const answer = await stream.next();
  expect(answer?.data).toEqual({
    quoteReported: {
      __typename: 'QuoteReportedEvent',
      cursor: await now(),
      happenedAt: expect.stringMatching(/^\d{4}-/),
      quote: {
        text: 'The bridge will be finished before the winter,',
        speaker: { name: 'Ada Lund' },
        article: { title: 'News of one' },
      },
    },
  });
  expect(answer?.extensions).toMatchObject({
    cost: { requested: 4, actual: 4 },
    rateLimit: { limit: 100_000 },
  });
});

test('the clients graphql-sse and graphql-ws hear the same, filtered', async () => {
  const { url } = await start();
  await ingest(told('before', 'quarry'));
  const query = `subscription { quoteReported(after: "${await now()}", filter: { text: "harbor", speaker: "ada-lund" }) { cursor quote { text } } }`;
  const sse = createSseClient({ url: `${url}/graphql`, retryAttempts: 0 });
  const ws = createWsClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  onTestFinished(() => {
    sse.dispose();
    return ws.dispose();
  });
  const heard = [sse.iterate({ query }), ws.iterate({ query })];
  const first = Promise.all(heard.map((answers) => answers.next()));
  await ingest(told('one', 'bridge', 'harbor', 'market'));
  const texts = (await first).map(({ value }) => quoteOf(value).quote.text);
  expect(texts).toEqual(Array(2).fill('The harbor will be finished before the winter,'));
  for (const answers of heard) await answers.return?.();
});

test('queries are answered over WebSocket, too, with the key of the connection', async () => {
  const { url } = await start({ publicRead: false });
  const key = await createApiKey(store.prisma, 'reader', ['read']);
  const connect = (connectionParams: Record<string, unknown>) => {
    const client = createWsClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams,
    });
    onTestFinished(() => client.dispose());
    return async (query: string) => (await client.iterate({ query }).next()).value;
  };
  const answer = await connect({ authorization: `Bearer ${key}` })('{ corpus { articleCount } }');
  expect(answer).toMatchObject({
    data: { corpus: { articleCount: 0 } },
    extensions: { cost: { actual: 1 } },
  });
  const refused = await connect({})('{ corpus { articleCount } }');
  expect(refused.errors[0].extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(connect({ authorization: 'Bearer no\nkey ☃' })(QUOTES)).rejects.toMatchObject([
    { extensions: { code: 'UNAUTHENTICATED' } },
  ]);
  const { errors } = await connect({})(QUOTES).catch((all) => ({ errors: all }));
  expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
});

test('who was away goes on with the last cursor and misses nothing, while articles come in', async () => {
  const { url } = await start();
  const heard: string[] = [];
  const coming = (async () => {
    for (const [at, word] of words.entries()) await ingest(told(`n${at}`, word, `new ${word}`));
  })();
  let cursor = Buffer.from('event:0').toString('base64url');
  while (heard.length < words.length * 2) {
    const stream = await openEventStream(url, quotesAfter(cursor));
    for (let left = 3; left > 0 && heard.length < words.length * 2; left--) {
      const event = quoteOf(await stream.next());
      heard.push(event.quote.text);
      cursor = event.cursor;
    }
    stream.close();
  }
  await coming;
  const all = await store.prisma.quote.findMany({ orderBy: { id: 'asc' }, select: { text: true } });
  expect(heard).toEqual(all.map(({ text }) => text));
});

test('the same article again is no event; another text is, with its new quotes alone', async () => {
  const { url } = await start();
  await ingest(told('one', 'bridge'));
  const from = await now();
  const articles = await openEventStream(
    url,
    `subscription { articleIngested(after: "${from}", filter: { outlet: "harbor.example" }) { status article { title } } }`,
  );
  const quotes = await openEventStream(url, quotesAfter(from));
  await ingest(told('one', 'bridge'));
  await store.prisma.article.updateMany({ data: { versions: { extract: 'older' } } });
  await ingest(told('one', 'bridge'));
  await relink(store, { all: true });
  expect(await now()).toBe(from);
  await ingest(told('one', 'bridge', 'market'));
  await ingest(told('two', 'bridge'));
  const statuses = [await articles.next(), await articles.next()].map(
    (answer) => answer?.data?.articleIngested,
  );
  expect(statuses).toEqual([
    { status: 'UPDATED', article: { title: 'News of one' } },
    { status: 'CREATED', article: { title: 'News of two' } },
  ]);
  const texts = [await quotes.next(), await quotes.next()].map((answer) => quoteOf(answer).quote.text);
  expect(texts.map((text) => text.split(' ')[1])).toEqual(['market', 'bridge']);
});

/** Two outlets on one summit: by the one it was on Friday, by the other on Saturday. */
const SUMMITS = [
  ['Lund Post', "She spoke after Friday's harbor summit in Westerby, which the toll company had called."],
  ['Northland Herald', "Ada Lund attended Saturday's Westerby summit with the toll company on the harbor."],
].map(([outlet, text], at) => {
  const title = `Harbor summit in Westerby: toll company gives way, part ${at}`;
  return {
    id: `summit ${at}`,
    outlet,
    title,
    publishedAt: '2031-05-11T09:00:00Z',
    text: `${title}\n${text}`,
  };
}) as Told[];

interface DiscrepancyAnswer {
  readonly discrepancy: { readonly values: readonly { readonly value: string }[] };
}

test('a discrepancy is told once, however often it is found', async () => {
  const { url } = await start();
  const query =
    'subscription { discrepancyFound(filter: { aspect: DAY, grade: CONTRADICTS }) { discrepancy { values { value } } } }';
  const stream = await openEventStream(url, query);
  for (const article of SUMMITS) await ingest(article);
  const answer = await stream.next();
  const found = answer?.data?.discrepancyFound as DiscrepancyAnswer;
  expect(found.discrepancy.values.map(({ value }) => value).sort()).toEqual(['2031-05-09', '2031-05-10']);
  const before = await now();
  await store.prisma.article.updateMany({ data: { versions: { extract: 'older' } } });
  for (const article of SUMMITS) await ingest(article);
  // Found anew from nothing, as when its claim falls apart and comes together again.
  await store.prisma.discrepancy.deleteMany();
  await store.prisma.article.updateMany({ data: { versions: { extract: 'older' } } });
  await store.prisma.claimAppearance.updateMany({ data: { dirty: true } });
  for (const article of SUMMITS) await ingest(article);
  expect(await store.prisma.discrepancy.count({ where: { aspect: 'DAY' } })).toBe(1);
  expect(await now()).toBe(before);
});

test.each([
  ['an unknown speaker', 'quoteReported(filter: { speaker: "nobody" })', 'NOT_FOUND', 'filter.speaker'],
  ['an unknown topic', 'articleIngested(filter: { topic: "none" })', 'NOT_FOUND', 'filter.topic'],
  ['an unknown outlet', 'discrepancyFound(filter: { outlet: "x.example" })', 'NOT_FOUND', 'filter.outlet'],
  ['an empty list', 'quoteReported(filter: { kind: [] })', 'INVALID_ARGUMENT', 'filter.kind'],
  ['a text that is no cursor', 'quoteReported(after: "x")', 'INVALID_ARGUMENT', 'after'],
  ['a cursor from elsewhere', 'quoteReported(after: "ZXZlbnQ6OTk5OTk5")', 'INVALID_ARGUMENT', 'after'],
])('%s is an error that names it', async (_what, field, code, at) => {
  const { url } = await start();
  const stream = await openEventStream(url, `subscription { ${field} { cursor } }`);
  expect((await stream.next())?.errors?.[0]?.extensions).toMatchObject({ code, field: at });
  expect(await stream.next()).toBeNull();
});

test('a cursor whose events were removed for their age is refused, and the latest one goes on', async () => {
  const { url } = await start();
  await ingest(told('one', 'bridge'));
  const early = await now();
  await ingest(told('two', 'market'));
  await store.prisma.event.updateMany({ data: { happenedAt: new Date('2020-01-01T00:00:00Z') } });
  expect(await pruneEvents(store.prisma, 30)).toBeGreaterThan(2);
  const stream = await openEventStream(url, quotesAfter(early));
  expect((await stream.next())?.errors?.[0]?.extensions).toMatchObject({ code: 'CURSOR_EXPIRED' });
  const response = await fetch(`${url}/graphql?query={corpus{eventCursor}}`);
  const { data } = (await response.json()) as { data: { corpus: { eventCursor: string } } };
  const later = await openEventStream(url, quotesAfter(data.corpus.eventCursor));
  await ingest(told('three', 'harbor'));
  expect(quoteOf(await later.next()).quote.text).toContain('harbor');
});

test('a client has so many subscriptions and connections at most', async () => {
  const { url } = await start({ maxSubscriptions: 2 });
  const [first] = [await openEventStream(url, QUOTES), await openEventStream(url, QUOTES)];
  const third = await openEventStream(url, QUOTES);
  expect((await third.next())?.errors?.[0]?.extensions).toMatchObject({
    code: 'TOO_MANY_SUBSCRIPTIONS',
    limit: 2,
  });
  first.close();
  await eventually(async () => {
    const again = await openEventStream(url, quotesAfter('ZXZlbnQ6MA'));
    await ingest(told('one', 'bridge'));
    return (await again.next())?.errors?.[0]?.extensions.code;
  }).toBeUndefined();
  const connect = () =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      onTestFinished(() => socket.terminate());
      socket.once('open', () => resolve('open'));
      socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
      socket.once('error', () => {});
    });
  expect([await connect(), await connect(), await connect()]).toEqual(['open', 'open', 429]);
});

test('limits on size and cost hold for subscriptions, over WebSocket, too', async () => {
  const { url } = await start({ maxCost: 50 });
  const client = createWsClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  onTestFinished(() => client.dispose());
  const codeOf = async (query: string) => {
    const refused = await client
      .iterate({ query })
      .next()
      .catch((errors) => ({ value: { errors } }));
    return refused.value.errors[0].extensions?.code;
  };
  const inner = 'article { quotes { edges { node { '.repeat(5);
  expect(
    await codeOf(`subscription { quoteReported { quote { ${inner} id ${'} } } }'.repeat(5)} } } }`),
  ).toBe('QUERY_TOO_LARGE');
  expect(
    await codeOf(
      'subscription { articleIngested { article { quotes(first: 60) { edges { node { id } } } } } }',
    ),
  ).toBe('QUERY_TOO_COSTLY');
});

test('a subscription pays for each event, and ends when its client has no points left', async () => {
  const { url } = await start({ pointsPerMinute: 7 });
  const stream = await openEventStream(url, QUOTES);
  await ingest(told('one', 'bridge', 'market', 'harbor'));
  const answers = [await stream.next(), await stream.next(), await stream.next(), await stream.next()];
  expect(answers.map((answer) => answer?.errors?.[0]?.extensions.code ?? typeof answer?.data)).toEqual([
    'object',
    'object',
    'RATE_LIMITED',
    'undefined',
  ]);
});

test('a key that is revoked hears no more', async () => {
  const { url } = await start({ publicRead: false });
  const key = await createApiKey(store.prisma, 'listener', ['read']);
  const stream = await openEventStream(url, QUOTES, { authorization: `Bearer ${key}` });
  await ingest(told('one', 'bridge'));
  expect(quoteOf(await stream.next()).quote.text).toContain('bridge');
  await revokeApiKey(store.prisma, 'listener');
  await ingest(told('two', 'market'));
  expect((await stream.next())?.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(await stream.next()).toBeNull();
});

test('all events of an article take two statements a subscriber, and one for all of them', async () => {
  const { url } = await start();
  const streams = [await openEventStream(url, QUOTES), await openEventStream(url, QUOTES)];
  await ingest(told('one', 'bridge'));
  for (const stream of streams) await stream.next();
  const record = recordStatements(store);
  onTestFinished(() => record.stop());
  await ingest(told('two', ...words));
  for (const stream of streams) for (const _word of words) await stream.next();
  await eventually(() => record.statements.filter((sql) => sql.includes('EventHorizon')).length).toBe(1);
  const readsOf = (table: string) =>
    record.statements.filter((sql) =>
      new RegExp(`^select json_build_array.* from "${table}"`, 's').test(sql),
    );
  expect([readsOf('Event').length, readsOf('Quote').length]).toEqual([2, 2]);
});

test('a server that closes ends what it serves, and says so', async () => {
  const { url, close } = await start();
  const stream = await openEventStream(url, QUOTES);
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await new Promise((resolve) => socket.once('open', resolve));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await close();
  expect([await stream.next(), await closed]).toEqual([null, 1001]);
});
