import { builder } from '../builder.ts';
import { type ArticleBucket, MAX_BUCKETS, type QuoteBucket } from '../count-by-time.ts';

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
}));

export const TIMELINE_RULE = `Earliest first, in UTC; stretches without any are left out, and articles without a date. At most the latest ${MAX_BUCKETS}.`;

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
