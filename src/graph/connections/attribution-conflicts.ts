import { builder } from '../builder.ts';
import { AttributionConflictFilter, whereAttributionConflicts } from '../filters/attribution-conflicts.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { newest, oldest } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

const AttributionConflictOrder = builder.enumType('AttributionConflictOrder', {
  description: 'Orders of conflicts, by when they came up. Those without a date count as oldest.',
  values: {
    NEWEST: { description: 'Latest first.' },
    OLDEST: { description: 'Earliest first.' },
  } as const,
});

const orders = { NEWEST: newest, OLDEST: oldest };

export const pagedConflicts = definePaging({
  type: defineConnection({
    name: 'AttributionConflict',
    plural: 'attribution conflicts',
    node: 'AttributionConflict',
    row: 'AttributionConflict',
  }),
  args: builder.args((t) => ({
    filter: t.field({ type: AttributionConflictFilter, description: 'Which conflicts; all if left out.' }),
    orderBy: t.field({
      type: AttributionConflictOrder,
      defaultValue: 'NEWEST',
      description: 'In which order.',
    }),
  })),
  order: ({ orderBy }) => orders[orderBy ?? 'NEWEST'],
  where: ({ filter }, context) => whereAttributionConflicts(filter, context),
});
