import type { ConnectionType, Model } from './connection-type.ts';
import { selectKeys } from './keyset.ts';
import type { Order } from './order.ts';

type Tree = Record<string, unknown>;

/** What the document asks of the models on an edge: Prisma's `select` for each, by edge field. */
export type EdgeSelection = Readonly<Record<string, { select?: object }>>;

/** The edge fields of a connection that hold a model, with the model: `node` first. */
export function modelsOnEdge(type: ConnectionType<Model>): [string, Model][] {
  return [['node', type.node], ...Object.entries(type.beside)];
}

/** The way from a connection to a field of its edges. */
export const pathTo = (edgeField: string): { name: string }[] => [{ name: 'edges' }, { name: edgeField }];

/** Prisma's `select` for the rows of a page: the order's keys, the edge's columns, and what the document asks. */
export function selectRows(type: ConnectionType<Model>, order: Order, asked: EdgeSelection): object {
  const select: Tree = selectKeys(order);
  for (const column of type.columns) select[column] = true;
  if (type.via === null) return { ...select, id: true, ...asked.node?.select };
  const keys = select[type.via] as { select?: object } | undefined;
  select[type.via] = { select: { id: true, ...keys?.select, ...asked.node?.select } };
  for (const relation of Object.keys(type.beside)) {
    select[relation] = { select: { id: true, ...asked[relation]?.select } };
  }
  return select;
}
