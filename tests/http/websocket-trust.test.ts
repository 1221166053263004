import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { ServiceSettings } from '../../src/http/service-settings.ts';
import { startServer } from '../../src/http/start-server.ts';
import { WhoQuotesWhomDocument } from '../../src/sdk/generated/graphql.ts';
import { openTestStore } from '../store/test-store.ts';

const MANIFEST = join(import.meta.dirname, '../../src/sdk/generated/persisted-documents.json');
const store = await openTestStore();

async function start(settings: Partial<ServiceSettings>): Promise<string> {
  const logger = pino({ level: 'silent' });
  const server = await startServer({ store, port: 0, host: '127.0.0.1', logger, settings });
  onTestFinished(() => server.close());
  return `${server.url.replace('http', 'ws')}/graphql`;
}

/** What a connection of a page of this origin comes to. */
function connect(url: string, origin: string | undefined): Promise<string | number | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, 'graphql-transport-ws', { ...(origin && { origin }) });
    onTestFinished(() => socket.terminate());
    socket.once('open', () => resolve('open'));
    socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
    socket.once('error', () => {});
  });
}

test('only pages that may ask connect; what is no browser does', async () => {
  const url = await start({ corsOrigins: ['https://friend.example'] });
  const own = new URL(url.replace('ws', 'http')).origin;
  const origins = [undefined, 'https://friend.example', own, 'https://other.example', 'null'];
  expect(await Promise.all(origins.map((origin) => connect(url, origin)))).toEqual([
    'open',
    'open',
    'open',
    403,
    403,
  ]);
});

test('where only known documents are run, others are not over WebSocket either', async () => {
  const url = await start({ trustedDocuments: MANIFEST, trustedOnly: true });
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
  onTestFinished(() => client.dispose());
  const answerTo = async (query: string) => {
    for await (const answer of client.iterate({ query })) return answer;
    return null;
  };
  expect(await answerTo(WhoQuotesWhomDocument.toString())).toMatchObject({
    data: { people: expect.any(Object) },
  });
  await expect(answerTo('{ corpus { articleCount } }')).rejects.toMatchObject([
    { extensions: { code: 'TRUSTED_DOCUMENTS_ONLY' } },
  ]);
});
