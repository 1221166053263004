import { builder } from '../builder.ts';

builder.prismaObject('Revision', {
  description: 'An earlier state of an article, kept when a changed one was ingested.',
  select: { id: true },
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number, from 1.' }),
    title: t.exposeString('title', { description: 'The headline as it was.' }),
    text: t.exposeString('text', { description: 'The text as it was.' }),
    recordedAt: t.expose('recordedAt', {
      type: 'DateTime',
      description: 'When the state after it was ingested.',
    }),
  }),
});
