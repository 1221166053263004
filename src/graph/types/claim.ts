import { builder } from '../builder.ts';
import { pagedClaims } from '../connections/claims.ts';
import { ClaimAppearanceFilter, whereAppearances } from '../filters/appearances.ts';
import { decodeIdOf } from '../global-id.ts';
import { asNode } from '../node.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { byId } from '../paging/order.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { selectionAt } from '../selection-at.ts';
import { Agreement } from './agreement.ts';
import { ClaimKind } from './claim-enums.ts';
import { ClaimReview } from './claim-review.ts';
import { ownProvenance } from './provenance.ts';
import { Speaker, selectSpeaker, speakerOf } from './speaker.ts';

const Claim = builder.prismaObject('Claim', {
  description: 'A checkable statement that articles report, and whether they agree about it.',
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: ClaimKind, description: 'What makes it a claim.' }),
    text: t.exposeString('text', {
      description: 'The statement, in the words of the appearance that says it best.',
    }),
    claimant: t.field({
      type: Speaker,
      nullable: true,
      description:
        'Who claims it, as most articles report; of a VENUE, who spoke there. Null where outlets state it in their own voice, or nobody is known.',
      select: (_args, _context, nested) => selectSpeaker(nested),
      resolve: speakerOf,
    }),
    outlet: t.relation('outlet', {
      nullable: true,
      description:
        'The outlet that states it in its own voice, where it is but one; null where somebody is quoted with it.',
    }),
    story: t.relation('story', { nullable: true, description: 'The story of most of its articles, if any.' }),
    agreement: t.expose('agreement', { type: Agreement, description: 'Whether its appearances agree.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles have it.' }),
    appearances: relatedConnection(t, {
      type: defineConnection({
        name: 'ClaimAppearance',
        plural: 'appearances of a claim',
        node: 'ClaimAppearance',
        row: 'ClaimAppearance',
      }),
      description: 'Where it appears, and in which words.',
      args: {
        filter: t.arg({
          type: ClaimAppearanceFilter,
          description: 'Which appearances; all where it is left out.',
        }),
      },
      where: ({ filter }, context) => whereAppearances(filter, context),
      relation: 'appearances',
      parentKey: 'claimId',
      order: byId,
    }),
    discrepancies: t.relation('discrepancies', {
      query: { orderBy: { aspect: 'asc' } },
      description: 'In what its appearances differ or contradict each other.',
    }),
    reviews: t.prismaField({
      type: [ClaimReview],
      description: 'Fact checks of it.',
      select: (_args, _context, nested) => ({
        appearances: {
          where: { reviews: { some: {} } },
          orderBy: { id: 'asc' },
          select: { reviews: nested({ orderBy: { id: 'asc' } }) },
        },
      }),
      resolve: (_query, { appearances }) => appearances.flatMap(({ reviews }) => reviews),
    }),
    provenance: t.field({
      ...ownProvenance,
      description: 'The rule that brought its appearances together.',
    }),
  }),
});
asNode(Claim, 'Claim');

builder.queryFields((t) => ({
  claim: t.field({
    type: Claim,
    nullable: true,
    description: 'The claim with this id; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context, info) =>
      context.prisma.claim.findUnique({
        ...selectionAt(context, info),
        where: { id: decodeIdOf('Claim', id, 'id') },
      }),
  }),
  claims: rootConnection(t, { ...pagedClaims, description: 'Claims in all articles.' }),
}));
