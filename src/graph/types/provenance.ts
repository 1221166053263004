import { getRefFromModel } from '@pothos/plugin-prisma';
import { editOf } from '../../link/edit-method.ts';
import { builder } from '../builder.ts';
import { loadById } from '../node.ts';

interface ProvenanceShape {
  readonly method: string;
  readonly version: string | null;
  readonly score: number;
}

export const Provenance = builder.objectRef<ProvenanceShape>('Provenance').implement({
  description: 'Where a statement of this graph comes from: which rule made it, and how sure it was.',
  fields: (t) => ({
    method: t.string({
      description:
        'The rule that decided: "after-cue", "near-verbatim"; "edit" where a curator did, see `edit`.',
      resolve: ({ method }) => (editOf(method) === null ? method : 'edit'),
    }),
    version: t.string({
      nullable: true,
      description:
        'The version of the stage that holds the rule; null where it was not recorded, or a curator decided.',
      resolve: ({ method, version }) => (editOf(method) === null ? version : null),
    }),
    edit: t.field({
      type: getRefFromModel('Edit', builder),
      nullable: true,
      description: 'The edit by which a curator decided; null for a rule.',
      resolve: async ({ method }, _args, context, info) => {
        const id = editOf(method);
        return (id === null ? null : await loadById('Edit', id, context, info)) as never;
      },
    }),
    score: t.exposeFloat('score', {
      description: 'How sure it is, from 0 to 1. A rule of thumb, not a probability.',
    }),
  }),
});

/** The provenance that every derived row carries: spread into its field's options. */
export const ownProvenance = {
  type: Provenance,
  select: { method: true, version: true, score: true },
  resolve: ({ method, version, score }: ProvenanceShape): ProvenanceShape => ({ method, version, score }),
} as const;
