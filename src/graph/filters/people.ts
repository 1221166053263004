import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { allOf, containing, given, idsOf } from './clauses.ts';

export const PersonFilter = builder.inputType('PersonFilter', {
  description:
    'Which people. A person must fit every field that is given; in a list, any one value is enough.',
  fields: (t) => ({
    name: t.string({ description: 'A part of any name that the person goes by, in any case: `"elensky"`.' }),
    quotedBy: t.stringList({ description: 'Domains of outlets that quote the person: `["cnn.com"]`.' }),
    mentionedOn: t.stringList({ description: 'Slugs of topics of articles that mention the person.' }),
    story: t.stringList({ description: 'Slugs of stories of which an article mentions the person.' }),
  }),
});

/**
 * Prisma's `where` for a filter of people.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function wherePeople(
  filter: typeof PersonFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.PersonWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.PersonWhereInput>([
    given(filter.name, (text) => ({ aliases: { some: { name: containing('filter.name', text) } } })),
    given(filter.quotedBy, async (domains) => ({
      quotes: { some: { article: { outletId: await idsOf(context, 'outlet', 'filter.quotedBy', domains) } } },
    })),
    given(filter.mentionedOn, async (slugs) => {
      const topicId = await idsOf(context, 'topic', 'filter.mentionedOn', slugs);
      return { articles: { some: { article: { topics: { some: { topicId } } } } } };
    }),
    given(filter.story, async (slugs) => ({
      articles: { some: { article: { storyId: await idsOf(context, 'story', 'filter.story', slugs) } } },
    })),
  ]);
}
