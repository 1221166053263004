import type { Circumstance as FoundCircumstance } from '../../extract/claim.ts';
import { builder } from '../builder.ts';
import { asNode } from '../node.ts';
import { Circumstance } from './circumstance.ts';
import { ClaimKind, Stance } from './claim-enums.ts';
import { ownProvenance } from './provenance.ts';
import { ownSpan, Span, spansOf } from './span.ts';
import { Speaker, selectSpeaker, speakerOf } from './speaker.ts';

const ClaimAppearance = builder.prismaObject('ClaimAppearance', {
  description: "One article's wording of a claim.",
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: ClaimKind, description: 'What makes it a claim.' }),
    text: t.exposeString('text', {
      description: 'The words, as they stand in the article; pieces of a split quote are joined by a space.',
    }),
    span: t.field({
      ...ownSpan,
      description: "Where they stand in the article's text.",
    }),
    parts: t.field({
      type: [Span],
      description: 'Their pieces: one, but for a quote that its cue splits.',
      select: { parts: true },
      resolve: ({ parts }) => spansOf(parts),
    }),
    stance: t.expose('stance', { type: Stance, description: 'How the article stands to it.' }),
    claimant: t.field({
      type: Speaker,
      nullable: true,
      description:
        'Whom the article reports to claim it; of a VENUE, who spoke there. Null where it says so itself, and where it is not known.',
      select: (_args, _context, nested) => ({
        quote: { select: selectSpeaker(nested) },
        mention: { select: selectSpeaker(nested) },
      }),
      resolve: ({ quote, mention }) => (quote && speakerOf(quote)) ?? (mention && speakerOf(mention)),
    }),
    circumstances: t.field({
      type: [Circumstance],
      description: 'What it says about days, numbers, places and the like, in text order.',
      select: { circumstances: true },
      resolve: ({ circumstances }) => circumstances as unknown as FoundCircumstance[],
    }),
    claim: t.relation('claim', { nullable: true, description: 'The claim.' }),
    article: t.relation('article', { description: 'The article.' }),
    quote: t.relation('quote', {
      nullable: true,
      description: 'The quote that makes the claim, or that was said at the venue.',
    }),
    provenance: t.field({
      ...ownProvenance,
      description: 'The rule that found it.',
    }),
  }),
});
asNode(ClaimAppearance, 'ClaimAppearance');
