import type { Logger } from 'pino';
import { pruneEvents } from '../store/event.ts';
import type { Store } from '../store/open-store.ts';

const HOUR = 3_600_000;

/**
 * Removes events older than so many days, now and every hour.
 * @returns a function that ends it
 */
export function pruneHourly({ prisma }: Store, days: number, logger: Logger): () => void {
  const prune = (): void => {
    pruneEvents(prisma, days).then(
      (events) => events > 0 && logger.info({ events }, 'old events removed'),
      (error: unknown) => logger.error({ err: error }, 'old events could not be removed'),
    );
  };
  prune();
  const timer = setInterval(prune, HOUR).unref();
  return () => clearInterval(timer);
}
