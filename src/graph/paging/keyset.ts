import type { KeyValue } from './cursor.ts';
import type { Order } from './order.ts';

type Tree = Record<string, unknown>;

/** Prisma's `orderBy` for an order, turned round for paging backward. */
export function orderByOf(order: Order, backward: boolean): Tree[] {
  const ascending = (order.direction === 'asc') !== backward;
  return order.keys.map(({ field }) => nest(field, ascending ? 'asc' : 'desc'));
}

/**
 * Prisma's `where` for the rows that stand strictly beyond a cursor in an order. Written as
 * `a <= x AND (a < x OR (a = x AND id < y))`: PostgreSQL turns the first part into an index condition, so a
 * page costs the same wherever it stands (docs/decisions: keyset paging).
 */
export function beyond(order: Order, values: readonly KeyValue[], side: 'after' | 'before'): Tree {
  const up = (order.direction === 'asc') === (side === 'after');
  const strict = up ? 'gt' : 'lt';
  const cases = order.keys.map(({ field }, index) => ({
    AND: [
      ...order.keys.slice(0, index).map((key, at) => nest(key.field, { equals: values[at] })),
      nest(field, { [strict]: values[index] }),
    ],
  }));
  const lead = order.keys[0];
  if (!lead || cases.length === 1) return { OR: cases };
  return { AND: [nest(lead.field, { [up ? 'gte' : 'lte']: values[0] }), { OR: cases }] };
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

/** `nest('article.orderAt', x)` is `{ article: { orderAt: x } }`. */
function nest(field: string, value: unknown): Tree {
  return field.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Tree;
}
