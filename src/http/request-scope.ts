import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'pino';

/** What is known of the request that is being served, wherever in its course. */
export interface RequestScope {
  /** Stands in the log line, in the `x-request-id` header and in masked errors. */
  readonly id: string;
  readonly logger: Logger;
  /** Where it came from, past trusted proxies. */
  readonly address: string;
  /** Name of the GraphQL operation, once it is known. */
  operation: string | null;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();
