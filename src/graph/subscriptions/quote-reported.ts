import { getRefFromModel } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import { QuoteFilter } from '../filters/quotes.ts';
import type { EventRow } from '../live/find-events.ts';
import { listen } from '../live/listen.ts';
import { loadById } from '../node.ts';
import { Event } from '../types/event.ts';
import { AFTER, GONE } from './after.ts';

const QuoteReportedEvent = builder.objectRef<EventRow>('QuoteReportedEvent').implement({
  description: 'An article reports words that it did not report before.',
  interfaces: [Event],
  fields: (t) => ({
    quote: t.field({
      type: getRefFromModel('Quote', builder),
      nullable: true,
      description: `The quote. ${GONE}`,
      resolve: async ({ quoteId }, _args, context, info) =>
        (await loadById('Quote', quoteId ?? 0, context, info)) as never,
    }),
  }),
});

builder.subscriptionField('quoteReported', (t) =>
  t.field({
    type: QuoteReportedEvent,
    description:
      'Quotes as articles bring them. The same article again brings none; who spoke is told as it is known then.',
    args: {
      filter: t.arg({ type: QuoteFilter, description: 'Which quotes; all where it is left out.' }),
      after: t.arg.string({ description: AFTER }),
    },
    subscribe: (_root, { filter, after }, context) =>
      listen(context, { kind: 'QUOTE_REPORTED', filter, after }),
    resolve: (event) => event,
  }),
);
