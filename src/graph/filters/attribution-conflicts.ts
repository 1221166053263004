import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { ConflictKind } from '../types/conflict-kind.ts';
import { allOf, anyOf, containing, given, idsOf, publishedBetween, spokenBy } from './clauses.ts';
import { DateTimeRange } from './ranges.ts';

export const AttributionConflictFilter = builder.inputType('AttributionConflictFilter', {
  description:
    'Which conflicts. A conflict must fit every field that is given; in a list, any one value is enough.',
  fields: (t) => ({
    kinds: t.field({ type: [ConflictKind], description: 'How they come about: `[CONFLICT]`.' }),
    speaker: t.stringList({
      description: 'Slugs of people or organizations to whom one of the two quotes is attributed.',
    }),
    outlet: t.stringList({ description: 'Domains of outlets that print one of the two quotes.' }),
    reported: t.field({
      type: DateTimeRange,
      description: 'When the article of `a` was published. Articles without a date never fit.',
    }),
    words: t.string({ description: 'Words that both quotes have, in this order, folded: `"never said"`.' }),
  }),
});

/**
 * Prisma's `where` for a filter of attribution conflicts.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function whereAttributionConflicts(
  filter: typeof AttributionConflictFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.AttributionConflictWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.AttributionConflictWhereInput>([
    given(filter.kinds, (kinds) => ({ kind: anyOf('filter.kinds', kinds) })),
    given(filter.speaker, async (slugs) => eitherQuote(await spokenBy(context, 'filter.speaker', slugs))),
    given(filter.outlet, async (domains) =>
      eitherQuote({ article: { outletId: await idsOf(context, 'outlet', 'filter.outlet', domains) } }),
    ),
    given(filter.reported, (range) => publishedBetween('filter.reported', range)),
    given(filter.words, (text) => ({ words: containing('filter.words', text) })),
  ]);
}

function eitherQuote(quote: Prisma.QuoteWhereInput): Prisma.AttributionConflictWhereInput {
  return { OR: [{ a: quote }, { b: quote }] };
}
