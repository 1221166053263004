import { builder } from '../builder.ts';

export const DateRange = builder.inputType('DateRange', {
  description: 'Days from one to another, both included. Leave one out for a range without that end.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day.' }),
    to: t.field({ type: 'Date', description: 'The last day, included.' }),
  }),
});

export const DateTimeRange = builder.inputType('DateTimeRange', {
  description: 'Instants from one up to another. Leave one out for a range without that end.',
  fields: (t) => ({
    from: t.field({ type: 'DateTime', description: 'The first instant.' }),
    before: t.field({ type: 'DateTime', description: 'The instant after the last: not included itself.' }),
  }),
});
