import { builder } from '../builder.ts';
import { VenueFilter, whereVenues } from '../filters/venues.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { alphabetical } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

export const pagedVenues = definePaging({
  type: defineConnection({ name: 'Venue', plural: 'venues', node: 'Venue', row: 'Venue' }),
  args: builder.args((t) => ({
    filter: t.field({ type: VenueFilter, description: 'Which venues; all where it is left out.' }),
  })),
  order: alphabetical('slug'),
  where: ({ filter }, context) => whereVenues(filter, context),
});
