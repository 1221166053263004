import { getRefFromModel } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { ruleOnLink } from '../../ingest/curate/link-ruled.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { decodeIdOf } from '../global-id.ts';
import { curating, curatorOf, present, REASON, theEdit } from './curating.ts';

const RuledLinkKind = builder.enumType('RuledLinkKind', {
  description:
    'How a curator links two articles. Shared utterances are joined and separated by themselves; what a page lists, it lists.',
  values: {
    SYNDICATED_COPY: { description: 'They carry the same text.' },
    SAME_STORY: { description: 'They cover the same event, and belong to one story.' },
    RELATED: { description: 'They share people and subjects.' },
  } as const,
});

type RuleInput = {
  readonly a: string;
  readonly b: string;
  readonly kind: typeof RuledLinkKind.$inferType;
  readonly reason?: string | null;
};

async function rule(
  context: GraphContext,
  { a, b, kind, reason }: RuleInput,
  linked: boolean,
): Promise<{ editId: number; articleIds: readonly [number, number] }> {
  const articleIds = [decodeIdOf('Article', a, 'input.a'), decodeIdOf('Article', b, 'input.b')] as const;
  const made = await ruleOnLink(context.store, curatorOf(context, reason), { articleIds, kind, linked });
  return { ...made, articleIds };
}

type Ruled = Awaited<ReturnType<typeof rule>>;

const articleAt = (index: 0 | 1, description: string) => ({
  type: getRefFromModel('Article', builder),
  description,
  resolve: ({ articleIds }: Ruled, _args: object, context: GraphContext, info: GraphQLResolveInfo) =>
    present('Article', articleIds[index], context, info),
});

builder.relayMutationField(
  'linkArticles',
  {
    description: 'What belongs together.',
    inputFields: (t) => ({
      a: t.id({ required: true, description: 'Id of one article.' }),
      b: t.id({ required: true, description: 'Id of the other one.' }),
      kind: t.field({ type: RuledLinkKind, required: true, description: 'How they are linked.' }),
      reason: t.string({ description: REASON }),
    }),
  },
  {
    ...curating('LinkArticles', 'Rules two articles to be linked.'),
    resolve: (_root, { input }, context) => rule(context, input, true),
  },
  {
    description: 'What was linked.',
    outputFields: (t) => ({
      edit: t.field(theEdit),
      a: t.field(articleAt(0, 'One article.')),
      b: t.field(articleAt(1, 'The other one.')),
    }),
  },
);

builder.relayMutationField(
  'unlinkArticles',
  {
    description: 'What does not belong together.',
    inputFields: (t) => ({
      a: t.id({ required: true, description: 'Id of one article.' }),
      b: t.id({ required: true, description: 'Id of the other one.' }),
      kind: t.field({
        type: RuledLinkKind,
        required: true,
        description: 'How they are not linked. Articles cut by SAME_STORY are never of one story.',
      }),
      reason: t.string({ description: REASON }),
    }),
  },
  {
    ...curating('UnlinkArticles', 'Rules two articles not to be linked.'),
    resolve: (_root, { input }, context) => rule(context, input, false),
  },
  {
    description: 'What was parted.',
    outputFields: (t) => ({
      edit: t.field(theEdit),
      a: t.field(articleAt(0, 'One article.')),
      b: t.field(articleAt(1, 'The other one.')),
    }),
  },
);
