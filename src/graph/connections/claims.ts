import { builder } from '../builder.ts';
import { ClaimFilter, whereClaims } from '../filters/claims.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { ID, newest, type Order, oldest } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

const mostReported: Order = {
  name: 'most-reported',
  keys: [{ field: 'articleCount', kind: 'int' }, ID],
  direction: 'desc',
};

const ClaimOrder = builder.enumType('ClaimOrder', {
  description: 'Orders of claims. Those without a date count as oldest.',
  values: {
    NEWEST: { description: 'Those that came up last first.' },
    OLDEST: { description: 'Those that came up first first.' },
    MOST_REPORTED: { description: 'In most articles first.' },
  } as const,
});

const orders = { NEWEST: newest, OLDEST: oldest, MOST_REPORTED: mostReported };

export const pagedClaims = definePaging({
  type: defineConnection({ name: 'Claim', plural: 'claims', node: 'Claim', row: 'Claim' }),
  args: builder.args((t) => ({
    filter: t.field({ type: ClaimFilter, description: 'Which claims; all where it is left out.' }),
    orderBy: t.field({ type: ClaimOrder, defaultValue: 'NEWEST', description: 'In which order.' }),
  })),
  order: ({ orderBy }) => orders[orderBy ?? 'NEWEST'],
  where: ({ filter }, context) => whereClaims(filter, context),
});
