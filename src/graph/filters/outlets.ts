import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { allOf, containing, given, idsOf, spokenBy } from './clauses.ts';

export const OutletFilter = builder.inputType('OutletFilter', {
  description:
    'Which outlets. An outlet must fit every field that is given; in a list, any one value is enough.',
  fields: (t) => ({
    name: t.string({ description: 'A part of its name or domain, in any case: `"express"`.' }),
    quotes: t.stringList({
      description: 'Slugs of people or organizations whom it quotes: `["steve-witkoff"]`.',
    }),
    topic: t.stringList({ description: 'Slugs of topics of one of its articles.' }),
    story: t.stringList({ description: 'Slugs of stories that it covers.' }),
  }),
});

/**
 * Prisma's `where` for a filter of outlets.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function whereOutlets(
  filter: typeof OutletFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.OutletWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.OutletWhereInput>([
    given(filter.name, (text) => {
      const part = containing('filter.name', text);
      return { OR: [{ name: part }, { domain: part }] };
    }),
    given(filter.quotes, async (slugs) => ({
      articles: { some: { quotes: { some: await spokenBy(context, 'filter.quotes', slugs) } } },
    })),
    given(filter.topic, async (slugs) => {
      const topicId = await idsOf(context, 'topic', 'filter.topic', slugs);
      return { articles: { some: { topics: { some: { topicId } } } } };
    }),
    given(filter.story, async (slugs) => ({
      articles: { some: { storyId: await idsOf(context, 'story', 'filter.story', slugs) } },
    })),
  ]);
}
