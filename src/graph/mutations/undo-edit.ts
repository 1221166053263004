import { undoEdit } from '../../ingest/curate/undo-edit.ts';
import { builder } from '../builder.ts';
import { decodeIdOf } from '../global-id.ts';
import { curating, curatorOf, theEdit } from './curating.ts';

builder.relayMutationField(
  'undoEdit',
  {
    description: 'What is taken back.',
    inputFields: (t) => ({
      edit: t.id({ required: true, description: 'Id of the edit.' }),
    }),
  },
  {
    ...curating(
      'UndoEdit',
      'Takes an edit back: what it held is decided anew by rules and by the edits that stand. In any order, but for an edit on which a later one depends.',
    ),
    resolve: (_root, { input: { edit } }, context) =>
      undoEdit(context.store, curatorOf(context, null), decodeIdOf('Edit', edit, 'input.edit')),
  },
  {
    description: 'What was taken back.',
    outputFields: (t) => ({
      edit: t.field(theEdit),
    }),
  },
);
