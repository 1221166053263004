import { type Column, columnOf } from './data-model.ts';
import type { Slot } from './read-shape.ts';
import type { Scope } from './scope.ts';
import { UnsupportedRead } from './unsupported-read.ts';

type Tree = Readonly<Record<string, unknown>>;

const COMPARISONS: Readonly<Record<string, string>> = { lt: '<', lte: '<=', gt: '>', gte: '>=' };
const PATTERNS: Readonly<Record<string, readonly ['%' | '', '%' | '']>> = {
  contains: ['%', '%'],
  startsWith: ['', '%'],
  endsWith: ['%', ''],
};
/** Operators of columns that hold arrays, which an index over their elements (GIN) answers. */
const ARRAY_OPERATORS: Readonly<Record<string, string>> = { has: '@>', hasSome: '&&', hasEvery: '@>' };

/** A column's condition: `{ kind: 'DIRECT' }`, `{ orderAt: { gte: …, lt: … } }`. @throws UnsupportedRead */
export function compileCondition(scope: Scope, field: string, condition: unknown): string {
  const column = columnOf(scope.model, field);
  if (column.isList) return compileArray(scope, field, column, condition);
  if (!isTree(condition)) return compileEquals(scope, field, column, condition);
  const { mode, ...operators } = condition;
  const isInsensitive = mode === 'insensitive';
  const all = Object.entries(operators).map(([operator, value]) =>
    compileOperator(scope, field, column, operator, value, isInsensitive),
  );
  return conjunction(all);
}

/** `a and b`, in parentheses; `true` where there is none that says anything. */
export function conjunction(conditions: readonly string[]): string {
  const telling = conditions.filter((condition) => condition !== 'true');
  if (telling.length === 0) return 'true';
  return telling.length === 1 ? String(telling[0]) : `(${telling.join(' and ')})`;
}

function compileOperator(
  scope: Scope,
  field: string,
  column: Column,
  operator: string,
  value: unknown,
  isInsensitive: boolean,
): string {
  const { parameters } = scope.statement;
  const name = scope.column(field);
  const comparison = COMPARISONS[operator];
  const pattern = PATTERNS[operator];
  if (pattern && isSlot(value)) {
    return `${name} ${isInsensitive ? 'ilike' : 'like'} ${parameters.pattern(value, column, ...pattern)}`;
  }
  // Prisma matches these by lower case in some places and by pattern in others.
  if (isInsensitive) throw new UnsupportedRead(`${operator} in any case`);
  if (comparison && isSlot(value)) return `${name} ${comparison} ${parameters.one(value, column)}`;
  if (operator === 'equals') return compileEquals(scope, field, column, value);
  if (operator === 'not') return compileNot(scope, field, column, value);
  if (operator === 'in') return isEmpty(value) ? 'false' : `${name} = any(${list(scope, column, value)})`;
  if (operator === 'notIn') return isEmpty(value) ? 'true' : `${name} <> all(${list(scope, column, value)})`;
  throw new UnsupportedRead(`${operator} of ${field}`);
}

function compileEquals(scope: Scope, field: string, column: Column, value: unknown): string {
  const name = scope.column(field);
  if (value === null) return `${name} is null`;
  if (typeof value === 'boolean' && column.type === 'Boolean') return `${name} = ${value}`;
  if (isSlot(value)) return `${name} = ${scope.statement.parameters.one(value, column)}`;
  throw new UnsupportedRead(`what ${field} equals`);
}

/** As in SQL, and in Prisma, a null is not other than a value. */
function compileNot(scope: Scope, field: string, column: Column, value: unknown): string {
  const name = scope.column(field);
  if (value === null) return `${name} is not null`;
  if (isTree(value)) return `not ${compileCondition(scope, field, value)}`;
  return `not ${compileEquals(scope, field, column, value)}`;
}

function compileArray(scope: Scope, field: string, column: Column, condition: unknown): string {
  const [entry, ...others] = isTree(condition) ? Object.entries(condition) : [];
  const [operator = '', value] = entry ?? [];
  const symbol = ARRAY_OPERATORS[operator];
  if (!symbol || !isSlot(value) || others.length > 0) throw new UnsupportedRead(`a condition of ${field}`);
  const { parameters } = scope.statement;
  const array = operator === 'has' ? parameters.single(value, column) : parameters.list(value, column);
  return `${scope.column(field)} ${symbol} ${array}`;
}

function list(scope: Scope, column: Column, value: unknown): string {
  if (!isSlot(value)) throw new UnsupportedRead(`the list that ${column.column} is in`);
  return scope.statement.parameters.list(value, column);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

export function isSlot(value: unknown): value is Slot {
  return typeof value === 'object' && value !== null && '$slot' in value;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isSlot(value);
}
