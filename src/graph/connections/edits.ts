import { builder } from '../builder.ts';
import { EditFilter, whereEdits } from '../filters/edits.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { byId, ID, type Order } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';
import { rootConnection } from '../paging/root-connection.ts';

const EditOrder = builder.enumType('EditOrder', {
  description: 'Orders of edits, by when they were made.',
  values: {
    NEWEST: { description: 'Latest first.' },
    OLDEST: { description: 'Earliest first.' },
  } as const,
});

const latestFirst: Order = { name: 'latest', keys: [ID], direction: 'desc' };
const orders = { NEWEST: latestFirst, OLDEST: byId };

const pagedEdits = definePaging({
  type: defineConnection({ name: 'Edit', plural: 'edits', node: 'Edit', row: 'Edit' }),
  args: builder.args((t) => ({
    filter: t.field({ type: EditFilter, description: 'Which edits; all where it is left out.' }),
    orderBy: t.field({ type: EditOrder, defaultValue: 'NEWEST', description: 'In which order.' }),
  })),
  order: ({ orderBy }) => orders[orderBy ?? 'NEWEST'],
  where: ({ filter }) => whereEdits(filter),
});

builder.queryFields((t) => ({
  edits: rootConnection(t, { ...pagedEdits, description: "Curators' decisions." }),
}));
