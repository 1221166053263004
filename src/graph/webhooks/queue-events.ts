import { GraphQLError } from 'graphql';
import type { EventKind } from '../../store/event.ts';
import { findListening, type ListeningWebhook, noteProblem, queueEvents } from '../../store/webhook.ts';
import type { GraphContext } from '../context.ts';
import { whereEvents } from '../filters/events.ts';
import { findEvents } from '../live/find-events.ts';
import { schema } from '../schema.ts';
import { readFilter } from './stored-filter.ts';

/** Events of a kind that are queued at once. */
const BATCH = 200;

/**
 * Queues for each webhook the events since it heard last that fit its filters. A webhook whose filter names something that
 * is known no more keeps its place, and says so: what it misses is queued once the filter makes sense again, or never.
 */
export async function queueWebhookEvents(newContext: () => GraphContext): Promise<void> {
  for (let behind = true; behind; ) {
    const context = newContext();
    const { latest, webhooks } = await findListening(context.prisma);
    const heard = await Promise.all(webhooks.map((webhook) => queueFor(context, webhook, latest)));
    behind = heard.includes('behind');
  }
}

/** @returns `behind` where more of what was there is left */
async function queueFor(
  context: GraphContext,
  webhook: ListeningWebhook,
  latest: bigint,
): Promise<'behind' | 'done'> {
  const { prisma } = context;
  try {
    const found = await Promise.all(webhook.events.map((kind) => find(context, webhook, kind, latest)));
    // As far as all kinds were read: a full batch may have more behind it.
    const through = found.reduce((least, { readTo }) => (readTo < least ? readTo : least), latest);
    const ids = found.flatMap(({ ids }) => ids).filter((id) => id <= through);
    await queueEvents(prisma, webhook, through, ids);
    return through < latest ? 'behind' : 'done';
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    await noteProblem(prisma, webhook.id, error.message);
    return 'done';
  }
}

async function find(
  context: GraphContext,
  { filters, heardThrough }: ListeningWebhook,
  kind: EventKind,
  upTo: bigint,
): Promise<{ ids: bigint[]; readTo: bigint }> {
  const text = filters[kind];
  const filter = text === undefined ? null : readFilter(schema, kind, text);
  const where = await whereEvents(kind, filter, context);
  const question = { kind, where, after: heardThrough, upTo, most: BATCH };
  const ids = (await findEvents(context.prisma, question)).map(({ id }) => id);
  return { ids, readTo: ids.length < BATCH ? upTo : (ids.at(-1) ?? upTo) };
}
