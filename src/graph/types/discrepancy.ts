import { builder } from '../builder.ts';
import { pagedDiscrepancies } from '../connections/discrepancies.ts';
import { asNode } from '../node.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { DiscrepancyAspect, DiscrepancyGrade } from './claim-enums.ts';
import { ownProvenance } from './provenance.ts';
import { ownSpan } from './span.ts';

export const Discrepancy = builder.prismaObject('Discrepancy', {
  description: 'One aspect in which the appearances of a claim differ or contradict each other.',
  select: { id: true },
  fields: (t) => ({
    aspect: t.expose('aspect', { type: DiscrepancyAspect, description: 'In what they differ.' }),
    grade: t.expose('grade', { type: DiscrepancyGrade, description: 'How far they are apart.' }),
    claim: t.relation('claim', { description: 'The claim.' }),
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
asNode(Discrepancy, 'Discrepancy');

builder.prismaObject('DiscrepancyValue', {
  description: 'What one appearance of a claim says about the aspect in which they differ.',
  select: { id: true },
  fields: (t) => ({
    value: t.exposeString('value', {
      description: 'In a form that can be compared: "2025-08-16" for "Saturday".',
    }),
    span: t.field({
      ...ownSpan,
      description: "The words, in the article's text.",
    }),
    appearance: t.relation('appearance', { description: 'The appearance that says so.' }),
  }),
});

builder.queryFields((t) => ({
  discrepancies: rootConnection(t, {
    ...pagedDiscrepancies,
    description: 'In what articles differ or contradict each other.',
  }),
}));
