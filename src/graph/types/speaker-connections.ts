import { pagedClaims } from '../connections/claims.ts';
import { pagedQuotes } from '../connections/quotes.ts';
import { pagedUtterances } from '../connections/utterances.ts';
import type { SpeakerColumn } from '../count-outlet-quotes.ts';
import { relatedConnection } from '../paging/related-connection.ts';

/** The connections of a speaker to what it said, whichever of the two kinds of speaker it is. */
export function speakerConnections(t: object, parentKey: SpeakerColumn) {
  return {
    quotes: relatedConnection(t, {
      ...pagedQuotes,
      description: 'What articles report them to have said.',
      relation: 'quotes',
      parentKey,
      countColumn: 'quoteCount',
    }),
    utterances: relatedConnection(t, {
      ...pagedUtterances,
      description: 'What they said, each thing once however many articles report it.',
      relation: 'utterances',
      parentKey,
    }),
    claims: relatedConnection(t, {
      ...pagedClaims,
      description: 'What they claim, and whether articles agree about it.',
      relation: 'claims',
      parentKey,
    }),
  };
}
