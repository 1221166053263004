import { builder } from '../builder.ts';
import { PersonFilter, wherePeople } from '../filters/people.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { alphabetical } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

export const pagedPeople = definePaging({
  type: defineConnection({ name: 'Person', plural: 'people', node: 'Person', row: 'Person' }),
  args: builder.args((t) => ({
    filter: t.field({ type: PersonFilter, description: 'Which people; all where it is left out.' }),
  })),
  order: alphabetical('slug'),
  where: ({ filter }, context) => wherePeople(filter, context),
});
