import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { OrganizationKind } from '../types/organization-kind.ts';
import { allOf, anyOf, given } from './clauses.ts';
import { identityClauses } from './identity-clauses.ts';

export const OrganizationFilter = builder.inputType('OrganizationFilter', {
  description:
    'Which organizations. One must fit every field that is given; in a list, any one value is enough.',
  fields: (t) => ({
    name: t.string({ description: 'A part of any name that it goes by, in any case: `"nato"`.' }),
    kind: t.field({ type: [OrganizationKind], description: 'What sort of body it is: `[COUNTRY]`.' }),
    quotedBy: t.stringList({ description: 'Domains of outlets that quote it: `["cnn.com"]`.' }),
    mentionedOn: t.stringList({ description: 'Slugs of topics of articles that mention it.' }),
    story: t.stringList({ description: 'Slugs of stories of which an article mentions it.' }),
    minQuotes: t.int({ description: 'Quoted at least this often.' }),
  }),
});

/**
 * Prisma's `where` for a filter of organizations.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function whereOrganizations(
  filter: typeof OrganizationFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.OrganizationWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.OrganizationWhereInput>([
    ...identityClauses(filter, context),
    given(filter.kind, (kinds) => ({ kind: anyOf('filter.kind', kinds) })),
  ]);
}
