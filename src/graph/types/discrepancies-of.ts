import type { GraphQLResolveInfo } from 'graphql';
import { batchAt, type GraphContext } from '../context.ts';
import { type DiscrepancyOwner, findDiscrepancies, type OwnedDiscrepancy } from '../find-discrepancies.ts';
import { groupBy } from '../group-by.ts';
import { loadById } from '../node.ts';
import { firstOf, readFirst } from '../paging/first.ts';
import { placeOf } from '../paging/place.ts';
import { Discrepancy } from './discrepancy.ts';

/** The `discrepancies` field of an article or a story: two statements for all at this place. */
export function discrepanciesOf(owner: DiscrepancyOwner, description: string) {
  return {
    type: [Discrepancy] as [typeof Discrepancy],
    description,
    args: firstOf,
    resolve: async (
      { id }: { readonly id: number },
      args: { readonly first?: number | null },
      context: GraphContext,
      info: GraphQLResolveInfo,
    ) => {
      const first = readFirst(info.fieldName, args);
      const batch = batchAt<OwnedDiscrepancy[]>(context, `discrepancies ${placeOf(info)}`, async (ids) =>
        groupBy(await findDiscrepancies(context.prisma, owner, ids, first), ({ ownerId }) => ownerId),
      );
      const found = (await batch.load(id)) ?? [];
      const rows = await Promise.all(found.map((row) => loadById('Discrepancy', row.id, context, info)));
      return rows.flatMap((row) => (row === null ? [] : [row as { id: number }])) as never[];
    },
  };
}
