import { builder } from '../builder.ts';
import { pagedClaims } from '../connections/claims.ts';
import { asNode } from '../node.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { byId } from '../paging/order.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { Agreement } from './agreement.ts';
import { ownProvenance } from './provenance.ts';
import { Speaker, selectSpeaker, speakerOf } from './speaker.ts';

const Claim = builder.prismaObject('Claim', {
  description: 'A checkable statement that articles report, and whether they agree about it.',
  select: { id: true },
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'The statement, in the words of the appearance that says it best.',
    }),
    claimant: t.field({
      type: Speaker,
      nullable: true,
      description: 'Who claims it; null where an outlet states it in its own voice, or nobody is named.',
      select: (_args, _context, nested) => selectSpeaker(nested),
      resolve: speakerOf,
    }),
    outlet: t.relation('outlet', {
      nullable: true,
      description: 'The outlet that states it in its own voice; null where somebody is quoted with it.',
    }),
    story: t.relation('story', { nullable: true, description: 'The story that it belongs to, if any.' }),
    agreement: t.expose('agreement', { type: Agreement, description: 'Whether its appearances agree.' }),
    appearances: relatedConnection(t, {
      type: defineConnection({
        name: 'ClaimAppearance',
        plural: 'appearances of a claim',
        node: 'ClaimAppearance',
        row: 'ClaimAppearance',
      }),
      description: 'Where it appears, and in which words.',
      relation: 'appearances',
      parentKey: 'claimId',
      order: byId,
    }),
    discrepancies: t.relation('discrepancies', {
      query: { orderBy: { id: 'asc' } },
      description: 'In what its appearances differ or contradict each other.',
    }),
    provenance: t.field({
      ...ownProvenance,
      description: 'The rule that brought its appearances together.',
    }),
  }),
});
asNode(Claim, 'Claim');

builder.queryFields((t) => ({
  claims: rootConnection(t, { ...pagedClaims, description: 'Claims in all articles, latest first.' }),
}));
