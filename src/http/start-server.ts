import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createContext, type GraphContext } from '../graph/context.ts';
import type { Store } from '../store/open-store.ts';
import { answerDirectly } from './answer-directly.ts';
import { createAddressReader } from './client-address.ts';
import { createGraphqlYoga } from './create-yoga.ts';
import { prepareClose } from './graceful-close.ts';
import { buildGraphiqlPage } from './graphiql-page.ts';
import { logRequest } from './log-request.ts';
import type { Metrics } from './metrics.ts';
import { OpenSubscriptions } from './open-subscriptions.ts';
import { pruneHourly } from './prune-hourly.ts';
import type { RequestScope } from './request-scope.ts';
import { createRoutes } from './routes.ts';
import { serveWebSockets } from './serve-websockets.ts';
import { DEFAULT_SETTINGS, type ServiceSettings } from './service-settings.ts';
import { onStopSignal } from './stop-signal.ts';
import { startDispatching } from './webhooks/dispatch.ts';
import { createPost } from './webhooks/post.ts';

export interface ServerOptions {
  readonly store: Store;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly logger: Logger;
  /** Those that aren't given are `DEFAULT_SETTINGS`. */
  readonly settings?: Partial<ServiceSettings>;
  /** Whether this is a worker, and counts what clients spend together with the others (`shareRateLimits`). */
  readonly sharesLimits?: boolean;
  /** Where requests are counted. */
  readonly metrics?: Metrics | undefined;
}

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Stops listening, lets running requests end (10 s at most), and resolves when they have. */
  close(): Promise<void>;
  /** Resolves when the server has closed, by `close`, SIGTERM or SIGINT. */
  readonly closed: Promise<void>;
}

/** Milliseconds for a client to send its request, and the head of it. */
const REQUEST_TIMEOUT = 30_000;
const HEADERS_TIMEOUT = 10_000;
/** Milliseconds between looks at who is too slow. */
const SLOWNESS_CHECKS = 1_000;

/**
 * Serves the graph at /graphql (GraphiQL for browsers), its nouns as linked data, and /health. SIGTERM and SIGINT close
 * it. The store stays open: it belongs to the caller.
 * @throws Error that says so when the port is in use or not allowed
 */
export async function startServer({
  store,
  port,
  host,
  logger,
  sharesLimits = false,
  metrics,
  ...given
}: ServerOptions): Promise<RunningServer> {
  const settings = { ...DEFAULT_SETTINGS, ...given.settings };
  const subscriptions = new OpenSubscriptions(settings.maxSubscriptions);
  const yoga = createGraphqlYoga(store, settings, subscriptions, undefined, sharesLimits);
  // Trusted documents are named by what only Yoga reads.
  const answer =
    settings.trustedDocuments === null
      ? answerDirectly(yoga)
      : (request: IncomingMessage, response: ServerResponse, scope: RequestScope) =>
          yoga(request, response, { scope });
  const handle = createRoutes(store, await buildGraphiqlPage(), answer);
  const addressOf = createAddressReader(settings.trustedProxies);
  const server = createServer({
    requestTimeout: REQUEST_TIMEOUT,
    headersTimeout: HEADERS_TIMEOUT,
    connectionsCheckingInterval: SLOWNESS_CHECKS,
  });
  const closeServer = prepareClose(server);
  const { maxSubscriptions: mostConnections, corsOrigins: origins } = settings;
  const closeSockets = serveWebSockets(server, { yoga, logger, addressOf, origins, mostConnections });
  server.on('request', (request, response) => {
    metrics?.count(response);
    serveRequest({ handle, logger, address: addressOf(request) }, request, response);
  });
  await listen(server, port, host);
  const { webhooksMayBePrivate, eventDays, maxCost } = settings;
  const stopDispatching = startDispatching({
    store,
    logger,
    post: createPost(webhooksMayBePrivate),
    newContext: () => contextOfWebhooks(store, { maxCost, webhooksMayBePrivate }),
  });
  const stopPruning = pruneHourly(store, eventDays, logger);
  const { port: bound } = server.address() as AddressInfo;
  const url = serverUrl(host, bound);
  const closed = once(server, 'close')
    .then(stopDispatching)
    .then(() => logger.info('server closed'));
  let closing: Promise<unknown> | undefined;
  const close = async (): Promise<void> => {
    forget();
    subscriptions.closeAll();
    closeSockets();
    stopPruning();
    closing ??= Promise.all([closeServer(), stopDispatching(), closed]);
    await closing;
  };
  const forget = onStopSignal((signal) => {
    logger.info({ signal }, 'closing');
    void close();
  });
  logger.info({ url, database: store.kind }, 'server listening');
  return { url, close, closed };
}

/** Where a server is reached that listens there. */
export function serverUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** What webhooks are sent, they may see: an admin made them. */
function contextOfWebhooks(
  store: Store,
  settings: Pick<ServiceSettings, 'maxCost' | 'webhooksMayBePrivate'>,
): GraphContext {
  const asking = { requestId: 'webhooks', key: null, address: 'webhooks', publicRead: true };
  return createContext(store, { ...settings, ...asking });
}

type Handle = (request: IncomingMessage, response: ServerResponse, scope: RequestScope) => Promise<void>;

function serveRequest(
  { handle, logger, address }: { readonly handle: Handle; readonly logger: Logger; readonly address: string },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const scope: RequestScope = { id: randomUUID(), logger, address, operation: null };
  response.setHeader('x-request-id', scope.id);
  logRequest(request, response, scope);
  handle(request, response, scope).catch((error: unknown) => {
    logger.error({ err: error, requestId: scope.id }, 'request failed');
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new Error(explain(error, port, host), { cause: error });
  }
}

function explain(error: unknown, port: number, host: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${port} is in use on ${host}: set PORT to another one`;
  if (code === 'EACCES') return `Port ${port} is not allowed for this user: set PORT to another one`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address "${host}": set HOST`;
  return message;
}
