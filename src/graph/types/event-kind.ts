import { builder } from '../builder.ts';

export const EventKind = builder.enumType('EventKind', {
  description: 'Kinds of events, each with a subscription of its own.',
  values: {
    ARTICLE_INGESTED: {
      description: 'An article came, or came again with another text: "article.ingested".',
    },
    QUOTE_REPORTED: { description: 'An article reports words that it did not before: "quote.reported".' },
    DISCREPANCY_FOUND: { description: 'Articles differ in what they say: "discrepancy.found".' },
  } as const,
});
