import { builder } from '../builder.ts';
import { OrganizationFilter, whereOrganizations } from '../filters/organizations.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { definePaging } from '../paging/plan-page.ts';
import { IdentityOrder, identityOrders } from './identity-order.ts';

export const pagedOrganizations = definePaging({
  type: defineConnection({
    name: 'Organization',
    plural: 'organizations',
    node: 'Organization',
    row: 'Organization',
  }),
  args: builder.args((t) => ({
    filter: t.field({
      type: OrganizationFilter,
      description: 'Which organizations; all where it is left out.',
    }),
    orderBy: t.field({ type: IdentityOrder, defaultValue: 'SLUG', description: 'In which order.' }),
  })),
  order: ({ orderBy }) => identityOrders[orderBy ?? 'SLUG'],
  where: ({ filter }, context) => whereOrganizations(filter, context),
});
