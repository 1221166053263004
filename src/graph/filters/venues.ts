import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { allOf, containing, given, idsOf, spokenBy } from './clauses.ts';

export const VenueFilter = builder.inputType('VenueFilter', {
  description:
    'Which venues. A venue must fit every field that is given; in a list, any one value is enough.',
  fields: (t) => ({
    name: t.string({ description: 'A part of its name, in any case: `"state of"`.' }),
    speaker: t.stringList({ description: 'Slugs of people or organizations who spoke there.' }),
    outlet: t.stringList({ description: 'Domains of outlets that report what was said there.' }),
  }),
});

/**
 * Prisma's `where` for a filter of venues.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function whereVenues(
  filter: typeof VenueFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.VenueWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.VenueWhereInput>([
    given(filter.name, (text) => ({ name: containing('filter.name', text) })),
    given(filter.speaker, async (slugs) => ({
      quotes: { some: await spokenBy(context, 'filter.speaker', slugs) },
    })),
    given(filter.outlet, async (domains) => ({
      quotes: { some: { article: { outletId: await idsOf(context, 'outlet', 'filter.outlet', domains) } } },
    })),
  ]);
}
