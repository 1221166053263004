import { builder } from '../builder.ts';
import { PersonFilter, wherePeople } from '../filters/people.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { definePaging } from '../paging/plan-page.ts';
import { IdentityOrder, identityOrders } from './identity-order.ts';

export const pagedPeople = definePaging({
  type: defineConnection({ name: 'Person', plural: 'people', node: 'Person', row: 'Person' }),
  args: builder.args((t) => ({
    filter: t.field({ type: PersonFilter, description: 'Which people; all where it is left out.' }),
    orderBy: t.field({ type: IdentityOrder, defaultValue: 'SLUG', description: 'In which order.' }),
  })),
  order: ({ orderBy }) => identityOrders[orderBy ?? 'SLUG'],
  where: ({ filter }, context) => wherePeople(filter, context),
});
