import { getRefFromModel } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import { loadById } from '../node.ts';

export const OutletUse = builder
  .objectRef<{ readonly outletId: number; readonly count: number }>('OutletUse')
  .implement({
    description: 'How often an outlet uses a name form or a description of somebody.',
    fields: (t) => ({
      outlet: t.field({
        type: getRefFromModel('Outlet', builder),
        description: 'The outlet.',
        resolve: ({ outletId }, _args, context, info) => loadById('Outlet', outletId, context, info) as never,
      }),
      count: t.exposeInt('count', { description: 'In how many of its articles.' }),
    }),
  });
