import type { Circumstance as FoundCircumstance } from '../../extract/claim.ts';
import { builder } from '../builder.ts';
import { DiscrepancyAspect } from './claim-enums.ts';
import { Span } from './span.ts';

export const Circumstance = builder.objectRef<FoundCircumstance>('Circumstance').implement({
  description:
    'What a wording says about one aspect in which another can differ: its day, a number, "could".',
  fields: (t) => ({
    aspect: t.expose('aspect', { type: DiscrepancyAspect, description: 'The aspect.' }),
    value: t.exposeString('value', {
      description: 'In a form that can be compared: "2025-08-15" for "Friday", "3.5" for "three and a half".',
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'What a number counts ("percent"), or the network of a venue; null for other aspects.',
    }),
    isExact: t.exposeBoolean('isExact', {
      description: 'False for "about 300", and for a weekday of which it is not told which one.',
    }),
    span: t.field({
      type: Span,
      description: "The words, in the article's text.",
      resolve: ({ start, end }) => ({ start, end }),
    }),
  }),
});
