import { builder } from '../builder.ts';
import { MergeSuggestionFilter, whereMergeSuggestions } from '../filters/merge-suggestions.ts';
import {
  countMergeSuggestions,
  findMergeSuggestions,
  type SuggestedMerge,
} from '../find-merge-suggestions.ts';
import { Connection } from '../paging/connection.ts';
import { defineConnectionRef } from '../paging/connection-type.ts';
import type { Order } from '../paging/order.ts';
import { readPage } from '../paging/page.ts';
import { MergeSuggestion } from '../types/merge-suggestion.ts';

const likeliestFirst: Order = {
  name: 'likeliest',
  keys: [
    { field: 'score', kind: 'float' },
    { field: 'aId', kind: 'int' },
    { field: 'bId', kind: 'int' },
  ],
  direction: 'desc',
};

const MergeSuggestionConnection = defineConnectionRef(MergeSuggestion, {
  name: 'MergeSuggestion',
  plural: 'merge suggestions',
  nodeDescription: 'The suggestion itself.',
});

builder.queryField('mergeSuggestions', (t) =>
  t.field({
    type: MergeSuggestionConnection,
    nullable: true,
    description:
      'People or organizations that may be one, most likely first: those whose names are alike, with evidence that does not suffice. They are kept apart until somebody decides.',
    args: {
      filter: t.arg({ type: MergeSuggestionFilter, description: 'Which suggestions; all if left out.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, { filter, ...args }, context, info) => {
      const { prisma } = context;
      const page = readPage(info.fieldName, args, likeliestFirst);
      const conditions = await whereMergeSuggestions(filter, context);
      const load = async () => (await findMergeSuggestions(prisma, page, conditions)) as Row[];
      return new Connection(
        page,
        load,
        () => countMergeSuggestions(prisma, conditions),
        (row) => row,
      );
    },
  }),
);

/** As paging/ handles rows, whatever they are. */
type Row = SuggestedMerge & Record<string, unknown>;
