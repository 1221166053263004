import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { allOf, containing, given, idsOf } from './clauses.ts';

export const TopicFilter = builder.inputType('TopicFilter', {
  description:
    'Which topics. A topic must fit every field that is given; in a list, any one value is enough.',
  fields: (t) => ({
    name: t.string({ description: 'A part of its name, in any case: `"ukr"`.' }),
    outlet: t.stringList({ description: 'Domains of outlets of which an article is filed under it.' }),
    story: t.stringList({ description: 'Slugs of stories of which an article is filed under it.' }),
  }),
});

/**
 * Prisma's `where` for a filter of topics.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function whereTopics(
  filter: typeof TopicFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.TopicWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.TopicWhereInput>([
    given(filter.name, (text) => ({ name: containing('filter.name', text) })),
    given(filter.outlet, async (domains) => ({
      articles: { some: { article: { outletId: await idsOf(context, 'outlet', 'filter.outlet', domains) } } },
    })),
    given(filter.story, async (slugs) => ({
      articles: { some: { article: { storyId: await idsOf(context, 'story', 'filter.story', slugs) } } },
    })),
  ]);
}
