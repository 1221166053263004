import { builder } from '../builder.ts';

/** How two things of the graph are linked, read in either direction. */
export const PathLink = builder.enumType('PathLink', {
  description: 'How two things are linked. A step can lead along a link in either direction.',
  values: {
    SPOKEN_BY: { description: 'The person or organization said the quote.' },
    REPORTED_IN: { description: 'The quote stands in the article.' },
    REPORT_OF: { description: 'The quote reports the utterance.' },
    SAID_AT: { description: 'The quote was said at the venue.' },
    MENTIONED_IN: { description: 'The article mentions the person or organization.' },
    PUBLISHED_BY: { description: 'The outlet published the article.' },
    FILED_UNDER: { description: 'The article is filed under the topic.' },
    COVERS: { description: 'The article covers the event of the story.' },
    LINKED_TO: { description: 'The one article is linked to the other; `evidence` says why.' },
    CLAIMED_IN: { description: 'The claim appears in the article.' },
    CLAIMED_BY: { description: 'The person or organization claims it.' },
  } as const,
});

export type PathLinkKind = typeof PathLink.$inferType;
