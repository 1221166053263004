import { builder } from '../builder.ts';
import { EditFilter, whereEdits } from '../filters/edits.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { ID, type Order } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';
import { rootConnection } from '../paging/root-connection.ts';

const latestFirst: Order = { name: 'latest', keys: [ID], direction: 'desc' };

const pagedEdits = definePaging({
  type: defineConnection({ name: 'Edit', plural: 'edits', node: 'Edit', row: 'Edit' }),
  args: builder.args((t) => ({
    filter: t.field({ type: EditFilter, description: 'Which edits; all where it is left out.' }),
  })),
  order: latestFirst,
  where: ({ filter }) => whereEdits(filter),
});

builder.queryFields((t) => ({
  edits: rootConnection(t, { ...pagedEdits, description: "Curators' decisions, latest first." }),
}));
