import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What ends the statements of whatever runs inside `run`: once it is aborted, no further one is sent, and a server cancels
 * the one that it works on. The embedded database, which works in this thread, ends the one that it has begun.
 */
export const statementSignal = new AsyncLocalStorage<AbortSignal>();
