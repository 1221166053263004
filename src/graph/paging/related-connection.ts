import { completeValue, type FieldRef, type InputFieldMap, type MaybePromise } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { SchemaTypes } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { Connection } from './connection.ts';
import type { Model } from './connection-type.ts';
import { countRelated, loadRelated, type Parent, type RelatedConnectionOptions } from './load-related.ts';
import { type PlannedPage, planPage } from './plan-page.ts';
import { countLoaded, type NestedSelection, selectRelation } from './select-relation.ts';
import { pathTo } from './select-rows.ts';

type Row = Record<string, unknown>;

/** What this file uses of a Prisma object's field builder, whatever its model. */
interface PrismaFieldBuilder {
  readonly model: string;
  readonly arg: { connectionArgs(): object };
  field(options: object): FieldRef<SchemaTypes, unknown>;
}

/**
 * A connection over a list relation of a Prisma object, paged by keyset. A plain page is loaded inside the
 * parent's own statement, and so is `totalCount`. Where that can't be (a cursor, a filter, the same field twice with other arguments), all parents
 * at this place in the document share one further statement, and another for `totalCount`.
 *
 * plugin-prisma's `relatedConnection` pages by Prisma cursors, which scan (and give up joins), and falls back
 * to a statement a parent. This field hands the planner the same four extensions as that one does; the
 * statement counts in tests/graph hold them to what they promise.
 */
export function relatedConnection<Rows extends Model, const Args extends InputFieldMap>(
  t: object,
  options: RelatedConnectionOptions<Rows, Args>,
): FieldRef<SchemaTypes, unknown> {
  const builder = t as PrismaFieldBuilder;
  return builder.field({
    type: options.type.ref,
    description: options.description,
    args: { ...options.args, ...builder.arg.connectionArgs() },
    extensions: planned(options, builder.model as Model),
    resolve: (parent: Parent, args: object, context: GraphContext, info: GraphQLResolveInfo) =>
      connect(options, args, context, info, {
        rows: () => parent[options.relation] as Row[],
        count: () => countLoaded(options, parent) as number,
      }),
  });
}

/** What Pothos' planner reads off the field: what it selects, whether a parent has that, and what to do if not. */
function planned<Rows extends Model, Args extends InputFieldMap>(
  options: RelatedConnectionOptions<Rows, Args>,
  model: Model,
): object {
  return {
    pothosPrismaSelect: (
      args: object,
      context: GraphContext,
      nested: NestedSelection,
      selectedFields: () => ReadonlySet<string>,
    ) => selectRelation(options, args, context, nested, selectedFields()),
    pothosPrismaLoaded: (parent: Parent) =>
      parent[options.relation] !== undefined || countLoaded(options, parent) !== undefined,
    pothosPrismaFallbackPlan: () => ({
      typeName: options.type.node,
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
      connect(options, args, context, info, {
        rows: (page) => loadRelated(options, model, page, node, parent, context, info),
        count: (page) => countRelated(options, page, parent, context, info),
      }),
  };
}

/** Where a connection has its rows and their number from. */
interface Source {
  readonly rows: (page: PlannedPage) => MaybePromise<readonly Row[]>;
  readonly count: (page: PlannedPage) => MaybePromise<number>;
}

function connect<Rows extends Model, Args extends InputFieldMap>(
  options: RelatedConnectionOptions<Rows, Args>,
  args: object,
  context: GraphContext,
  info: GraphQLResolveInfo,
  { rows, count }: Source,
): MaybePromise<Connection> {
  const { via } = options.type;
  return completeValue(
    planPage(options, info.fieldName, args, context),
    (plan) =>
      new Connection(
        plan.page,
        () => rows(plan),
        () => count(plan),
        (row) => (via === null ? row : row[via]),
      ),
  );
}
