import { builder } from './builder.ts';
import './scalars.ts';
import './connections/merge-suggestions.ts';
import './connections/search.ts';
import './types/alias.ts';
import './types/article.ts';
import './types/attribution-conflict.ts';
import './types/claim.ts';
import './types/claim-appearance.ts';
import './types/commentary.ts';
import './types/corpus.ts';
import './types/discrepancy.ts';
import './types/mention.ts';
import './types/name.ts';
import './types/organization.ts';
import './types/outlet.ts';
import './types/path.ts';
import './types/person.ts';
import './types/quote.ts';
import './types/quote-links.ts';
import './types/revision.ts';
import './types/role.ts';
import './types/speaker-by-name.ts';
import './types/story.ts';
import './types/topic.ts';
import './types/utterance.ts';
import './types/venue.ts';

builder.queryType({ description: 'Where every query begins.' });

/** The graph's GraphQL schema. */
export const schema = builder.toSchema();

schema.description = `Who said what, in which outlet, in which words, and do the outlets agree?

Start at \`search\`, \`person\`, \`speaker\`, \`article\`, \`outlet\` or a list (\`quotes\`, \`utterances\`, \`articles\` …), and follow the links from there. Lists are Relay connections: \`first\`/\`last\` up to 100, \`after\`/\`before\` with cursors. Failures carry \`extensions.code\`: INVALID_ARGUMENT, NOT_FOUND (a filter names something unknown), AMBIGUOUS, QUERY_TOO_LARGE, TIMEOUT.`;
