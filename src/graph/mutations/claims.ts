import { getRefFromModel } from '@pothos/plugin-prisma';
import { reviewClaim } from '../../ingest/curate/review-claim.ts';
import { builder } from '../builder.ts';
import { decodeIdOf } from '../global-id.ts';
import { DiscrepancyAspect, DiscrepancyGrade } from '../types/claim-enums.ts';
import { curating, curatorOf, present, REASON, theEdit } from './curating.ts';

builder.relayMutationField(
  'reviewClaim',
  {
    description: 'What a curator finds of a discrepancy.',
    inputFields: (t) => ({
      claim: t.id({ required: true, description: 'Id of the claim.' }),
      aspect: t.field({
        type: DiscrepancyAspect,
        required: true,
        description: 'The aspect in which its reports are said to differ: one of `Claim.discrepancies`.',
      }),
      grade: t.field({
        type: DiscrepancyGrade,
        description: 'How far they are apart; null, or left out, where they do not differ at all.',
      }),
      reason: t.string({ description: REASON }),
    }),
  },
  {
    ...curating(
      'ReviewClaim',
      'Rules how far the reports of a claim are apart. Holds of the reports that differ now: one that says something else later opens the question again.',
    ),
    resolve: (_root, { input: { claim, aspect, grade, reason } }, context) =>
      reviewClaim(context.store, curatorOf(context, reason), {
        claimId: decodeIdOf('Claim', claim, 'input.claim'),
        aspect,
        grade: grade ?? null,
      }),
  },
  {
    description: 'What was ruled.',
    outputFields: (t) => ({
      edit: t.field(theEdit),
      claim: t.field({
        type: getRefFromModel('Claim', builder),
        description: 'The claim as it stands.',
        resolve: ({ claimId }, _args, context, info) => present('Claim', claimId, context, info),
      }),
    }),
  },
);
