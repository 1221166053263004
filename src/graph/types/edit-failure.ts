import { getRefFromModel } from '@pothos/plugin-prisma';
import { EditConflict, EditRefused } from '../../ingest/curate/edit-error.ts';
import { builder } from '../builder.ts';
import { loadById } from '../node.ts';
import { Failure } from './failure.ts';

builder.objectType(EditConflict, {
  name: 'EditConflict',
  description:
    'What the curator saw is no more, or another edit stands in the way: nothing was changed. Look again.',
  interfaces: [Failure],
  fields: (t) => ({
    conflictingEdit: t.field({
      type: getRefFromModel('Edit', builder),
      nullable: true,
      description: 'The edit that stands in the way; null where none is known.',
      resolve: async ({ editId }, _args, context, info) =>
        (editId === null ? null : await loadById('Edit', editId, context, info)) as never,
    }),
  }),
});

builder.objectType(EditRefused, {
  name: 'EditRefused',
  description: 'An edit that makes no sense, whatever else is decided: nothing was changed.',
  interfaces: [Failure],
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field of the input that is at fault: "aliases".' }),
  }),
});
