import type { ObjectRef } from '@pothos/core';
import { type GraphQLResolveInfo, getNamedType, isUnionType } from 'graphql';
import { builder, type SchemaTypes } from './builder.ts';
import { batchAt, type GraphContext } from './context.ts';
import { encodeGlobalId, type NodeType } from './global-id.ts';
import { delegateOf } from './paging/delegate.ts';
import { placeOf } from './paging/place.ts';
import { selectionAt } from './selection-at.ts';

/** Makes a Prisma object a Relay node: it gets `id`, and `node(id:)` and `nodes(ids:)` load it. */
export function asNode<Shape extends { id: number }>(
  ref: ObjectRef<SchemaTypes, Shape>,
  typename: NodeType,
): void {
  builder.nodeRef(ref as ObjectRef<SchemaTypes, unknown>, {
    id: {
      resolve: (row) => (row as Shape).id,
      extensions: { valueAtOnce: ({ id }: Shape) => encodeGlobalId(typename, id) },
    },
    loadWithoutCache: (id, context, info) => loadById(typename, Number(id), context, info),
  });
}

/**
 * The row with this id, with what the document asks of it; null where there is none. All ids asked for at
 * one place in the document share one statement.
 */
export async function loadById(
  typename: NodeType,
  id: number,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Record<string, unknown> | null> {
  // An empty path means what the errors plugin's union wraps; none at all, what the field itself returns.
  const paths = isUnionType(getNamedType(info.returnType)) ? [[]] : [];
  const query = selectionAt(context, info, { typeName: typename, paths });
  const batch = batchAt<Record<string, unknown>>(context, `${typename} ${placeOf(info)}`, async (ids) => {
    const rows = await delegateOf(context, typename).findMany({ ...query, where: { id: { in: ids } } });
    return new Map(rows.map((row) => [row.id as number, row]));
  });
  return (await batch.load(id)) ?? null;
}
