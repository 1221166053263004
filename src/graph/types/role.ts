import { builder } from '../builder.ts';

builder.prismaObject('Role', {
  description: 'A description that outlets give of a person: "special US envoy".',
  select: { id: true },
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The description, as articles word it.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles use it.' }),
  }),
});
