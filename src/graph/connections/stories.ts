import { builder } from '../builder.ts';
import { StoryFilter, whereStories } from '../filters/stories.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { ID, newest, type Order, oldest } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

const StoryOrder = builder.enumType('StoryOrder', {
  description: 'Orders of stories. Those without a date count as oldest.',
  values: {
    NEWEST: { description: 'Latest first.' },
    OLDEST: { description: 'Earliest first.' },
    MOST_COVERED: { description: 'Those that most articles cover first.' },
    MOST_OUTLETS: { description: 'Those that most outlets cover first.' },
  } as const,
});

const mostCovered: Order = {
  name: 'most-covered',
  keys: [{ field: 'articleCount', kind: 'int' }, ID],
  direction: 'desc',
};
const mostOutlets: Order = {
  name: 'most-outlets',
  keys: [{ field: 'outletCount', kind: 'int' }, ID],
  direction: 'desc',
};
const orders = { NEWEST: newest, OLDEST: oldest, MOST_COVERED: mostCovered, MOST_OUTLETS: mostOutlets };

export const pagedStories = definePaging({
  type: defineConnection({ name: 'Story', plural: 'stories', node: 'Story', row: 'Story' }),
  args: builder.args((t) => ({
    filter: t.field({ type: StoryFilter, description: 'Which stories; all where it is left out.' }),
    orderBy: t.field({ type: StoryOrder, defaultValue: 'NEWEST', description: 'In which order.' }),
  })),
  order: ({ orderBy }) => orders[orderBy ?? 'NEWEST'],
  where: ({ filter }, context) => whereStories(filter, context),
});
