import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { allOf, containing, given, idsOf, publishedBetween, spokenBy } from './clauses.ts';
import { DateTimeRange } from './ranges.ts';

export const UtteranceFilter = builder.inputType('UtteranceFilter', {
  description:
    'Which utterances. An utterance must fit every field that is given; in a list, any one value is enough.',
  fields: (t) => ({
    speaker: t.stringList({ description: 'Slugs of people or organizations: `["steve-witkoff"]`.' }),
    outlet: t.stringList({ description: 'Domains of outlets that report it: `["cnn.com"]`.' }),
    topic: t.stringList({ description: 'Slugs of topics of an article that reports it.' }),
    story: t.stringList({ description: 'Slugs of stories of which an article reports it.' }),
    minOutlets: t.int({ description: 'Reported by at least this many outlets.' }),
    firstReported: t.field({
      type: DateTimeRange,
      description: 'When the first article that reports it appeared.',
    }),
    text: t.string({ description: 'Words that its fullest wording contains, in this order, in any case.' }),
  }),
});

/**
 * Prisma's `where` for an utterance filter.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function whereUtterances(
  filter: typeof UtteranceFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.UtteranceWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.UtteranceWhereInput>([
    given(filter.speaker, (slugs) => spokenBy(context, 'filter.speaker', slugs)),
    given(filter.outlet, async (domains) => ({
      quotes: { some: { article: { outletId: await idsOf(context, 'outlet', 'filter.outlet', domains) } } },
    })),
    given(filter.topic, async (slugs) => {
      const topicId = await idsOf(context, 'topic', 'filter.topic', slugs);
      return { quotes: { some: { article: { topics: { some: { topicId } } } } } };
    }),
    given(filter.story, async (slugs) => ({
      quotes: { some: { article: { storyId: await idsOf(context, 'story', 'filter.story', slugs) } } },
    })),
    given(filter.minOutlets, (count) => ({ outletCount: { gte: count } })),
    given(filter.firstReported, (range) => publishedBetween('filter.firstReported', range)),
    given(filter.text, (text) => ({ text: containing('filter.text', text) })),
  ]);
}
