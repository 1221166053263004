import { completeValue, type FieldRef, type InputFieldMap } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { SchemaTypes } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { selectionAt } from '../selection-at.ts';
import { Connection } from './connection.ts';
import type { Model } from './connection-type.ts';
import { delegateOf } from './delegate.ts';
import { type ConnectionOptions, planPage } from './plan-page.ts';
import { pathTo, selectRows } from './select-rows.ts';

/** What this file uses of the query type's field builder. */
interface QueryFieldBuilder {
  readonly arg: { connectionArgs(): object };
  field(options: object): FieldRef<SchemaTypes, unknown>;
}

/** A connection of the query type over all rows of a model: one statement for a page, one for `totalCount`. */
export function rootConnection<Row extends Model, const Args extends InputFieldMap>(
  t: object,
  options: ConnectionOptions<Row, Args>,
): FieldRef<SchemaTypes, unknown> {
  const { type, description } = options;
  const builder = t as QueryFieldBuilder;
  return builder.field({
    type: type.ref,
    nullable: true,
    description,
    args: { ...options.args, ...builder.arg.connectionArgs() },
    resolve: (_root: unknown, args: object, context: GraphContext, info: GraphQLResolveInfo) =>
      completeValue(planPage(options, info.fieldName, args, context), ({ page, where, query }) => {
        const delegate = delegateOf(context, type.row);
        const load = async () => {
          const node = selectionAt(context, info, { typeName: type.node, paths: [pathTo('node')] });
          return await delegate.findMany({ ...query, select: selectRows(type, page.order, { node }) });
        };
        return new Connection(
          page,
          load,
          () => delegate.count({ where }),
          (row) => row,
        );
      }),
  });
}
