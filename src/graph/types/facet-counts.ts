import { getRefFromModel } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import type { OutletArticles, SpeakerCount, TopicArticles } from '../count-in-articles.ts';
import { loadById } from '../node.ts';
import { asSpeaker, Speaker } from './speaker.ts';

async function loadSpeaker(
  { personId, organizationId }: SpeakerCount,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<object> {
  const typename = personId === null ? 'Organization' : 'Person';
  const row = await loadById(typename, personId ?? organizationId ?? 0, context, info);
  if (row === null) throw new Error(`${typename} went away while it was being read`);
  return asSpeaker(typename, row);
}

const speakerCountFields = (
  t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, SpeakerCount>,
) => ({
  speaker: t.field({
    type: Speaker,
    description: 'The person or organization.',
    resolve: (count, _args, context, info) => loadSpeaker(count, context, info),
  }),
  articleCount: t.exposeInt('articleCount', { description: 'In how many of the articles.' }),
  quoteCount: t.exposeInt('quoteCount', { description: 'How many of their quotes stand in these.' }),
});

export const CoSpeaker = builder.objectRef<SpeakerCount>('CoSpeaker').implement({
  description: 'Somebody who is quoted in the same articles as another.',
  fields: speakerCountFields,
});

export const SpeakerQuoteCount = builder.objectRef<SpeakerCount>('SpeakerQuoteCount').implement({
  description: 'How often somebody is quoted in the articles of an outlet, a story or a topic.',
  fields: speakerCountFields,
});

export const OutletArticleCount = builder.objectRef<OutletArticles>('OutletArticleCount').implement({
  description: 'How many articles of a story or a topic an outlet published.',
  fields: (t) => ({
    outlet: t.field({
      type: getRefFromModel('Outlet', builder),
      description: 'The outlet.',
      resolve: ({ outletId }, _args, context, info) => loadById('Outlet', outletId, context, info) as never,
    }),
    articleCount: t.exposeInt('articleCount', { description: 'How many.' }),
  }),
});

export const TopicArticleCount = builder.objectRef<TopicArticles>('TopicArticleCount').implement({
  description: 'How many articles of an outlet or a story are filed under a topic.',
  fields: (t) => ({
    topic: t.field({
      type: getRefFromModel('Topic', builder),
      description: 'The topic.',
      resolve: ({ topicId }, _args, context, info) => loadById('Topic', topicId, context, info) as never,
    }),
    articleCount: t.exposeInt('articleCount', { description: 'How many.' }),
  }),
});
