import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { allOf, containing, given, idsOf, publishedBetween } from './clauses.ts';
import { DateTimeRange } from './ranges.ts';

export const StoryFilter = builder.inputType('StoryFilter', {
  description:
    'Which stories. A story must fit every field that is given; in a list, any one value is enough.',
  fields: (t) => ({
    outlet: t.stringList({ description: 'Domains of outlets that cover it: `["cnn.com"]`.' }),
    topic: t.stringList({ description: 'Slugs of topics of an article that covers it.' }),
    person: t.stringList({ description: 'Slugs of people whom one of its articles mentions.' }),
    organization: t.stringList({
      description: 'Slugs of organizations or countries that one of its articles mentions.',
    }),
    minArticles: t.int({ description: 'Covered by at least this many articles.' }),
    minOutlets: t.int({ description: 'Covered by at least this many outlets.' }),
    covered: t.field({
      type: DateTimeRange,
      description: 'When articles about it appeared: one within this time is enough.',
    }),
    title: t.string({ description: 'Words that its title contains, in this order, in any case.' }),
  }),
});

/**
 * Prisma's `where` for a story filter.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function whereStories(
  filter: typeof StoryFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.StoryWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.StoryWhereInput>([
    given(filter.outlet, async (domains) =>
      someArticle({ outletId: await idsOf(context, 'outlet', 'filter.outlet', domains) }),
    ),
    given(filter.topic, async (slugs) => {
      const topicId = await idsOf(context, 'topic', 'filter.topic', slugs);
      return someArticle({ topics: { some: { topicId } } });
    }),
    given(filter.person, async (slugs) => {
      const personId = await idsOf(context, 'person', 'filter.person', slugs);
      return someArticle({ people: { some: { personId } } });
    }),
    given(filter.organization, async (slugs) => {
      const organizationId = await idsOf(context, 'organization', 'filter.organization', slugs);
      return someArticle({ organizations: { some: { organizationId } } });
    }),
    given(filter.minArticles, (count) => ({ articleCount: { gte: count } })),
    given(filter.minOutlets, (count) => ({ outletCount: { gte: count } })),
    given(filter.covered, (range) => someArticle(publishedBetween('filter.covered', range))),
    given(filter.title, (text) => ({ title: containing('filter.title', text) })),
  ]);
}

function someArticle(article: Prisma.ArticleWhereInput): Prisma.StoryWhereInput {
  return { articles: { some: article } };
}
