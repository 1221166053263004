import { builder } from '../builder.ts';
import { TopicFilter, whereTopics } from '../filters/topics.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { alphabetical } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

export const pagedTopics = definePaging({
  type: defineConnection({ name: 'Topic', plural: 'topics', node: 'Topic', row: 'Topic' }),
  args: builder.args((t) => ({
    filter: t.field({ type: TopicFilter, description: 'Which topics; all where it is left out.' }),
  })),
  order: alphabetical('slug'),
  where: ({ filter }, context) => whereTopics(filter, context),
});
