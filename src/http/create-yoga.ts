import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import { createContext, type GraphContext } from '../graph/context.ts';
import { schema } from '../graph/schema.ts';
import type { Store } from '../store/open-store.ts';
import { authenticate } from './authenticate.ts';
import { guardIntrospection } from './guard-introspection.ts';
import { limitCost } from './limit-cost.ts';
import { serveLinkedData } from './linked-data/serve-linked-data.ts';
import { maskError } from './mask-error.ts';
import { protectFromExcess } from './protect.ts';
import { RateLimit } from './rate-limit.ts';
import { requestScope } from './request-scope.ts';
import { DEFAULT_SETTINGS, type ServiceSettings } from './service-settings.ts';

export const GRAPHQL_PATH = '/graphql';
/** Largest request, in bytes: a document of 2,000 tokens and its variables are far below. */
const MAX_BODY = 256 * 1024;
/** Longest operation, in milliseconds. */
const TIMEOUT = 30_000;

/**
 * GraphQL over HTTP, without the server around it: answers a `Request` with a `Response`.
 */
export function createGraphqlYoga(
  store: Store,
  settings: Partial<ServiceSettings> = {},
): YogaServerInstance<object, GraphContext> {
  const { publicRead, maxCost, pointsPerMinute, publicUrl } = { ...DEFAULT_SETTINGS, ...settings };
  return createYoga<object, GraphContext>({
    schema,
    context: async ({ request }) =>
      createContext(store, {
        requestId: requestScope.getStore()?.id ?? 'none',
        key: await authenticate(store.prisma, request),
        address: requestScope.getStore()?.address ?? 'unknown',
        maxCost,
        publicRead,
      }),
    graphqlEndpoint: GRAPHQL_PATH,
    landingPage: false,
    graphiql: false,
    logging: false,
    batching: false,
    multipart: false,
    maxRequestBodySize: MAX_BODY,
    maskedErrors: { maskError },
    // Reading is public, keys travel in a header and there are no cookies: any page may ask.
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    plugins: [
      serveLinkedData(publicUrl),
      protectFromExcess(TIMEOUT),
      guardIntrospection(),
      limitCost({ maxCost, rateLimit: new RateLimit(pointsPerMinute) }),
    ],
  });
}
