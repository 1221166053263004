import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { DiscrepancyAspect, DiscrepancyGrade } from '../types/claim-enums.ts';
import { allOf, anyOf, given, idsOf, publishedBetween, spokenBy } from './clauses.ts';
import { DateTimeRange } from './ranges.ts';

export const DiscrepancyFilter = builder.inputType('DiscrepancyFilter', {
  description:
    'Which discrepancies. One must fit every field that is given; in a list, any one value is enough.',
  fields: (t) => ({
    aspect: t.field({ type: [DiscrepancyAspect], description: 'In what the articles differ: `[DAY]`.' }),
    grade: t.field({ type: [DiscrepancyGrade], description: 'How far they are apart: `[CONTRADICTS]`.' }),
    claimant: t.stringList({ description: 'Slugs of the people or organizations whose claim it is about.' }),
    outlet: t.stringList({ description: 'Domains of outlets of which one article differs from others.' }),
    story: t.stringList({ description: 'Slugs of the stories that the claim belongs to.' }),
    appeared: t.field({
      type: DateTimeRange,
      description: 'When the first article that has the claim appeared.',
    }),
  }),
});

/**
 * Prisma's `where` for a discrepancy filter.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function whereDiscrepancies(
  filter: typeof DiscrepancyFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.DiscrepancyWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.DiscrepancyWhereInput>([
    given(filter.aspect, (all) => ({ aspect: anyOf('filter.aspect', all) })),
    given(filter.grade, (all) => ({ grade: anyOf('filter.grade', all) })),
    given(filter.claimant, async (slugs) => ({ claim: await spokenBy(context, 'filter.claimant', slugs) })),
    given(filter.outlet, async (domains) => ({
      values: {
        some: {
          appearance: { article: { outletId: await idsOf(context, 'outlet', 'filter.outlet', domains) } },
        },
      },
    })),
    given(filter.appeared, (range) => publishedBetween('filter.appeared', range)),
    given(filter.story, async (slugs) => ({
      claim: { storyId: await idsOf(context, 'story', 'filter.story', slugs) },
    })),
  ]);
}
