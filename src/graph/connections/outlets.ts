import { builder } from '../builder.ts';
import { OutletFilter, whereOutlets } from '../filters/outlets.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { alphabetical } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

export const pagedOutlets = definePaging({
  type: defineConnection({ name: 'Outlet', plural: 'outlets', node: 'Outlet', row: 'Outlet' }),
  args: builder.args((t) => ({
    filter: t.field({ type: OutletFilter, description: 'Which outlets; all where it is left out.' }),
  })),
  order: alphabetical('domain'),
  where: ({ filter }, context) => whereOutlets(filter, context),
});
