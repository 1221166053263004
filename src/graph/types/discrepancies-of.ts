import type { GraphQLResolveInfo } from 'graphql';
import type { GraphContext } from '../context.ts';
import { type DiscrepancyOwner, findDiscrepancies } from '../find-discrepancies.ts';
import { loadById } from '../node.ts';
import { listed } from '../paging/listed.ts';
import { Discrepancy } from './discrepancy.ts';

/** The `discrepancies` field of an article or a story: two statements for all at this place. */
export function discrepanciesOf(owner: DiscrepancyOwner, description: string) {
  const { args, resolve } = listed(
    ({ prisma }, ids, first) => findDiscrepancies(prisma, owner, ids, first),
    ({ ownerId }) => ownerId,
  );
  return {
    type: [Discrepancy] as [typeof Discrepancy],
    description,
    args,
    resolve: async (
      parent: { readonly id: number },
      given: { readonly first?: number | null },
      context: GraphContext,
      info: GraphQLResolveInfo,
    ) => {
      const found = await resolve(parent, given, context, info);
      const rows = await Promise.all(found.map((row) => loadById('Discrepancy', row.id, context, info)));
      return rows.flatMap((row) => (row === null ? [] : [row as { id: number }])) as never[];
    },
  };
}
