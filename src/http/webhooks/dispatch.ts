import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { GraphContext } from '../../graph/context.ts';
import { queueWebhookEvents } from '../../graph/webhooks/queue-events.ts';
import { EVENT_KINDS } from '../../store/event.ts';
import { DELIVERY_DUE } from '../../store/event-bell.ts';
import type { Store } from '../../store/open-store.ts';
import { claimDeliveries, findDue } from '../../store/webhook-delivery.ts';
import { deliver } from './deliver.ts';
import type { Post } from './post.ts';

/** Deliveries that run at once to one webhook. */
const AT_ONCE = 4;
/** Seconds between looks at the queue when nothing rings: longer than any that another process leaves behind. */
const LONGEST_REST = 60;
/** Milliseconds before another try when the database fails. */
const PAUSE = 5_000;
const RINGS = [...EVENT_KINDS, DELIVERY_DUE] as const;

export interface DispatchOptions {
  readonly store: Store;
  readonly logger: Logger;
  readonly post: Post;
  /** What deliveries are told with. */
  readonly newContext: () => GraphContext;
}

/**
 * Queues events for webhooks as they happen, and delivers what is due, in this and any other process on the database: what
 * one has taken, others leave alone. Each webhook has a line of its own, so that a slow one holds up nobody else.
 * @returns a function that stops it once what is being sent has been
 */
export function startDispatching(options: DispatchOptions): () => Promise<void> {
  const over = new AbortController();
  const dispatching = dispatch(options, over.signal);
  return () => {
    over.abort();
    return dispatching;
  };
}

async function dispatch(options: DispatchOptions, over: AbortSignal): Promise<void> {
  const { store, logger, newContext } = options;
  const lines = new Map<number, Promise<void>>();
  let woken = new AbortController();
  over.addEventListener('abort', () => woken.abort());
  const openLine = (webhookId: number): void => {
    const line = empty(options, webhookId, over)
      .catch((error: unknown) => logger.error({ err: error, webhookId }, 'webhook deliveries failed'))
      .finally(() => {
        lines.delete(webhookId);
        woken.abort();
      });
    lines.set(webhookId, line);
  };
  while (!over.aborted) {
    const heard = store.bell.heard(RINGS);
    woken = new AbortController();
    try {
      await queueWebhookEvents(newContext);
      const due = (await findDue(store.prisma)).filter(({ webhookId }) => !lines.has(webhookId));
      for (const { webhookId, dueIn } of due) if (dueIn === 0) openLine(webhookId);
      const rest = Math.min(LONGEST_REST, ...due.flatMap(({ dueIn }) => (dueIn > 0 ? [dueIn] : [])));
      const rested = setTimeout(() => woken.abort(), rest * 1000);
      if (!over.aborted) await store.bell.wait(RINGS, heard, woken.signal);
      clearTimeout(rested);
    } catch (error) {
      if (!over.aborted) logger.error({ err: error }, 'webhooks wait for the database');
      await wait(PAUSE, undefined, { signal: over }).catch(() => {});
    }
  }
  await Promise.all(lines.values());
}

/** Delivers to a webhook until nothing is due. */
async function empty(
  { store, post, newContext }: DispatchOptions,
  webhookId: number,
  over: AbortSignal,
): Promise<void> {
  while (!over.aborted) {
    const claimed = await claimDeliveries(store.prisma, webhookId, AT_ONCE);
    if (claimed.length === 0) return;
    const context = newContext();
    await Promise.all(claimed.map((delivery) => deliver(context, post, delivery)));
  }
}
