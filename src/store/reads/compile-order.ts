import { treeOf } from './compile-where.ts';
import type { Scope } from './scope.ts';
import { UnsupportedRead } from './unsupported-read.ts';

/** Prisma's `orderBy`: `order by …`, or nothing where it is left out. @throws UnsupportedRead */
export function compileOrder(scope: Scope, orderBy: unknown): string {
  if (orderBy === undefined) return '';
  const keys = (Array.isArray(orderBy) ? orderBy : [orderBy]).map((key) => compileKey(scope, key));
  return keys.length === 0 ? '' : ` order by ${keys.join(', ')}`;
}

/** `{ orderAt: 'desc' }`, `{ saidOn: { sort: 'asc', nulls: 'last' } }`, `{ article: { orderAt: 'desc' } }`. */
function compileKey(scope: Scope, key: unknown): string {
  const [entry, ...others] = Object.entries(treeOf(key));
  if (entry === undefined || others.length > 0)
    throw new UnsupportedRead('a key of an order that is not one field');
  const [field, direction] = entry;
  if (scope.model.fields[field]?.is === 'relation') return compileKey(scope.join(field), direction);
  const name = scope.column(field);
  if (typeof direction === 'string') return `${name} ${oneOf(direction, ['asc', 'desc'])}`;
  const { sort, nulls, ...rest } = treeOf(direction);
  if (Object.keys(rest).length > 0) throw new UnsupportedRead(`an order by ${field}`);
  const place = nulls === undefined ? '' : ` nulls ${oneOf(nulls, ['first', 'last'])}`;
  return `${name} ${oneOf(sort, ['asc', 'desc'])}${place}`;
}

function oneOf(value: unknown, allowed: readonly string[]): string {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new UnsupportedRead('a direction of an order');
  return found;
}
