import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { Stance } from '../types/claim-enums.ts';
import { allOf, anyOf, given, idsOf } from './clauses.ts';

export const ClaimAppearanceFilter = builder.inputType('ClaimAppearanceFilter', {
  description:
    'Which appearances of a claim. One must fit every field that is given; in a list, any one value is enough.',
  fields: (t) => ({
    outlet: t.stringList({ description: 'Domains of the outlets in which it appears: `["cnn.com"]`.' }),
    stance: t.field({ type: [Stance], description: 'How the article stands to it: `[DENIES]`.' }),
  }),
});

/**
 * Prisma's `where` for a filter of appearances.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function whereAppearances(
  filter: typeof ClaimAppearanceFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.ClaimAppearanceWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.ClaimAppearanceWhereInput>([
    given(filter.outlet, async (domains) => ({
      article: { outletId: await idsOf(context, 'outlet', 'filter.outlet', domains) },
    })),
    given(filter.stance, (all) => ({ stance: anyOf('filter.stance', all) })),
  ]);
}
