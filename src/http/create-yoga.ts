import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import { createContext, type GraphContext } from '../graph/context.ts';
import { PlannedQueries } from '../graph/planned/planned-queries.ts';
import { schema } from '../graph/schema.ts';
import type { Store } from '../store/open-store.ts';
import { answerByPlan } from './answer-by-plan.ts';
import { authenticate } from './authenticate.ts';
import { cacheAnswers } from './cache-answers.ts';
import { guardIntrospection } from './guard-introspection.ts';
import { limitCost } from './limit-cost.ts';
import { serveLinkedData } from './linked-data/serve-linked-data.ts';
import { maskErrors } from './mask-errors.ts';
import { nameBadVariables } from './name-bad-variables.ts';
import { OpenSubscriptions } from './open-subscriptions.ts';
import { protectFromExcess } from './protect.ts';
import { RateLimit } from './rate-limit.ts';
import { readFromReplicas } from './read-from-replicas.ts';
import { readRequestsStrictly } from './read-request.ts';
import { readTrustedDocuments } from './read-trusted-documents.ts';
import { giveReadyResults } from './ready-results.ts';
import { refuseForged } from './refuse-forged.ts';
import { rememberAnswers } from './remember-answers.ts';
import type { RequestScope, Scoped } from './request-scope.ts';
import { serveSubscriptions } from './serve-subscriptions.ts';
import { DEFAULT_SETTINGS, type ServiceSettings } from './service-settings.ts';
import { refuseUnknownDocuments, trustDocuments } from './trust-documents.ts';

export const GRAPHQL_PATH = '/graphql';
/** Largest request, in bytes: a document of 2,000 tokens and its variables are far below. */
export const MAX_BODY = 256 * 1024;
/** Seconds for which a browser need not ask again whether a page may ask. */
const PREFLIGHT_SECONDS = 86_400;

export type GraphqlYoga = YogaServerInstance<Scoped, GraphContext>;

/**
 * GraphQL over HTTP, without the server around it: answers a `Request` with a `Response`, a subscription with server-sent
 * events.
 * @throws Error for trusted documents that cannot be read
 */
export function createGraphqlYoga(
  store: Store,
  settings: Partial<ServiceSettings> = {},
  subscriptions = new OpenSubscriptions(DEFAULT_SETTINGS.maxSubscriptions),
  queries = new PlannedQueries(),
  sharesLimits = false,
): GraphqlYoga {
  const service = { ...DEFAULT_SETTINGS, ...settings };
  const { publicRead, maxCost, maxSeconds, trustedDocuments, publicUrl, webhooksMayBePrivate } = service;
  const { answersMegabytes } = service;
  const documents = trustedDocuments === null ? null : readTrustedDocuments(trustedDocuments, schema);
  const contextOf = async (request: Request, scope: RequestScope | undefined): Promise<GraphContext> =>
    createContext(store, {
      requestId: scope?.id ?? 'none',
      key: await authenticate(store.prisma, request),
      address: scope?.address ?? 'unknown',
      maxCost,
      publicRead,
      webhooksMayBePrivate,
    });
  return createYoga<Scoped, GraphContext>({
    schema,
    context: ({ request, scope }) => contextOf(request, scope),
    graphqlEndpoint: GRAPHQL_PATH,
    landingPage: false,
    graphiql: false,
    logging: false,
    batching: false,
    multipart: false,
    maxRequestBodySize: MAX_BODY,
    maskedErrors: false,
    cors: corsFor(service.corsOrigins),
    plugins: [
      maskErrors(),
      giveReadyResults(),
      serveLinkedData(publicUrl),
      refuseForged(service.corsOrigins),
      readRequestsStrictly(),
      documents !== null && trustDocuments(documents, service.trustedOnly),
      documents !== null && service.trustedOnly && refuseUnknownDocuments(documents),
      answerByPlan(queries),
      protectFromExcess(maxSeconds),
      nameBadVariables(),
      guardIntrospection(publicRead),
      limitCost({ maxCost, rateLimit: new RateLimit(service.pointsPerMinute, sharesLimits) }),
      answersMegabytes > 0 && rememberAnswers(store.changes, answersMegabytes),
      // Around the one before, which wants to know what an answer was read from.
      store.replicas !== null && readFromReplicas(store.replicas),
      serveSubscriptions({ subscriptions, contextOf, maxSeconds }),
      cacheAnswers(service.cacheSeconds),
    ],
  });
}

/** Keys travel in a header and there are no cookies: whatever a page sends, it sends knowingly, so any header may come. */
function corsFor(origins: readonly string[] | null) {
  if (origins?.length === 0) return false;
  return {
    origin: origins === null ? '*' : [...origins],
    credentials: false,
    methods: ['GET', 'POST', 'OPTIONS'],
    exposedHeaders: ['ETag', 'Retry-After', 'WWW-Authenticate', 'X-Request-Id'],
    maxAge: PREFLIGHT_SECONDS,
  };
}
