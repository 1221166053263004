import { getRefFromModel } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import type { StoryMentions } from '../count-story-people.ts';
import { loadById } from '../node.ts';

export const StoryPerson = builder.objectRef<StoryMentions>('StoryPerson').implement({
  description: 'How often the articles that cover a story mention a person.',
  fields: (t) => ({
    person: t.field({
      type: getRefFromModel('Person', builder),
      description: 'The person.',
      resolve: ({ personId }, _args, context, info) => loadById('Person', personId, context, info) as never,
    }),
    articleCount: t.exposeInt('articleCount', { description: 'How many of the articles do.' }),
    mentionCount: t.exposeInt('mentionCount', { description: 'How often in all, pronouns included.' }),
  }),
});
