import { getRefFromModel } from '@pothos/plugin-prisma';
import { joinUtterances, separateUtterances } from '../../ingest/curate/pair-utterances.ts';
import { builder } from '../builder.ts';
import { decodeIdOf } from '../global-id.ts';
import { checkSubjects, curating, curatorOf, present, REASON, theEdit } from './curating.ts';

builder.relayMutationField(
  'joinUtterances',
  {
    description: 'What was said once.',
    inputFields: (t) => ({
      utterances: t.idList({ required: true, description: 'Ids of the utterances: two or more.' }),
      reason: t.string({ description: REASON }),
    }),
  },
  {
    ...curating('JoinUtterances', 'Rules utterances to be one, whatever words they share.'),
    resolve: (_root, { input: { utterances, reason } }, context) => {
      checkSubjects('utterances', utterances, 2);
      const ids = utterances.map((id) => decodeIdOf('Utterance', id, 'input.utterances'));
      return joinUtterances(context.store, curatorOf(context, reason), ids);
    },
  },
  {
    description: 'What became one.',
    outputFields: (t) => ({
      edit: t.field(theEdit),
      utterance: t.field({
        type: getRefFromModel('Utterance', builder),
        description: 'The one that they are now.',
        resolve: ({ utteranceId }, _args, context, info) => present('Utterance', utteranceId, context, info),
      }),
    }),
  },
);

builder.relayMutationField(
  'separateUtterances',
  {
    description: 'What was said twice.',
    inputFields: (t) => ({
      utterance: t.id({ required: true, description: 'Id of the utterance.' }),
      quotes: t.idList({
        required: true,
        description: 'Ids of those of its quotes that report the other one.',
      }),
      reason: t.string({ description: REASON }),
    }),
  },
  {
    ...curating('SeparateUtterances', 'Rules an utterance to be two: some of its quotes report another one.'),
    resolve: (_root, { input: { utterance, quotes, reason } }, context) => {
      checkSubjects('quotes', quotes);
      return separateUtterances(
        context.store,
        curatorOf(context, reason),
        decodeIdOf('Utterance', utterance, 'input.utterance'),
        quotes.map((id) => decodeIdOf('Quote', id, 'input.quotes')),
      );
    },
  },
  {
    description: 'What became two.',
    outputFields: (t) => ({
      edit: t.field(theEdit),
      remaining: t.field({
        type: getRefFromModel('Utterance', builder),
        description: 'What the other quotes report.',
        resolve: ({ remaining }, _args, context, info) => present('Utterance', remaining, context, info),
      }),
      parted: t.field({
        type: getRefFromModel('Utterance', builder),
        description: 'What the given quotes report.',
        resolve: ({ parted }, _args, context, info) => present('Utterance', parted, context, info),
      }),
    }),
  },
);
