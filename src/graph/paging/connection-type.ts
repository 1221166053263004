import type { FieldMap, ObjectRef, OutputRef } from '@pothos/core';
import { getRefFromModel } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { builder, type SchemaTypes } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import type PrismaTypes from '../generated/pothos.ts';
import type { Connection, Edge } from './connection.ts';

/** A model of the database; nodes carry the same name in the graph. */
export type Model = keyof PrismaTypes & string;

/** A connection type, and how the rows that it pages lead to its nodes. */
export interface ConnectionType<Row extends Model> {
  readonly ref: ObjectRef<SchemaTypes, Connection>;
  readonly node: Model;
  /** Model of the rows that are paged: the nodes themselves, or rows that link to them. */
  readonly row: Row;
  /** Relation from row to node; null where the row is the node. */
  readonly via: string | null;
  /** Edge fields besides `node` that hold a model, named as the row's relation: `{ utterance: 'Utterance' }`. */
  readonly beside: Readonly<Record<string, Model>>;
  /** Scalar columns of the row that edge fields read. */
  readonly columns: readonly string[];
}

/** What a connection type needs, whatever its nodes are read from. */
interface ConnectionRefOptions {
  /** Prefix of the type names: `Quote` makes `QuoteConnection` and `QuoteEdge`. */
  readonly name: string;
  /** What it holds, for the descriptions: "quotes". */
  readonly plural: string;
  readonly nodeNullable?: boolean;
  readonly nodeDescription?: string | undefined;
  /** Loads the node of an edge; without it the edge has it already. */
  readonly loadNode?: (edge: Edge, context: GraphContext, info: GraphQLResolveInfo) => Promise<unknown>;
  readonly edgeFields?: (t: EdgeFieldBuilder) => FieldMap;
}

interface ConnectionOptions<Row extends Model> extends ConnectionRefOptions {
  readonly node: Model;
  readonly row: Row;
  readonly via?: string;
  readonly beside?: Readonly<Record<string, Model>>;
  readonly columns?: readonly (keyof PrismaTypes[Row]['Shape'] & string)[];
}

type EdgeFieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Edge>;

/** Defines `<name>Connection` and `<name>Edge` over rows of a model. */
export function defineConnection<Row extends Model>(options: ConnectionOptions<Row>): ConnectionType<Row> {
  const { node, row, via = null, beside = {}, columns = [] } = options;
  const nodeDescription = options.nodeDescription ?? `The ${nounOf(node)} itself.`;
  const ref = defineConnectionRef(getRefFromModel(node, builder), { ...options, nodeDescription });
  return { ref, node, row, via, beside, columns };
}

/** Defines `<name>Connection` and `<name>Edge` over nodes of any type. */
export function defineConnectionRef(
  node: OutputRef,
  options: ConnectionRefOptions,
): ObjectRef<SchemaTypes, Connection> {
  const { name, plural } = options;
  const edge = defineEdge(node, options);
  return builder.objectRef<Connection>(`${name}Connection`).implement({
    description: `A page of ${plural}, and how many there are in all.`,
    fields: (t) => ({
      totalCount: t.int({
        description: `How many ${plural} there are on all pages together, exactly. Counted only when asked for.`,
        resolve: (connection) => connection.totalCount(),
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Where this page stands, and whether there are more.',
        resolve: (connection) => connection.pageInfo(),
      }),
      edges: t.field({
        type: [edge],
        description: `The ${plural} on this page, in order.`,
        resolve: (connection) => connection.edges(),
      }),
    }),
  });
}

function defineEdge(node: OutputRef, options: ConnectionRefOptions): ObjectRef<SchemaTypes, Edge> {
  const { name, plural, nodeNullable = false, nodeDescription, loadNode, edgeFields } = options;
  return builder.objectRef<Edge>(`${name}Edge`).implement({
    description: `One of the ${plural} on a page, with its place there.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'Its place in the order: pass it as `after` or `before` to go on from here.',
      }),
      node: t.field({
        type: node,
        nullable: nodeNullable,
        description: nodeDescription,
        resolve: (edge, _args, context, info) =>
          (loadNode ? loadNode(edge, context, info) : edge.node) as never,
      }),
      ...edgeFields?.(t),
    }),
  });
}

/** `ClaimAppearance` → "claim appearance". */
function nounOf(typename: string): string {
  return typename.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
