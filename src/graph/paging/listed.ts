import type { GraphQLResolveInfo } from 'graphql';
import { batchAt, type GraphContext } from '../context.ts';
import { groupBy } from '../group-by.ts';
import { firstOf, readFirst } from './first.ts';
import { placeOf } from './place.ts';

/** Loads the rows of many parents at once: at most `first` of each. */
type Find<Row> = (context: GraphContext, parentIds: readonly number[], first: number) => Promise<Row[]>;

/** Loads a parent's rows, together with those of all parents at the same place in the document. */
type LoadListed<Row> = (
  parent: { readonly id: number },
  args: { readonly first?: number | null },
  context: GraphContext,
  info: GraphQLResolveInfo,
) => Promise<Row[]>;

/**
 * The arguments and the resolver of a list that is cut off but not paged: one call of `find` for all parents at this place.
 *
 * @param ownerOf the id of the parent that a row belongs to
 */
export function listed<Row>(
  find: Find<Row>,
  ownerOf: (row: Row) => number,
): { readonly args: typeof firstOf; readonly resolve: LoadListed<Row> } {
  return {
    args: firstOf,
    resolve: async ({ id }, args, context, info) => {
      const first = readFirst(info.fieldName, args);
      const batch = batchAt<Row[]>(context, `listed ${placeOf(info)}`, async (ids) =>
        groupBy(await find(context, ids, first), ownerOf),
      );
      return (await batch.load(id)) ?? [];
    },
  };
}
