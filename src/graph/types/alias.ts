import { builder } from '../builder.ts';

builder.prismaObject('Alias', {
  description: 'A name form that a person or an organization goes by: "Zelensky", "Volodymyr Zelenskyy".',
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The form, as articles write it.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles use it.' }),
  }),
});

/** Most used first: how lists of aliases and roles are loaded. */
export const mostUsedFirst: { orderBy: ({ articleCount: 'desc' } | { id: 'asc' })[] } = {
  orderBy: [{ articleCount: 'desc' }, { id: 'asc' }],
};
