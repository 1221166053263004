import { findSuggestionsFor } from '../find-merge-suggestions.ts';
import { listed } from '../paging/listed.ts';
import { MergeSuggestion } from './merge-suggestion.ts';

/** The `mergeSuggestions` field of a person or an organization: one statement for all at this place. */
export function suggestionsFor(column: 'personId' | 'organizationId') {
  const owner = column === 'personId' ? 'aPersonId' : 'aOrganizationId';
  return {
    type: [MergeSuggestion] as [typeof MergeSuggestion],
    description: 'Who may be the same, most likely first; `b` of each is the other one.',
    ...listed(
      ({ prisma }, ids, first) => findSuggestionsFor(prisma, column, ids, first),
      (row) => row[owner] ?? 0,
    ),
  };
}
