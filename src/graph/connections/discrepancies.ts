import { builder } from '../builder.ts';
import { DiscrepancyFilter, whereDiscrepancies } from '../filters/discrepancies.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { newest } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

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
  })),
  order: newest,
  where: ({ filter }, context) => whereDiscrepancies(filter, context),
});
