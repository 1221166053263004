import { builder } from '../builder.ts';
import { asNode } from '../node.ts';
import { ownProvenance } from './provenance.ts';
import { ownSpan } from './span.ts';

export const Stance = builder.enumType('Stance', {
  description: 'How an article stands to a claim that it reports.',
  values: {
    ASSERTS: { description: 'It says so.' },
    DENIES: { description: 'It says that it is not so.' },
    DOUBTS: { description: 'It leaves it open.' },
    REPORTS: { description: 'It says that somebody says so.' },
  } as const,
});

const ClaimAppearance = builder.prismaObject('ClaimAppearance', {
  description: "One article's wording of a claim.",
  select: { id: true },
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words, as they stand in the article.' }),
    span: t.field({
      ...ownSpan,
      description: "Where they stand in the article's text.",
    }),
    stance: t.expose('stance', { type: Stance, description: 'How the article stands to it.' }),
    claim: t.relation('claim', { description: 'The claim.' }),
    article: t.relation('article', { description: 'The article.' }),
    quote: t.relation('quote', {
      nullable: true,
      description: 'The quote that makes the claim, if one does.',
    }),
    provenance: t.field({
      ...ownProvenance,
      description: 'The rule that found it.',
    }),
  }),
});
asNode(ClaimAppearance, 'ClaimAppearance');
