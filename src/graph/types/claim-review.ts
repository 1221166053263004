import { builder } from '../builder.ts';
import { ownProvenance } from './provenance.ts';

export const ClaimReview = builder.prismaObject('ClaimReview', {
  description: "A fact check that a page states in schema.org's ClaimReview data.",
  select: { id: true },
  fields: (t) => ({
    text: t.exposeString('text', { description: "The claim that it checks, in the reviewer's words." }),
    claimantName: t.exposeString('claimant', {
      nullable: true,
      description: 'Who made the claim, as the page names them.',
    }),
    rating: t.exposeString('rating', {
      nullable: true,
      description: 'The verdict in words: "Mostly false".',
    }),
    ratingValue: t.exposeFloat('ratingValue', {
      nullable: true,
      description: 'The verdict on a scale from `worstRating` to `bestRating`.',
    }),
    worstRating: t.exposeFloat('worstRating', {
      nullable: true,
      description: 'The lower end of its scale.',
    }),
    bestRating: t.exposeFloat('bestRating', { nullable: true, description: 'The upper end of its scale.' }),
    reviewer: t.exposeString('reviewer', {
      nullable: true,
      description: 'Who checked it, as the page names them.',
    }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Where the check stands.' }),
    article: t.relation('article', { description: 'The article whose page states it.' }),
    appearance: t.relation('appearance', {
      nullable: true,
      description: 'The wording of the claim that is most like it; null where none is like enough.',
    }),
    provenance: t.field({
      ...ownProvenance,
      description: 'The rule that found the wording, and how alike the two are.',
    }),
  }),
});
