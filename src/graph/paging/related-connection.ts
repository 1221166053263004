import { completeValue, type FieldRef, type InputFieldMap, type MaybePromise } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { SchemaTypes } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { Connection } from './connection.ts';
import type { Model } from './connection-type.ts';
import { countRelated, loadRelated, type Parent, type RelatedConnectionOptions } from './load-related.ts';
import { type PlannedPage, planPage } from './plan-page.ts';
import { type NestedSelection, selectRelation } from './select-relation.ts';
import { pathTo } from './select-rows.ts';

type Row = Record<string, unknown>;

/** What this file uses of a Prisma object's field builder, whatever its model. */
interface PrismaFieldBuilder {
  readonly model: string;
  readonly arg: { connectionArgs(): object };
  field(options: object): FieldRef<SchemaTypes, unknown>;
}

/**
 * A connection over a list relation of a Prisma object, paged by keyset. Its rows are loaded inside the
 * parent's own statement. Where that can't be (the same field twice with other arguments, a parent that
 * another field loaded), all parents at this place in the document share one further statement.
 * `totalCount` takes one statement for all parents at this place.
 *
 * plugin-prisma's `relatedConnection` would do the first but pages by Prisma cursors, which scan (and give
 * up joins), and falls back to a statement a parent. This field hands the planner the same four extensions
 * that `relatedConnection` sets; the statement counts in tests/graph hold them to what they promise.
 */
export function relatedConnection<Rows extends Model, const Args extends InputFieldMap>(
  t: object,
  options: RelatedConnectionOptions<Rows, Args>,
): FieldRef<SchemaTypes, unknown> {
  const { type, description, relation } = options;
  const builder = t as PrismaFieldBuilder;
  const model = builder.model as Model;

  const resolveWith = (rowsOf: (planned: PlannedPage) => MaybePromise<readonly Row[]>) =>
    (parent: Parent, args: object, context: GraphContext, info: GraphQLResolveInfo) =>
      completeValue(
        planPage(options, info.fieldName, args, context),
        (planned) =>
          new Connection(
            planned.page,
            () => rowsOf(planned),
            () => countRelated(options, planned, parent, context, info),
            (row) => (type.via === null ? row : row[type.via]),
          ),
      );

  return builder.field({
    type: type.ref,
    description,
    args: { ...options.args, ...builder.arg.connectionArgs() },
    extensions: {
      pothosPrismaSelect: (
        args: object,
        context: GraphContext,
        nested: NestedSelection,
        selectedFields: () => ReadonlySet<string>,
      ) => selectRelation(options, args, context, nested, selectedFields()),
      pothosPrismaLoaded: (parent: Parent) => parent[relation] !== undefined,
      pothosPrismaFallbackPlan: () => ({
        typeName: type.node,
        paths: [pathTo('node')],
        initial: { select: { id: true } },
      }),
      pothosPrismaFallback: (
        node: { select?: object },
        parent: Parent,
        args: object,
        context: GraphContext,
        info: GraphQLResolveInfo,
      ) =>
        resolveWith((planned) => loadRelated(options, model, planned, node, parent, context, info))(
          parent,
          args,
          context,
          info,
        ),
    },
    resolve: (parent: Parent, args: object, context: GraphContext, info: GraphQLResolveInfo) =>
      resolveWith(() => parent[relation] as Row[])(parent, args, context, info),
  });
}

