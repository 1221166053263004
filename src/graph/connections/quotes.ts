import { builder } from '../builder.ts';
import { QuoteFilter, whereQuotes } from '../filters/quotes.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { newest, oldest } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';

const QuoteOrder = builder.enumType('QuoteOrder', {
  description: 'Orders of quotes, by when their article was published. Those without a date count as oldest.',
  values: {
    NEWEST: { description: 'Latest published first.' },
    OLDEST: { description: 'Earliest published first.' },
  } as const,
});

const orders = { NEWEST: newest, OLDEST: oldest };

export const pagedQuotes = definePaging({
  type: defineConnection({ name: 'Quote', plural: 'quotes', node: 'Quote', row: 'Quote' }),
  args: builder.args((t) => ({
    filter: t.field({ type: QuoteFilter, description: 'Which quotes; all where it is left out.' }),
    orderBy: t.field({ type: QuoteOrder, defaultValue: 'NEWEST', description: 'In which order.' }),
  })),
  order: ({ orderBy }) => orders[orderBy ?? 'NEWEST'],
  where: ({ filter }, context) => whereQuotes(filter, context),
});
