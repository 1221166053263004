import { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import type { SuggestionCondition } from '../find-merge-suggestions.ts';
import { idsOfSpeakers } from './clauses.ts';

export const MergeSuggestionFilter = builder.inputType('MergeSuggestionFilter', {
  description: 'Which suggestions. A suggestion must fit every field that is given.',
  fields: (t) => ({
    speaker: t.stringList({
      description: 'Slugs of people or organizations, of whom it must concern one: `["steve-witkoff"]`.',
    }),
    minScore: t.float({ description: 'At least this likely, from 0 to 1.' }),
  }),
});

/**
 * SQL conditions for a filter of merge suggestions.
 * Rejects with InvalidArgument or UnknownReference.
 */
export async function whereMergeSuggestions(
  filter: typeof MergeSuggestionFilter.$inferInput | null | undefined,
  context: GraphContext,
): Promise<SuggestionCondition[]> {
  const conditions: SuggestionCondition[] = [];
  if (filter?.minScore != null) conditions.push(Prisma.sql`pair.score >= ${filter.minScore}`);
  if (filter?.speaker != null) {
    const { personIds, organizationIds } = await idsOfSpeakers(context, 'filter.speaker', filter.speaker);
    conditions.push(Prisma.sql`(
      a."personId" = ANY(${personIds}) OR b."personId" = ANY(${personIds})
      OR a."organizationId" = ANY(${organizationIds}) OR b."organizationId" = ANY(${organizationIds}))`);
  }
  return conditions;
}
