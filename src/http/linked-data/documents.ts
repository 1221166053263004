import type { Noun } from './address.ts';
import {
  LinkedArticleDocument,
  LinkedClaimDocument,
  LinkedOrganizationDocument,
  LinkedOutletDocument,
  LinkedPersonDocument,
  LinkedQuoteDocument,
  LinkedStoryDocument,
} from './generated/graphql.ts';

/** What the graph is asked about each noun. */
export const documents = {
  article: LinkedArticleDocument,
  claim: LinkedClaimDocument,
  organization: LinkedOrganizationDocument,
  outlet: LinkedOutletDocument,
  person: LinkedPersonDocument,
  quote: LinkedQuoteDocument,
  story: LinkedStoryDocument,
} satisfies Record<Noun, unknown>;

/** Where a browser sees the same: GraphiQL with the question that the description answers. */
export function graphiqlPath(noun: Noun, key: string): string {
  const query = documents[noun]
    .toString()
    .replace(/\(\$key: (\w+!)\)/, `($key: $1 = ${JSON.stringify(key).replaceAll('$', '$$$$')})`);
  return `/graphql?${new URLSearchParams({ query })}`;
}
