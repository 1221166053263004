import { builder } from '../builder.ts';
import { encodeEventCursor } from '../live/event-cursor.ts';
import type { EventRow } from '../live/find-events.ts';

/** What all events tell. */
export const Event = builder.interfaceRef<EventRow>('Event').implement({
  description: 'Something that happened in the graph, as subscriptions tell it.',
  fields: (t) => ({
    cursor: t.string({
      description:
        'Cursor of the event, whatever subscription it came by: go on with `after` this, and nothing is missed.',
      resolve: ({ id }) => encodeEventCursor(id),
    }),
    happenedAt: t.expose('happenedAt', { type: 'DateTime', description: 'When it happened here.' }),
  }),
});
