import { builder } from './builder.ts';
import './scalars.ts';
import './connections/edits.ts';
import './connections/merge-suggestions.ts';
import './connections/search.ts';
import './mutations/articles.ts';
import './mutations/claims.ts';
import './mutations/people.ts';
import './mutations/quotes.ts';
import './mutations/links.ts';
import './mutations/undo-edit.ts';
import './mutations/utterances.ts';
import './mutations/webhooks.ts';
import './subscriptions/article-ingested.ts';
import './subscriptions/discrepancy-found.ts';
import './subscriptions/quote-reported.ts';
import './types/alias.ts';
import './types/article.ts';
import './types/attribution-conflict.ts';
import './types/claim.ts';
import './types/claim-appearance.ts';
import './types/claim-review.ts';
import './types/commentary.ts';
import './types/corpus.ts';
import './types/discrepancy.ts';
import './types/edit.ts';
import './types/mention.ts';
import './types/name.ts';
import './types/operation-cost.ts';
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
import './types/webhook.ts';

builder.queryType({ description: 'Where every query begins.', authScopes: { scope: 'read' } });
builder.mutationType({
  description:
    'What changes the graph. Each needs an API key that allows it (`Authorization: Bearer …`); edits are kept, listed under `edits`, and can be undone.',
});
builder.subscriptionType({
  description:
    'What can be listened to, over server-sent events (`accept: text/event-stream`) or WebSocket (`graphql-transport-ws`), both at the address of the queries. Events come in the order in which they happened, and are kept for a while (`ONRECORD_EVENT_DAYS`): who was away goes on with `after` the last cursor.',
  authScopes: { scope: 'read' },
});

/** The graph's GraphQL schema. */
export const schema = builder.toSchema();

schema.description = `Who said what, in which outlet, in which words, and do the outlets agree?

Start at \`search\`, \`person\`, \`speaker\`, \`article\`, \`outlet\` or a list (\`quotes\`, \`utterances\`, \`articles\` …), and follow the links from there. Lists are Relay connections: \`first\`/\`last\` up to 100, \`after\`/\`before\` with cursors. Failures carry \`extensions.code\`: INVALID_ARGUMENT, NOT_FOUND (a filter names something unknown), AMBIGUOUS, QUERY_TOO_LARGE, QUERY_TOO_COSTLY, RATE_LIMITED, TOO_MANY_SUBSCRIPTIONS, CURSOR_EXPIRED (events after it are gone), TIMEOUT, UNAUTHENTICATED (a key is needed, or unknown), FORBIDDEN (the key doesn't allow it). A root field that fails is null beside its error, and the others answer. What a mutation can fail for is in its result instead. \`extensions.cost\` says what an operation cost, \`cost(query:)\` what it may cost.`;
