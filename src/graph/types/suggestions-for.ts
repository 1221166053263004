import type { GraphQLResolveInfo } from 'graphql';
import { batchAt, type GraphContext } from '../context.ts';
import { findSuggestionsFor, type SuggestedMerge } from '../find-merge-suggestions.ts';
import { groupBy } from '../group-by.ts';
import { firstOf, readFirst } from '../paging/first.ts';
import { placeOf } from '../paging/place.ts';
import { MergeSuggestion } from './merge-suggestion.ts';

/** The `mergeSuggestions` field of a person or an organization: one statement for all at this place. */
export function suggestionsFor(column: 'personId' | 'organizationId') {
  const owner = column === 'personId' ? 'aPersonId' : 'aOrganizationId';
  return {
    type: [MergeSuggestion] as [typeof MergeSuggestion],
    description: 'Who may be the same, most likely first; `b` of each is the other one.',
    args: firstOf,
    resolve: async (
      { id }: { readonly id: number },
      args: { readonly first?: number | null },
      context: GraphContext,
      info: GraphQLResolveInfo,
    ) => {
      const first = readFirst(info.fieldName, args);
      const batch = batchAt<SuggestedMerge[]>(context, `suggestions ${placeOf(info)}`, async (ids) =>
        groupBy(await findSuggestionsFor(context.prisma, column, ids, first), (row) => row[owner] ?? 0),
      );
      return (await batch.load(id)) ?? [];
    },
  };
}
