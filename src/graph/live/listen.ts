import type { EventKind } from '../../store/event.ts';
import type { Prisma } from '../../store/generated/client.ts';
import type { Store } from '../../store/open-store.ts';
import type { GraphContext } from '../context.ts';
import { type EventFilters, whereEvents } from '../filters/events.ts';
import { createLookups } from '../lookups.ts';
import { closable } from './closable.ts';
import { readStart } from './event-cursor.ts';
import { type EventRow, findEvents } from './find-events.ts';
import { latestEvent } from './latest-event.ts';

/** Events that are answered together: what they hold is loaded at once. */
const BATCH = 50;
/** Milliseconds for which a filter's names stand for the same rows: people merge and part while somebody listens. */
const FILTER_AGE = 60_000;

/** What a subscriber wants to hear. */
export interface Listening<Kind extends EventKind> {
  readonly kind: Kind;
  readonly filter: EventFilters[Kind] | null | undefined;
  /** Cursor of the last event that was heard. */
  readonly after: string | null | undefined;
}

/**
 * Events as they happen, from the cursor on, in batches (`runSubscription` takes them apart). Each time that the bell rings,
 * one statement looks for those that fit; another, which all who listen share, tells how far to look.
 * Rejects with what is wrong with the cursor or filter, before anything is listened to.
 */
export async function listen<Kind extends EventKind>(
  context: GraphContext,
  { kind, filter, after }: Listening<Kind>,
): Promise<AsyncIterable<EventRow>> {
  const start = await readStart(context.prisma, after);
  const condition = renewed(() =>
    whereEvents(kind, filter, { ...context, lookups: createLookups(context.prisma) }),
  );
  await condition();
  const batches = closable((over) => readBatches(context.store, { kind, start, condition, over }));
  return batches as unknown as AsyncIterable<EventRow>;
}

interface Reading {
  readonly kind: EventKind;
  readonly start: bigint;
  readonly condition: () => Promise<Prisma.EventWhereInput>;
  readonly over: AbortSignal;
}

async function* readBatches(
  store: Store,
  { kind, start, condition, over }: Reading,
): AsyncGenerator<EventRow[], void> {
  const { prisma, bell } = store;
  for (let after = start; !over.aborted; ) {
    const heard = bell.heard([kind]);
    const upTo = await latestEvent(store);
    const where = await condition();
    const events = upTo > after ? await findEvents(prisma, { kind, where, after, upTo, most: BATCH }) : [];
    if (events.length > 0) yield events;
    if (events.length === BATCH) after = events.at(-1)?.id ?? after;
    else {
      if (upTo > after) after = upTo;
      await bell.wait([kind], heard, over);
    }
  }
}

/** The condition, worked out anew once it is old. */
function renewed(workOut: () => Promise<Prisma.EventWhereInput>): () => Promise<Prisma.EventWhereInput> {
  let known: { readonly at: number; readonly condition: Prisma.EventWhereInput } | null = null;
  return async () => {
    if (known === null || Date.now() - known.at > FILTER_AGE)
      known = { at: Date.now(), condition: await workOut() };
    return known.condition;
  };
}
