import { nest, rowsBeyond } from '../../store/reads/row-bound.ts';
import type { KeyValue } from './cursor.ts';
import type { Order } from './order.ts';

type Tree = Record<string, unknown>;

/** Prisma's `orderBy` for an order, turned round for paging backward. */
export function orderByOf(order: Order, backward: boolean): Tree[] {
  const ascending = (order.direction === 'asc') !== backward;
  return order.keys.map(({ field }) => nest(field.split('.'), ascending ? 'asc' : 'desc'));
}

/** Prisma's `where` for the rows that stand strictly beyond a cursor in an order: an index condition, wherever that is. */
export function beyond(order: Order, values: readonly KeyValue[], side: 'after' | 'before'): object {
  const up = (order.direction === 'asc') === (side === 'after');
  const fields = order.keys.map(({ field }) => field.split('.'));
  return rowsBeyond({ fields, side: up ? 'gt' : 'lt', values });
}

/** Prisma's `select` for the key columns of an order. */
export function selectKeys(order: Order): Tree {
  const select: Tree = {};
  for (const { field } of order.keys) {
    const [head = field, tail] = field.split('.');
    select[head] = tail ? { select: { [tail]: true } } : true;
  }
  return select;
}

/** The key values of a loaded row. */
export function keysOf(order: Order, row: Tree): KeyValue[] {
  return order.keys.map(({ field }) =>
    field.split('.').reduce<unknown>((value, name) => (value as Tree)[name], row),
  ) as KeyValue[];
}
