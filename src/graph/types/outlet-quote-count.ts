import { getRefFromModel } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import type { OutletQuotes } from '../count-outlet-quotes.ts';
import { loadById } from '../node.ts';

export const OutletQuoteCount = builder.objectRef<OutletQuotes>('OutletQuoteCount').implement({
  description: 'How often an outlet quotes somebody.',
  fields: (t) => ({
    outlet: t.field({
      type: getRefFromModel('Outlet', builder),
      description: 'The outlet.',
      resolve: ({ outletId }, _args, context, info) => loadById('Outlet', outletId, context, info) as never,
    }),
    quoteCount: t.exposeInt('quoteCount', { description: 'How many quotes it has.' }),
    articleCount: t.exposeInt('articleCount', { description: 'In how many of its articles they stand.' }),
  }),
});
