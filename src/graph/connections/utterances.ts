import { builder } from '../builder.ts';
import { UtteranceFilter, whereUtterances } from '../filters/utterances.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { ID, newest, type Order, oldest } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

const UtteranceOrder = builder.enumType('UtteranceOrder', {
  description: 'Orders of utterances. Those without a date count as oldest.',
  values: {
    MOST_REPORTED: { description: 'Those that most outlets report first.' },
    NEWEST: { description: 'Latest first reported first.' },
    OLDEST: { description: 'Earliest first reported first.' },
  } as const,
});

const mostReported: Order = {
  name: 'most-reported',
  keys: [{ field: 'outletCount', kind: 'int' }, ID],
  direction: 'desc',
};
const orders = { MOST_REPORTED: mostReported, NEWEST: newest, OLDEST: oldest };

export const pagedUtterances = definePaging({
  type: defineConnection({ name: 'Utterance', plural: 'utterances', node: 'Utterance', row: 'Utterance' }),
  args: builder.args((t) => ({
    filter: t.field({ type: UtteranceFilter, description: 'Which utterances; all where it is left out.' }),
    orderBy: t.field({ type: UtteranceOrder, defaultValue: 'NEWEST', description: 'In which order.' }),
  })),
  order: ({ orderBy }) => orders[orderBy ?? 'NEWEST'],
  where: ({ filter }, context) => whereUtterances(filter, context),
});
