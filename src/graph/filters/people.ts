import type { MaybePromise } from '@pothos/core';
import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { allOf, containing, given } from './clauses.ts';
import { identityClauses } from './identity-clauses.ts';

export const PersonFilter = builder.inputType('PersonFilter', {
  description:
    'Which people. A person must fit every field that is given; in a list, any one value is enough.',
  fields: (t) => ({
    name: t.string({ description: 'A part of any name that the person goes by, in any case: `"elensky"`.' }),
    role: t.string({ description: 'A part of how articles describe the person, in any case: `"envoy"`.' }),
    quotedBy: t.stringList({ description: 'Domains of outlets that quote the person: `["cnn.com"]`.' }),
    mentionedOn: t.stringList({ description: 'Slugs of topics of articles that mention the person.' }),
    story: t.stringList({ description: 'Slugs of stories of which an article mentions the person.' }),
    minQuotes: t.int({ description: 'Quoted at least this often.' }),
  }),
});

/**
 * Prisma's `where` for a filter of people.
 * @throws (or rejects with) InvalidArgument, UnknownReference
 */
export function wherePeople(
  filter: typeof PersonFilter.$inferInput | null | undefined,
  context: GraphContext,
): MaybePromise<Prisma.PersonWhereInput> {
  if (!filter) return {};
  return allOf<Prisma.PersonWhereInput>([
    ...identityClauses(filter, context),
    given(filter.role, (text) => ({ roles: { some: { text: containing('filter.role', text) } } })),
  ]);
}
