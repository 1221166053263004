import { builder } from '../builder.ts';
import { ClaimFilter, whereClaims } from '../filters/claims.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { newest } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

export const pagedClaims = definePaging({
  type: defineConnection({ name: 'Claim', plural: 'claims', node: 'Claim', row: 'Claim' }),
  args: builder.args((t) => ({
    filter: t.field({ type: ClaimFilter, description: 'Which claims; all where it is left out.' }),
  })),
  order: newest,
  where: ({ filter }, context) => whereClaims(filter, context),
});
