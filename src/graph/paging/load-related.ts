import type { InputFieldMap } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { batchAt, type GraphContext } from '../context.ts';
import type PrismaTypes from '../generated/pothos.ts';
import { selectionAt } from '../selection-at.ts';
import type { Model } from './connection-type.ts';
import { delegateOf } from './delegate.ts';
import { placeOf } from './place.ts';
import type { ConnectionOptions, PlannedPage } from './plan-page.ts';
import { type EdgeSelection, pathTo, selectRows } from './select-rows.ts';

type Row = Record<string, unknown>;
export type Parent = Row & { readonly id: number };

/** A connection over a list relation. */
export interface RelatedConnectionOptions<Rows extends Model, Args extends InputFieldMap>
  extends ConnectionOptions<Rows, Args> {
  /** The list relation from the parent's model to the rows. */
  readonly relation: string;
  /** The rows' column that holds the parent's id. */
  readonly parentKey: keyof PrismaTypes[Rows]['Shape'] & string;
  /** The parent's column that says how many rows there are in all, kept by a trigger or by whoever writes them. */
  readonly countColumn?: string;
}

/**
 * The rows of a page that the parent's own statement didn't load: one statement for all parents here. A
 * single parent, the usual case, is named in it, so that PostgreSQL can plan for that very one.
 */
export async function loadRelated<Rows extends Model, Args extends InputFieldMap>(
  options: RelatedConnectionOptions<Rows, Args>,
  model: Model,
  planned: PlannedPage,
  node: EdgeSelection[string],
  parent: Parent,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<readonly Row[]> {
  const { type, relation } = options;
  const edge: Record<string, EdgeSelection[string]> = { node };
  for (const [field, typeName] of Object.entries(type.beside)) {
    edge[field] = selectionAt(context, info, { typeName, paths: [pathTo(field)] });
  }
  const select = selectRows(type, planned.page.order, edge);
  const batch = batchAt<readonly Row[]>(context, `rows ${placeOf(info)}`, async (ids) => {
    const { where, ...page } = planned.query;
    const [id] = ids;
    if (id !== undefined && ids.length === 1) {
      const query = { ...page, where: { AND: [{ [options.parentKey]: id }, where] }, select };
      return new Map([[id, await delegateOf(context, type.row).findMany(query)]]);
    }
    const parents = await delegateOf(context, model).findMany({
      where: { id: { in: ids } },
      select: { id: true, [relation]: { ...planned.query, select } },
    });
    return new Map(parents.map((row) => [row.id as number, row[relation] as Row[]]));
  });
  return (await batch.load(parent.id)) ?? [];
}

/** How many rows a parent has: one statement for all parents here. */
export async function countRelated<Rows extends Model, Args extends InputFieldMap>(
  options: RelatedConnectionOptions<Rows, Args>,
  planned: PlannedPage,
  parent: Parent,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<number> {
  const { type, parentKey } = options;
  const batch = batchAt<number>(context, `count ${placeOf(info)}`, async (ids) => {
    const groups = await delegateOf(context, type.row).groupBy({
      by: [parentKey],
      where: { AND: [{ [parentKey]: { in: ids } }, planned.where] },
      _count: true,
    });
    return new Map(groups.map((group) => [group[parentKey] as number, group._count]));
  });
  return (await batch.load(parent.id)) ?? 0;
}
