import { completeValue, type InputShapeFromFields } from '@pothos/core';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { ArticleFilter, whereArticles } from '../filters/articles.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { newest, type Order, oldest } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

const ArticleOrder = builder.enumType('ArticleOrder', {
  description: 'Orders of articles. Those without a date count as oldest.',
  values: {
    NEWEST: { description: 'Latest published first.' },
    OLDEST: { description: 'Earliest published first.' },
  } as const,
});

const orders = { NEWEST: newest, OLDEST: oldest };

const args = builder.args((t) => ({
  filter: t.field({ type: ArticleFilter, description: 'Which articles; all where it is left out.' }),
  orderBy: t.field({ type: ArticleOrder, defaultValue: 'NEWEST', description: 'In which order.' }),
}));
type ArticleArgs = InputShapeFromFields<typeof args>;

export const pagedArticles = definePaging({
  type: defineConnection({ name: 'Article', plural: 'articles', node: 'Article', row: 'Article' }),
  args,
  order: ({ orderBy }) => orders[orderBy ?? 'NEWEST'],
  where: ({ filter }, context) => whereArticles(filter, context),
});

/**
 * The same arguments over rows that link to an article: spread into a connection's options.
 * @param orderAt where a row has the article's ordering instant
 */
export function articlesVia(orderAt: 'orderAt' | 'article.orderAt') {
  const keys: Order['keys'] = [
    { field: orderAt, kind: 'instant' },
    { field: 'articleId', kind: 'int' },
  ];
  const viaOrders: Record<keyof typeof orders, Order> = {
    NEWEST: { name: 'newest', keys, direction: 'desc' },
    OLDEST: { name: 'oldest', keys, direction: 'asc' },
  };
  return {
    args,
    order: ({ orderBy }: ArticleArgs): Order => viaOrders[orderBy ?? 'NEWEST'],
    where: ({ filter }: ArticleArgs, context: GraphContext) =>
      filter ? completeValue(whereArticles(filter, context), (article) => ({ article })) : {},
  };
}
