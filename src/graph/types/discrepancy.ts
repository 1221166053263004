import { builder } from '../builder.ts';
import { ownProvenance } from './provenance.ts';
import { ownSpan } from './span.ts';

const DiscrepancyAspect = builder.enumType('DiscrepancyAspect', {
  description: 'In what the appearances of a claim differ.',
  values: {
    DAY: { description: 'When it happened.' },
    NUMBER: { description: 'How many.' },
    NAME: { description: 'Who.' },
    PLACE: { description: 'Where.' },
    VENUE: { description: 'Where it was said.' },
    SCOPE: { description: 'How far it reaches: "all", "some".' },
    MODALITY: { description: 'How certain it is: "will", "may".' },
    NEGATION: { description: 'Whether it is so at all.' },
  } as const,
});

const DiscrepancyGrade = builder.enumType('DiscrepancyGrade', {
  description: 'How far appearances of a claim are apart.',
  values: {
    DIFFERS_IN_DETAIL: { description: 'Both can be right: one says more, or says it otherwise.' },
    CONTRADICTS: { description: 'They cannot both be right.' },
  } as const,
});

builder.prismaObject('Discrepancy', {
  description: 'One aspect in which the appearances of a claim differ or contradict each other.',
  select: { id: true },
  fields: (t) => ({
    aspect: t.expose('aspect', { type: DiscrepancyAspect, description: 'In what they differ.' }),
    grade: t.expose('grade', { type: DiscrepancyGrade, description: 'How far they are apart.' }),
    values: t.relation('values', {
      query: { orderBy: { id: 'asc' } },
      description: 'What each appearance says.',
    }),
    provenance: t.field({
      ...ownProvenance,
      description: 'The rule that found it.',
    }),
  }),
});

builder.prismaObject('DiscrepancyValue', {
  description: 'What one appearance of a claim says about the aspect in which they differ.',
  select: { id: true },
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The words that differ: "Saturday".' }),
    span: t.field({
      ...ownSpan,
      description: "Where they stand in the article's text.",
    }),
    appearance: t.relation('appearance', { description: 'The appearance that says so.' }),
  }),
});
