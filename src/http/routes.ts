import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Store } from '../store/open-store.ts';
import { checkHealth } from './check-health.ts';
import { compressAnswer } from './compress-answers.ts';
import { GRAPHQL_PATH } from './create-yoga.ts';
import type { GraphiqlPage } from './graphiql-page.ts';
import type { RequestScope } from './request-scope.ts';

/** For answers that are no pages: nothing in them may run, load or be framed. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Answers whatever is no page. */
type Answer = (request: IncomingMessage, response: ServerResponse, scope: RequestScope) => unknown;

/** What stands where: `/graphql`, GraphiQL for browsers that come there, linked data, `/health`; `/` leads to GraphiQL. */
export function createRoutes(store: Store, page: GraphiqlPage, answer: Answer) {
  return async (request: IncomingMessage, response: ServerResponse, scope: RequestScope): Promise<void> => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('content-security-policy', DATA_POLICY);
    compressAnswer(request, response);
    const path = request.url?.split('?', 1)[0];
    if (path === '/health') await sendHealth(store, response);
    else if (path === '/') response.writeHead(302, { location: GRAPHQL_PATH }).end();
    else if (path === GRAPHQL_PATH && asksForPage(request)) sendPage(page, request, response);
    else await answer(request, response, scope);
  };
}

function asksForPage({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}

function sendPage(page: GraphiqlPage, request: IncomingMessage, response: ServerResponse): void {
  const compressed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = compressed ? page.gzipped : page.html;
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': page.policy,
    'content-length': body.length,
    vary: 'accept, accept-encoding',
    ...(compressed ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(body);
}

async function sendHealth(store: Store, response: ServerResponse): Promise<void> {
  const health = await checkHealth(store);
  response.writeHead(health.status === 'unavailable' ? 503 : 200, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(health));
}
