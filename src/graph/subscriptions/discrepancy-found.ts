import { getRefFromModel } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import { DiscrepancyFilter } from '../filters/discrepancies.ts';
import type { EventRow } from '../live/find-events.ts';
import { listen } from '../live/listen.ts';
import { loadById } from '../node.ts';
import { Event } from '../types/event.ts';
import { AFTER, GONE } from './after.ts';

const DiscrepancyFoundEvent = builder.objectRef<EventRow>('DiscrepancyFoundEvent').implement({
  description:
    'Articles were found to differ in what they say, or to contradict each other where they only differed.',
  interfaces: [Event],
  fields: (t) => ({
    discrepancy: t.field({
      type: getRefFromModel('Discrepancy', builder),
      nullable: true,
      description: `In what they differ. ${GONE}`,
      resolve: async ({ discrepancyId }, _args, context, info) =>
        (await loadById('Discrepancy', discrepancyId ?? 0, context, info)) as never,
    }),
  }),
});

builder.subscriptionField('discrepancyFound', (t) =>
  t.field({
    type: DiscrepancyFoundEvent,
    description:
      'Discrepancies as they are found, and again when their grade changes. The same found anew is no event.',
    args: {
      filter: t.arg({
        type: DiscrepancyFilter,
        description: 'Which discrepancies; all where it is left out.',
      }),
      after: t.arg.string({ description: AFTER }),
    },
    subscribe: (_root, { filter, after }, context) =>
      listen(context, { kind: 'DISCREPANCY_FOUND', filter, after }),
    resolve: (event) => event,
  }),
);
