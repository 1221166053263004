import { builder } from '../builder.ts';
import { batchAt } from '../context.ts';
import { type AliasUse, countAliasUse } from '../count-alias-use.ts';
import { groupBy } from '../group-by.ts';
import { OutletUse } from './outlet-use.ts';

builder.prismaObject('Alias', {
  description: 'A name form that a person or an organization goes by: "Zelensky", "Volodymyr Zelenskyy".',
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The form, as articles write it.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles use it.' }),
    outlets: t.field({
      type: [OutletUse],
      description: 'Which outlets use it, those with most such articles first.',
      resolve: async ({ id }, _args, context) => {
        const batch = batchAt<AliasUse[]>(context, 'uses of aliases', async (ids) =>
          groupBy(await countAliasUse(context.prisma, ids), ({ aliasId }) => aliasId),
        );
        return (await batch.load(id)) ?? [];
      },
    }),
  }),
});

/** Most used first: how lists of aliases, roles and names are loaded. */
export const mostUsedFirst: { orderBy: ({ articleCount: 'desc' } | { id: 'asc' })[] } = {
  orderBy: [{ articleCount: 'desc' }, { id: 'asc' }],
};
