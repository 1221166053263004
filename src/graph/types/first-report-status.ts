import { builder } from '../builder.ts';

export const FirstReportStatus = builder.enumType('FirstReportStatus', {
  description: 'Whether it is known which outlet reported something first.',
  values: {
    KNOWN: { description: 'All articles that report it have a date, and one outlet is the earliest.' },
    FIRST_OF_DATED: {
      description: 'One outlet is the earliest of those with a date; some articles have none.',
    },
    TIED: {
      description:
        'Several outlets are the earliest: they give the same time, or one gives only a day and another one falls on it.',
    },
    UNDATED: { description: 'No article that reports it has a date.' },
  } as const,
});
