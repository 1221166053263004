import { builder } from '../builder.ts';
import { DiscrepancyFilter, whereDiscrepancies } from '../filters/discrepancies.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { newest, oldest } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

const DiscrepancyOrder = builder.enumType('DiscrepancyOrder', {
  description:
    'Orders of discrepancies, by when their claim appeared first. Those without a date count as oldest.',
  values: {
    NEWEST: { description: 'Latest first.' },
    OLDEST: { description: 'Earliest first.' },
  } as const,
});

const orders = { NEWEST: newest, OLDEST: oldest };

export const pagedDiscrepancies = definePaging({
  type: defineConnection({
    name: 'Discrepancy',
    plural: 'discrepancies',
    node: 'Discrepancy',
    row: 'Discrepancy',
  }),
  args: builder.args((t) => ({
    filter: t.field({
      type: DiscrepancyFilter,
      description: 'Which discrepancies; all where it is left out.',
    }),
    orderBy: t.field({ type: DiscrepancyOrder, defaultValue: 'NEWEST', description: 'In which order.' }),
  })),
  order: ({ orderBy }) => orders[orderBy ?? 'NEWEST'],
  where: ({ filter }, context) => whereDiscrepancies(filter, context),
});
