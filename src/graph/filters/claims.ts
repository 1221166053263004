import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { Agreement } from '../types/agreement.ts';
import { ClaimKind, DiscrepancyAspect } from '../types/claim-enums.ts';
import { allOf, anyOf, containing, given, idsOf, publishedBetween, spokenBy } from './clauses.ts';
import { DateTimeRange } from './ranges.ts';

export const ClaimFilter = builder.inputType('ClaimFilter', {
  description:
    'Which claims. A claim must fit every field that is given; in a list, any one value is enough.',
  fields: (t) => ({
    claimant: t.stringList({ description: 'Slugs of the people or organizations that claim it.' }),
    outlet: t.stringList({ description: 'Domains of outlets in which it appears.' }),
    story: t.stringList({ description: 'Slugs of the stories that it belongs to.' }),
    kind: t.field({ type: [ClaimKind], description: 'What makes it a claim: `[EVENT]`.' }),
    aspect: t.field({ type: [DiscrepancyAspect], description: 'In what its articles differ: `[DAY]`.' }),
    agreement: t.field({ type: [Agreement], description: 'Whether the articles agree: `[CONTRADICTS]`.' }),
    minArticles: t.int({ description: 'In at least this many articles.' }),
    appeared: t.field({ type: DateTimeRange, description: 'When the first article that has it appeared.' }),
    text: t.string({ description: 'Words that it contains, in this order, in any case.' }),
  }),
});

/**
 * Prisma's `where` for a claim filter.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function whereClaims(
  filter: typeof ClaimFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.ClaimWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.ClaimWhereInput>([
    given(filter.claimant, (slugs) => spokenBy(context, 'filter.claimant', slugs)),
    given(filter.outlet, async (domains) => ({
      appearances: {
        some: { article: { outletId: await idsOf(context, 'outlet', 'filter.outlet', domains) } },
      },
    })),
    given(filter.story, async (slugs) => ({ storyId: await idsOf(context, 'story', 'filter.story', slugs) })),
    given(filter.kind, (all) => ({ kind: anyOf('filter.kind', all) })),
    given(filter.aspect, (all) => ({
      discrepancies: { some: { aspect: anyOf('filter.aspect', all) } },
    })),
    given(filter.agreement, (all) => ({ agreement: anyOf('filter.agreement', all) })),
    given(filter.minArticles, (count) => ({ articleCount: { gte: count } })),
    given(filter.appeared, (range) => publishedBetween('filter.appeared', range)),
    given(filter.text, (text) => ({ text: containing('filter.text', text) })),
  ]);
}
