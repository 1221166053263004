import type { GraphQLResolveInfo } from 'graphql';
import { batchAt, type GraphContext } from '../context.ts';
import { countArticlesByTime, countQuotesByTime, type Interval, type Stretches } from '../count-by-time.ts';
import { countCoSpeakers, LATEST_QUOTES } from '../count-co-speakers.ts';
import { type ArticleScope, countOutletsIn, countSpeakersIn, countTopicsIn } from '../count-in-articles.ts';
import type { SpeakerColumn } from '../count-outlet-quotes.ts';
import { groupBy } from '../group-by.ts';
import { firstOf, readFirst } from '../paging/first.ts';
import { placeOf } from '../paging/place.ts';
import { CoSpeaker, OutletArticleCount, SpeakerQuoteCount, TopicArticleCount } from './facet-counts.ts';
import {
  ArticleTimelineBucket,
  readLast,
  TIMELINE_RULE,
  TimelineBucket,
  timelineArgs,
  timelineSize,
} from './timeline.ts';

interface Parent {
  readonly id: number;
}
interface FirstArgs {
  readonly first?: number | null;
}
interface TimelineArgs {
  readonly interval?: Interval | null;
  readonly last?: number | null;
}
type Count<Row> = (prisma: GraphContext['prisma'], ids: readonly number[]) => Promise<Row[]>;

/** The counts of one parent: one statement for all parents at this place in the document. */
async function countsAt<Row extends { scopeId: number }>(
  { id }: Parent,
  context: GraphContext,
  info: GraphQLResolveInfo,
  count: Count<Row>,
): Promise<Row[]> {
  const batch = batchAt<Row[]>(context, `counts ${placeOf(info)}`, async (ids) =>
    groupBy(await count(context.prisma, ids), ({ scopeId }) => scopeId),
  );
  return (await batch.load(id)) ?? [];
}

/** Resolves a list of the `first` counts. */
function topCounts<Row extends { scopeId: number }>(
  count: (prisma: GraphContext['prisma'], ids: readonly number[], first: number) => Promise<Row[]>,
) {
  return (
    parent: Parent,
    args: FirstArgs,
    context: GraphContext,
    info: GraphQLResolveInfo,
  ): Promise<Row[]> => {
    const first = readFirst(info.fieldName, args);
    return countsAt(parent, context, info, (prisma, ids) => count(prisma, ids, first));
  };
}

/** `quotedAlongside` of a person or an organization. */
export const quotedAlongside = (column: SpeakerColumn) => ({
  type: [CoSpeaker] as [typeof CoSpeaker],
  description: `Who is quoted in the same articles, in most of them first: among the articles of their latest ${LATEST_QUOTES} quotes.`,
  args: firstOf,
  resolve: topCounts((prisma, ids, first) => countCoSpeakers(prisma, column, ids, first)),
});

const readStretches = ({ interval, last }: TimelineArgs): Stretches => ({
  interval: interval ?? 'day',
  last: readLast(last),
});

/** `timeline` of a person or an organization. */
export const quoteTimeline = (column: SpeakerColumn) => ({
  type: [TimelineBucket] as [typeof TimelineBucket],
  description: `When they were quoted, by publication of the articles. ${TIMELINE_RULE}`,
  args: timelineArgs,
  extensions: timelineSize,
  resolve: (parent: Parent, args: TimelineArgs, context: GraphContext, info: GraphQLResolveInfo) => {
    const stretches = readStretches(args);
    return countsAt(parent, context, info, (prisma, ids) =>
      countQuotesByTime(prisma, column, ids, stretches),
    );
  },
});

/** `timeline` of an outlet, a story or a topic. */
export const articleTimeline = (scope: ArticleScope) => ({
  type: [ArticleTimelineBucket] as [typeof ArticleTimelineBucket],
  description: `When its articles were published. ${TIMELINE_RULE}`,
  args: timelineArgs,
  extensions: timelineSize,
  resolve: (parent: Parent, args: TimelineArgs, context: GraphContext, info: GraphQLResolveInfo) => {
    const stretches = readStretches(args);
    return countsAt(parent, context, info, (prisma, ids) =>
      countArticlesByTime(prisma, scope, ids, stretches),
    );
  },
});

/** `speakers` of an outlet, a story or a topic. */
export const speakersIn = (scope: ArticleScope) => ({
  type: [SpeakerQuoteCount] as [typeof SpeakerQuoteCount],
  description: 'Whom its articles quote, most quotes first.',
  args: firstOf,
  resolve: topCounts((prisma, ids, first) => countSpeakersIn(prisma, scope, ids, first)),
});

/** `outlets` of a story or a topic. */
export const outletsIn = (scope: ArticleScope) => ({
  type: [OutletArticleCount] as [typeof OutletArticleCount],
  description: 'Who published its articles, most articles first.',
  args: firstOf,
  resolve: topCounts((prisma, ids, first) => countOutletsIn(prisma, scope, ids, first)),
});

/** `topics` of an outlet or a story. */
export const topicsIn = (scope: ArticleScope) => ({
  type: [TopicArticleCount] as [typeof TopicArticleCount],
  description: 'The topics under which its articles are filed, most articles first.',
  args: firstOf,
  resolve: topCounts((prisma, ids, first) => countTopicsIn(prisma, scope, ids, first)),
});
