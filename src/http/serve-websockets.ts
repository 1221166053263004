import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { GRAPHQL_PATH, type GraphqlYoga, MAX_BODY } from './create-yoga.ts';
import { maskError } from './mask-error.ts';
import { withMaskedErrors } from './mask-errors.ts';
import { mayAsk } from './refuse-forged.ts';
import type { RequestScope } from './request-scope.ts';

/** Operations that run at once on one connection. */
const MOST_OPERATIONS = 50;
/** Milliseconds for clients to answer that a connection closes. */
const FAREWELL = 1_000;

export interface WebSocketOptions {
  readonly yoga: GraphqlYoga;
  readonly logger: Logger;
  readonly addressOf: (request: IncomingMessage) => string;
  /** Origins of pages that may connect; null for any. */
  readonly origins: readonly string[] | null;
  /** Connections that one address may have. */
  readonly mostConnections: number;
}

/** What is known of a connection. */
interface Connection {
  readonly scope: RequestScope;
  readonly gone: AbortController;
}

/**
 * Serves GraphQL over WebSocket (the protocol `graphql-transport-ws`) at the address of the queries: all operations, under
 * the same limits. A key travels as `authorization` in the payload of `connection_init`, or in that header.
 * @returns a function that says goodbye to all who are connected, and leaves those who don't answer
 */
export function serveWebSockets(server: Server, options: WebSocketOptions): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_BODY });
  const connections = new WeakMap<IncomingMessage, Connection>();
  const counts = new Map<string, number>();
  const connectionOf = ({ extra }: Context<never, Extra>): Connection =>
    connections.get(extra.request) as Connection;
  const { yoga, logger, addressOf, origins, mostConnections } = options;

  useServer<never, never>(
    {
      onSubscribe: (context, _id, payload) => prepare(yoga, context, connectionOf(context), payload),
      execute: ({ rootValue, ...args }) => (rootValue as Running).execute(args),
      subscribe: ({ rootValue, ...args }) => (rootValue as Running).subscribe(args),
      onNext: (context, _id, _payload, _args, result) =>
        withPlainErrors(withMaskedErrors(result as ExecutionResult, connectionOf(context).scope)),
      onError: (_context, _id, _payload, errors) => errors.map(plain),
    },
    sockets,
  );

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const address = addressOf(request);
    const count = counts.get(address) ?? 0;
    if (request.url?.split('?', 1)[0] !== GRAPHQL_PATH) return refuse(socket, '404 Not Found');
    // Browsers connect for any page: no request before it asks whether that page may.
    if (isForeign(origins, request)) return refuse(socket, '403 Forbidden');
    if (count >= mostConnections) return refuse(socket, '429 Too Many Requests');
    sockets.handleUpgrade(request, socket, head, (connected) => {
      const connection = {
        scope: { id: randomUUID(), logger, address, operation: null },
        gone: new AbortController(),
      };
      connections.set(request, connection);
      counts.set(address, (counts.get(address) ?? 0) + 1);
      const began = performance.now();
      connected.once('close', (code) => {
        connection.gone.abort();
        const left = (counts.get(address) ?? 1) - 1;
        if (left === 0) counts.delete(address);
        else counts.set(address, left);
        const ms = Math.round(performance.now() - began);
        logger.info({ requestId: connection.scope.id, path: GRAPHQL_PATH, code, ms }, 'websocket');
      });
      sockets.emit('connection', connected, request);
    });
  });

  return () => {
    for (const client of sockets.clients) client.close(1001, 'Going away');
    setTimeout(() => {
      for (const client of sockets.clients) client.terminate();
    }, FAREWELL).unref();
  };
}

function isForeign(origins: readonly string[] | null, { headers }: IncomingMessage): boolean {
  const { origin } = headers;
  const told = ['host', 'sec-fetch-site'].flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as [string, string]] : [];
  });
  return origin !== undefined && !mayAsk(origins, origin, new Headers(told));
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** How what `prepare` prepared is run. */
type Running = Pick<ReturnType<GraphqlYoga['getEnveloped']>, 'execute' | 'subscribe'>;

/** What is to run, checked as a request over HTTP is; or why nothing will. */
async function prepare(
  yoga: GraphqlYoga,
  { connectionParams, subscriptions, extra }: Context<never, Extra>,
  { scope, gone }: Connection,
  params: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  if (Object.keys(subscriptions).length > MOST_OPERATIONS) return [tooMany()];
  const request = asRequest(extra.request, connectionParams, gone.signal);
  const { schema, parse, validate, contextFactory, execute, subscribe } = yoga.getEnveloped({
    request,
    params,
    scope,
  });
  try {
    const document = parse(params.query);
    const errors = validate(schema, document) as GraphQLError[];
    if (errors.length > 0) return errors;
    return {
      schema,
      document,
      operationName: params.operationName ?? null,
      variableValues: params.variables ?? {},
      contextValue: await contextFactory(),
      rootValue: { execute, subscribe } satisfies Running,
    };
  } catch (error) {
    return [maskError(error, scope)];
  }
}

/** The connection as a request, as far as anything looks at it: who asks, and until when. */
function asRequest(upgrade: IncomingMessage, params: unknown, signal: AbortSignal): Request {
  const told = params as { authorization?: unknown; Authorization?: unknown } | undefined;
  const authorization = told?.authorization ?? told?.Authorization ?? upgrade.headers.authorization;
  const headers = new Headers();
  // Headers take one line of Latin-1; what isn't one is no key either.
  if (authorization !== undefined)
    headers.set('authorization', encodeURI(String(authorization)).replaceAll('%20', ' '));
  return new Request(`http://localhost${GRAPHQL_PATH}`, { headers, signal });
}

function tooMany(): GraphQLError {
  const message = `This connection runs ${MOST_OPERATIONS} operations, and no more are allowed at once.`;
  const extensions = { code: 'TOO_MANY_SUBSCRIPTIONS', field: 'query', limit: MOST_OPERATIONS };
  return new GraphQLError(message, { extensions });
}

/** Without what is meant for an HTTP answer. */
function plain(error: GraphQLError) {
  const { extensions, ...rest } = error.toJSON();
  const { http, ...told } = extensions ?? {};
  return { ...rest, ...(Object.keys(told).length > 0 && { extensions: told }) };
}

function withPlainErrors({ errors, ...result }: ExecutionResult) {
  return { ...result, ...(errors && { errors: errors.map(plain) }) } as ExecutionResult;
}
