import type { GraphQLSchema } from 'graphql';
import { EVENT_KINDS, type EventKind } from '../../store/event.ts';
import type { NewWebhook } from '../../store/webhook.ts';
import type { GraphContext } from '../context.ts';
import { InvalidArgument } from '../errors.ts';
import { type EventFilters, whereEvents } from '../filters/events.ts';
import { printFilter } from './stored-filter.ts';

const LONGEST_URL = 2_000;

/** What was asked for. */
export interface AskedWebhook {
  readonly url: string;
  readonly events: readonly EventKind[];
  readonly filters: { readonly [Kind in EventKind]: EventFilters[Kind] | null | undefined };
}

/**
 * A webhook as it can be stored.
 * Rejects with InvalidArgument, or UnknownReference for a filter that names something unknown.
 */
export async function readNewWebhook(
  { url, events, filters }: AskedWebhook,
  context: GraphContext,
  schema: GraphQLSchema,
): Promise<Omit<NewWebhook, 'createdById'>> {
  checkUrl(url, context.webhooksMayBePrivate);
  const kinds = EVENT_KINDS.filter((kind) => events.includes(kind));
  if (kinds.length === 0) throw wrongEvents('must name a kind of event', events);
  const stored: { [Kind in EventKind]?: string } = {};
  for (const kind of EVENT_KINDS) {
    const filter = filters[kind];
    if (filter == null) continue;
    if (!kinds.includes(kind)) throw wrongEvents(`lacks ${kind}, for which there is a filter`, events);
    await whereEvents(kind, filter, context);
    stored[kind] = printFilter(schema, kind, filter);
  }
  return { url, events: kinds, filters: stored };
}

function wrongEvents(what: string, received: readonly EventKind[]): InvalidArgument {
  const field = 'input.events';
  return new InvalidArgument(`\`${field}\` ${what}.`, { field, received });
}

/** @throws InvalidArgument */
function checkUrl(received: string, mayBePrivate: boolean): void {
  const field = 'input.url';
  const { protocol, username, password } = new URL(received);
  if (received.length > LONGEST_URL)
    throw new InvalidArgument(`\`${field}\` must have at most ${LONGEST_URL} characters.`, {
      field,
      received: received.length,
      limit: LONGEST_URL,
    });
  // What was received is not repeated: it holds a secret.
  if (username !== '' || password !== '')
    throw new InvalidArgument(`\`${field}\` must be without a name and password.`, { field });
  if (protocol !== 'https:' && !mayBePrivate)
    throw new InvalidArgument(`\`${field}\` must begin with https.`, { field, received });
}
