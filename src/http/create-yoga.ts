import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import { createContext, type GraphContext } from '../graph/context.ts';
import { schema } from '../graph/schema.ts';
import type { Store } from '../store/open-store.ts';
import { authenticate } from './authenticate.ts';
import { guardIntrospection } from './guard-introspection.ts';
import { limitCost } from './limit-cost.ts';
import { maskError } from './mask-error.ts';
import { OpenSubscriptions } from './open-subscriptions.ts';
import { protectFromExcess } from './protect.ts';
import { RateLimit } from './rate-limit.ts';
import { requestScope } from './request-scope.ts';
import { serveSubscriptions } from './serve-subscriptions.ts';
import { DEFAULT_SETTINGS, type ServiceSettings } from './service-settings.ts';

export const GRAPHQL_PATH = '/graphql';
/** Largest request, in bytes: a document of 2,000 tokens and its variables are far below. */
export const MAX_BODY = 256 * 1024;
/** Longest operation, in milliseconds. */
const TIMEOUT = 30_000;

export type GraphqlYoga = YogaServerInstance<object, GraphContext>;

/**
 * GraphQL over HTTP, without the server around it: answers a `Request` with a `Response`, a subscription with server-sent
 * events.
 */
export function createGraphqlYoga(
  store: Store,
  settings: Partial<ServiceSettings> = {},
  subscriptions = new OpenSubscriptions(DEFAULT_SETTINGS.maxSubscriptions),
): GraphqlYoga {
  const { publicRead, maxCost, pointsPerMinute, webhooksMayBePrivate } = { ...DEFAULT_SETTINGS, ...settings };
  const contextOf = async (request: Request): Promise<GraphContext> =>
    createContext(store, {
      requestId: requestScope.getStore()?.id ?? 'none',
      key: await authenticate(store.prisma, request),
      address: requestScope.getStore()?.address ?? 'unknown',
      maxCost,
      publicRead,
      webhooksMayBePrivate,
    });
  return createYoga<object, GraphContext>({
    schema,
    context: ({ request }) => contextOf(request),
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
      protectFromExcess(TIMEOUT),
      guardIntrospection(),
      limitCost({ maxCost, rateLimit: new RateLimit(pointsPerMinute) }),
      serveSubscriptions({ subscriptions, contextOf, timeout: TIMEOUT }),
    ],
  });
}
