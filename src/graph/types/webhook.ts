import { EVENT_KINDS, type EventKind as Kind } from '../../store/event.ts';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../global-id.ts';
import { encodeEventCursor } from '../live/event-cursor.ts';
import { firstOf, readFirst } from '../paging/first.ts';
import { EventKind } from './event-kind.ts';

const WebhookFilter = builder.objectRef<{ kind: Kind; filter: string }>('WebhookFilter').implement({
  description: 'Which events of a kind a webhook is sent.',
  fields: (t) => ({
    event: t.field({ type: EventKind, description: 'The kind.', resolve: ({ kind }) => kind }),
    filter: t.exposeString('filter', {
      description: 'The filter as GraphQL writes it: `{speaker: ["ada-lind"]}`.',
    }),
  }),
});

builder.prismaObject('WebhookDelivery', {
  description: 'An event that a webhook did not take.',
  select: { id: true },
  fields: (t) => ({
    id: t.id({
      description: 'Its id, for `redeliverWebhook`.',
      resolve: ({ id }) => encodeGlobalId('WebhookDelivery', id),
    }),
    event: t.field({
      type: EventKind,
      description: 'The kind of event.',
      select: { event: { select: { kind: true } } },
      resolve: ({ event }) => event.kind,
    }),
    cursor: t.string({
      description: 'Cursor of the event.',
      select: { eventId: true },
      resolve: ({ eventId }) => encodeEventCursor(eventId),
    }),
    attempts: t.exposeInt('attempts', { description: 'How often it was tried.' }),
    lastAttemptAt: t.expose('lastAttemptAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was tried last.',
    }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'Why it failed last: "The receiver answered 500."',
    }),
  }),
});

builder.prismaObject('Webhook', {
  description: 'An address that events are sent to, signed after Standard Webhooks.',
  select: { id: true },
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => encodeGlobalId('Webhook', id) }),
    url: t.expose('url', { type: 'URL', description: 'The address.' }),
    events: t.expose('events', { type: [EventKind], description: 'Which kinds of events it is sent.' }),
    filters: t.field({
      type: [WebhookFilter],
      description: 'Which of these; all of a kind that has none.',
      select: { filters: true },
      resolve: ({ filters }) =>
        EVENT_KINDS.flatMap((kind) => {
          const filter = (filters as Partial<Record<Kind, string>>)[kind];
          return filter === undefined ? [] : [{ kind, filter }];
        }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    createdBy: t.string({
      nullable: true,
      description: 'Name of the API key that made it.',
      select: { createdBy: { select: { name: true } } },
      resolve: ({ createdBy }) => createdBy?.name ?? null,
    }),
    problem: t.exposeString('problem', {
      nullable: true,
      description:
        'Why it is sent nothing: a filter names something that is known no more. Null where all is well.',
    }),
    pendingCount: t.relationCount('deliveries', {
      where: { deadAt: null },
      description: 'How many events are on their way, those that failed and will be tried again among them.',
    }),
    deadLetterCount: t.relationCount('deliveries', {
      where: { deadAt: { not: null } },
      description: 'How many events were given up.',
    }),
    deadLetters: t.relation('deliveries', {
      args: firstOf,
      query: (args) => ({
        where: { deadAt: { not: null } },
        orderBy: { id: 'desc' as const },
        take: readFirst('deadLetters', args),
      }),
      description: 'Events that were given up after ten attempts, latest first.',
    }),
  }),
});

builder.queryField('webhooks', (t) =>
  t.prismaField({
    type: ['Webhook'],
    authScopes: { scope: 'admin' },
    description: 'All webhooks, in the order in which they were made. Needs the scope `admin`.',
    resolve: (query, _root, _args, { prisma }) =>
      prisma.webhook.findMany({ ...query, orderBy: { id: 'asc' } }),
  }),
);
