import { builder } from '../builder.ts';
import type { ArticleBucket, QuoteBucket } from '../count-by-time.ts';
import { InvalidArgument } from '../errors.ts';

const USUAL_BUCKETS = 100;
const MAX_BUCKETS = 1100;

const TimelineInterval = builder.enumType('TimelineInterval', {
  description: 'How long the stretches of a timeline are.',
  values: {
    DAY: { value: 'day', description: 'Days.' },
    WEEK: { value: 'week', description: 'Weeks from Monday to Sunday.' },
    MONTH: { value: 'month', description: 'Months of the calendar.' },
  } as const,
});

export const timelineArgs = builder.args((t) => ({
  interval: t.field({
    type: TimelineInterval,
    defaultValue: 'day',
    description: 'How long each stretch is.',
  }),
  last: t.int({
    defaultValue: USUAL_BUCKETS,
    description: `At most this many, the latest: 1 to ${MAX_BUCKETS}, which are three years of days.`,
  }),
}));

/**
 * How many stretches of a timeline to load.
 * @throws InvalidArgument for a number outside 1–1100
 */
export function readLast(received: number | null | undefined): number {
  const last = received ?? USUAL_BUCKETS;
  if (last >= 1 && last <= MAX_BUCKETS) return last;
  const message = `\`last\` on \`timeline\` must be between 1 and ${MAX_BUCKETS}; received ${last}.`;
  throw new InvalidArgument(message, { field: 'last', received, limit: MAX_BUCKETS });
}

/** For `operationCost`: what a timeline may hold at most. */
export const timelineSize = { maxSize: MAX_BUCKETS };

export const TIMELINE_RULE =
  'Earliest first, in UTC; stretches without any are left out, and articles without a date.';

export const TimelineBucket = builder.objectRef<QuoteBucket>('TimelineBucket').implement({
  description: 'A stretch of time, and how often somebody was quoted in articles published then.',
  fields: (t) => ({
    start: t.expose('start', { type: 'Date', description: 'Its first day.' }),
    quoteCount: t.exposeInt('quoteCount', { description: 'How many quotes.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles quote them.' }),
  }),
});

export const ArticleTimelineBucket = builder.objectRef<ArticleBucket>('ArticleTimelineBucket').implement({
  description: 'A stretch of time, and how many articles were published then.',
  fields: (t) => ({
    start: t.expose('start', { type: 'Date', description: 'Its first day.' }),
    articleCount: t.exposeInt('articleCount', { description: 'How many articles.' }),
  }),
});
