import type { Logger } from 'pino';

/** What is known of the request that is being served; comes along with it, wherever in its course. */
export interface RequestScope {
  /** Stands in the log line, in the `x-request-id` header and in masked errors. */
  readonly id: string;
  readonly logger: Logger;
  /** Where it came from, past trusted proxies. */
  readonly address: string;
  /** Name of the GraphQL operation, once it is known. */
  operation: string | null;
}

/** What Yoga is given along with a request, and hands on to plugins and contexts. */
export interface Scoped {
  /** Left out by those who ask without a server. */
  readonly scope?: RequestScope;
}
