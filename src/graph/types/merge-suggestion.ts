import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import type { SuggestedMerge } from '../find-merge-suggestions.ts';
import { loadById } from '../node.ts';
import { spellingOf } from './name.ts';
import { Provenance } from './provenance.ts';
import { asSpeaker, Speaker } from './speaker.ts';

/** `NamePair.parts`, as resolve/ writes it. */
interface EvidencePart {
  readonly part: string;
  readonly score: number;
  readonly evidence: string;
}

export const MergeSuggestion = builder.objectRef<SuggestedMerge>('MergeSuggestion').implement({
  description:
    'Two people, or two organizations, that may be one: their names were compared and the evidence was not enough to join them, nor to part them for good.',
  fields: (t) => ({
    a: t.field({
      type: Speaker,
      description: 'One of the two.',
      resolve: ({ aPersonId, aOrganizationId }, _args, context, info) =>
        loadIdentity(aPersonId, aOrganizationId, context, info),
    }),
    b: t.field({
      type: Speaker,
      description: 'The other one.',
      resolve: ({ bPersonId, bOrganizationId }, _args, context, info) =>
        loadIdentity(bPersonId, bOrganizationId, context, info),
    }),
    nameA: t.string({
      description: 'The name of `a` that was compared: the spelling that most articles use.',
      resolve: ({ aId, aKey }, _args, context) => spellingOf(context, aId, aKey),
    }),
    nameB: t.string({
      description: 'The name of `b` that was compared: the spelling that most articles use.',
      resolve: ({ bId, bKey }, _args, context) => spellingOf(context, bId, bKey),
    }),
    score: t.exposeFloat('score', { description: 'How likely they are one, from 0 to 1.' }),
    parts: t.field({
      type: [MergeEvidence],
      description: 'What the score is made of.',
      resolve: ({ parts }) => parts as unknown as EvidencePart[],
    }),
    provenance: t.field({
      type: Provenance,
      description: 'The rule that compared them.',
      resolve: (suggestion) => suggestion,
    }),
  }),
});

const MergeEvidence = builder.objectRef<EvidencePart>('MergeEvidence').implement({
  description: 'One thing that speaks for or against two names being one.',
  fields: (t) => ({
    part: t.exposeString('part', { description: 'What was looked at: "name", "roles", "topics".' }),
    score: t.exposeFloat('score', {
      description: 'How far it speaks for one identity, as the rule counts it.',
    }),
    evidence: t.exposeString('evidence', { description: 'What was found, in a sentence.' }),
  }),
});

async function loadIdentity(
  personId: number | null,
  organizationId: number | null,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<object> {
  const typename = personId === null ? 'Organization' : 'Person';
  const id = personId ?? organizationId ?? 0;
  const row = await loadById(typename, id, context, info);
  if (row === null) throw new Error(`${typename} ${id} went away while it was being read`);
  return asSpeaker(typename, row);
}
