import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { QuoteKind, QuoteSection, SpeakerStatus, Variant } from '../types/quote-enums.ts';
import { allOf, anyOf, between, containing, given, idsOf, publishedBetween, spokenBy } from './clauses.ts';
import { DateRange, DateTimeRange } from './ranges.ts';

export const QuoteFilter = builder.inputType('QuoteFilter', {
  description:
    'Which quotes. A quote must fit every field that is given; in a list, any one value is enough. A slug or domain that nobody knows is an error, not an empty result.',
  fields: (t) => ({
    speaker: t.stringList({ description: 'Slugs of people or organizations: `["steve-witkoff"]`.' }),
    outlet: t.stringList({ description: 'Domains of outlets: `["cnn.com"]`.' }),
    topic: t.stringList({ description: 'Slugs of topics of the article.' }),
    story: t.stringList({ description: 'Slugs of stories that the article covers.' }),
    venue: t.stringList({ description: 'Slugs of venues: where it was said.' }),
    kind: t.field({ type: [QuoteKind], description: 'How much of it stands in quote marks.' }),
    section: t.field({ type: [QuoteSection], description: 'Where in the article it stands.' }),
    speakerStatus: t.field({
      type: [SpeakerStatus],
      description: 'How sure it is who said it: `[UNRESOLVED]` lists the quotes whose speaker nobody found.',
    }),
    variant: t.field({ type: [Variant], description: "How its wording relates to its utterance's fullest." }),
    said: t.field({ type: DateRange, description: 'The day on which it was said, where the text tells it.' }),
    published: t.field({
      type: DateTimeRange,
      description: 'When the article was published. Articles without a date never fit.',
    }),
    text: t.string({ description: 'Words that the quote contains, in this order, in any case.' }),
  }),
});

/**
 * Prisma's `where` for a quote filter.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function whereQuotes(
  filter: typeof QuoteFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.QuoteWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.QuoteWhereInput>([
    given(filter.speaker, (slugs) => spokenBy(context, 'filter.speaker', slugs)),
    given(filter.outlet, async (domains) => ({
      article: { outletId: await idsOf(context, 'outlet', 'filter.outlet', domains) },
    })),
    given(filter.topic, async (slugs) => ({
      article: { topics: { some: { topicId: await idsOf(context, 'topic', 'filter.topic', slugs) } } },
    })),
    given(filter.story, async (slugs) => ({
      article: { storyId: await idsOf(context, 'story', 'filter.story', slugs) },
    })),
    given(filter.venue, async (slugs) => ({ venueId: await idsOf(context, 'venue', 'filter.venue', slugs) })),
    given(filter.kind, (kinds) => ({ kind: anyOf('filter.kind', kinds) })),
    given(filter.section, (sections) => ({ section: anyOf('filter.section', sections) })),
    given(filter.speakerStatus, (all) => ({ speakerStatus: anyOf('filter.speakerStatus', all) })),
    given(filter.variant, (variants) => ({ variant: anyOf('filter.variant', variants) })),
    given(filter.said, ({ from, to }) => ({ saidOn: between('filter.said', from, to, 'lte') })),
    given(filter.published, (range) => publishedBetween('filter.published', range)),
    given(filter.text, (text) => ({ text: containing('filter.text', text) })),
  ]);
}
