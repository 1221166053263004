import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { Completeness } from '../types/completeness.ts';
import { allOf, anyOf, containing, given, idsOf, publishedBetween } from './clauses.ts';
import { DateTimeRange } from './ranges.ts';

export const ArticleFilter = builder.inputType('ArticleFilter', {
  description:
    'Which articles. An article must fit every field that is given; in a list, any one value is enough. A slug or domain that nobody knows is an error, not an empty result.',
  fields: (t) => ({
    outlet: t.stringList({ description: 'Domains of outlets: `["cnn.com"]`.' }),
    topic: t.stringList({ description: 'Slugs of topics.' }),
    story: t.stringList({ description: 'Slugs of stories.' }),
    person: t.stringList({ description: 'Slugs of people whom the article mentions.' }),
    organization: t.stringList({
      description: 'Slugs of organizations or countries that the article mentions.',
    }),
    completeness: t.field({ type: [Completeness], description: "How much of the page's text is stored." }),
    published: t.field({
      type: DateTimeRange,
      description: 'When it was published. Articles without a date never fit.',
    }),
    title: t.string({ description: 'Words that the headline contains, in this order, in any case.' }),
  }),
});

/**
 * Prisma's `where` for an article filter.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function whereArticles(
  filter: typeof ArticleFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.ArticleWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.ArticleWhereInput>([
    given(filter.outlet, async (domains) => ({
      outletId: await idsOf(context, 'outlet', 'filter.outlet', domains),
    })),
    given(filter.topic, async (slugs) => ({
      topics: { some: { topicId: await idsOf(context, 'topic', 'filter.topic', slugs) } },
    })),
    given(filter.story, async (slugs) => ({ storyId: await idsOf(context, 'story', 'filter.story', slugs) })),
    given(filter.person, async (slugs) => ({
      people: { some: { personId: await idsOf(context, 'person', 'filter.person', slugs) } },
    })),
    given(filter.organization, async (slugs) => ({
      organizations: {
        some: { organizationId: await idsOf(context, 'organization', 'filter.organization', slugs) },
      },
    })),
    given(filter.completeness, (all) => ({ completeness: anyOf('filter.completeness', all) })),
    given(filter.published, (range) => publishedBetween('filter.published', range)),
    given(filter.title, (text) => ({ title: containing('filter.title', text) })),
  ]);
}
