import { builder } from '../builder.ts';
import { ArticleFilter, whereArticles } from '../filters/articles.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { newest, oldest } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

const ArticleOrder = builder.enumType('ArticleOrder', {
  description: 'Orders of articles. Those without a date count as oldest.',
  values: {
    NEWEST: { description: 'Latest published first.' },
    OLDEST: { description: 'Earliest published first.' },
  } as const,
});

const orders = { NEWEST: newest, OLDEST: oldest };

export const pagedArticles = definePaging({
  type: defineConnection({ name: 'Article', plural: 'articles', node: 'Article', row: 'Article' }),
  args: builder.args((t) => ({
    filter: t.field({ type: ArticleFilter, description: 'Which articles; all where it is left out.' }),
    orderBy: t.field({ type: ArticleOrder, defaultValue: 'NEWEST', description: 'In which order.' }),
  })),
  order: ({ orderBy }) => orders[orderBy ?? 'NEWEST'],
  where: ({ filter }, context) => whereArticles(filter, context),
});
