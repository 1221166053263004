import { builder } from '../builder.ts';

interface ProvenanceShape {
  readonly method: string;
  readonly version: string | null;
  readonly score: number;
}

export const Provenance = builder.objectRef<ProvenanceShape>('Provenance').implement({
  description: 'Where a statement of this graph comes from: which rule made it, and how sure it was.',
  fields: (t) => ({
    method: t.exposeString('method', { description: 'The rule that decided: "after-cue", "near-verbatim".' }),
    version: t.exposeString('version', {
      nullable: true,
      description: 'The version of the stage that holds the rule; null where it was not recorded.',
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
