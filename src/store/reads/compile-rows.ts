import { conjunction } from './compile-condition.ts';
import { compileOrder } from './compile-order.ts';
import { compileWhere, type Tree, treeOf } from './compile-where.ts';
import { type Decode, decodeRow, jsonColumn, type Row } from './decode.ts';
import type { Scope } from './scope.ts';
import { UnsupportedRead } from './unsupported-read.ts';

/** What PostgreSQL passes to one function. */
const MAX_ARGUMENTS = 100;

/** An expression of SQL that gives JSON, and how that is read. */
interface Json<Value = unknown> {
  readonly sql: string;
  readonly decode: (json: unknown) => Value;
}

/**
 * A row as an array in JSON: what is selected of it, in the order of the selection. What it is related to comes from
 * subselects, which PostgreSQL runs for the rows of the page only, after order and limit; joined, it would now and then
 * join all rows before it takes the few.
 * @throws UnsupportedRead
 */
export function compileRow(scope: Scope, args: Tree): Json<Row> {
  const parts = selectionOf(scope, args).map(([name, value]) => ({
    name,
    ...compileField(scope, name, value),
  }));
  if (parts.length === 0 || parts.length > MAX_ARGUMENTS)
    throw new UnsupportedRead('as many fields as these');
  return {
    sql: `json_build_array(${parts.map(({ sql }) => sql).join(', ')})`,
    decode: decodeRow(
      parts.map(({ name }) => name),
      parts.map(({ decode }) => decode),
    ),
  };
}

/** Which rows, in which order, how many: everything of a `select` after its list. */
export function compileRest(scope: Scope, args: Tree, condition = 'true'): string {
  const { where, orderBy, take, skip } = args;
  const held = conjunction([condition, where === undefined ? 'true' : compileWhere(scope, where)]);
  const order = compileOrder(scope, orderBy);
  return [
    ` from ${scope.from()}`,
    held === 'true' ? '' : ` where ${held}`,
    order,
    // Numbers, no parameters: PostgreSQL plans for the few rows of a page.
    take === undefined ? '' : ` limit ${numberOf(take)}`,
    skip === undefined || skip === 0 ? '' : ` offset ${numberOf(skip)}`,
  ].join('');
}

/** Refuses arguments that are none of these. @throws UnsupportedRead */
export function checkArguments(args: Tree, known: readonly string[]): void {
  const unknown = Object.keys(args).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UnsupportedRead(`${unknown} among the arguments`);
}

function selectionOf(scope: Scope, { select, include }: Tree): [string, unknown][] {
  if (select !== undefined && include !== undefined) throw new UnsupportedRead('select beside include');
  const asked = Object.entries(treeOf(select ?? include ?? {})).filter(([, value]) => value !== false);
  if (select !== undefined) return asked;
  const columns = Object.entries(scope.model.fields).filter(([, field]) => field.is === 'column');
  return [...columns.map(([name]): [string, unknown] => [name, true]), ...asked];
}

function compileField(scope: Scope, name: string, value: unknown): { sql: string; decode: Decode | null } {
  if (name === '_count') return compileCounts(scope, value);
  const field = scope.model.fields[name];
  if (field?.is === 'column') {
    if (value !== true) throw new UnsupportedRead(`arguments of ${name}`);
    return jsonColumn(scope.column(name), field);
  }
  const args = value === true ? {} : treeOf(value);
  return scope.relation(name).isList ? compileList(scope, name, args) : compileOne(scope, name, args);
}

function compileOne(scope: Scope, name: string, args: Tree): Json {
  checkArguments(args, ['select', 'include']);
  const { rows, belongs } = scope.related(name);
  const row = compileRow(rows, args);
  return {
    sql: `(select ${row.sql} from ${rows.from()} where ${belongs})`,
    decode: (json) => (json === null ? null : row.decode(json)),
  };
}

function compileList(scope: Scope, name: string, args: Tree): Json {
  checkArguments(args, ['select', 'include', 'where', 'orderBy', 'take', 'skip']);
  const { rows, belongs } = scope.related(name);
  const row = compileRow(rows, args);
  const rest = compileRest(rows, args, belongs);
  return {
    sql: `(select coalesce(json_agg(r.j), '[]') from (select ${row.sql} as j${rest}) r)`,
    decode: (json) => (json as unknown[]).map(row.decode),
  };
}

/** `_count: { select: { quotes: true, articles: { where: … } } }`. */
function compileCounts(scope: Scope, value: unknown): Json {
  const { select, ...rest } = treeOf(value);
  const asked = Object.entries(treeOf(select)).filter(([, args]) => args !== false);
  if (asked.length === 0 || Object.keys(rest).length > 0) throw new UnsupportedRead('such counts');
  const counts = asked.map(([name, args]) => {
    const { rows, belongs } = scope.related(name);
    const conditions = args === true ? {} : treeOf(args);
    checkArguments(conditions, ['where']);
    return `(select count(*)${compileRest(rows, conditions, belongs)})`;
  });
  const names = asked.map(([name]) => name);
  return { sql: `json_build_array(${counts.join(', ')})`, decode: decodeRow(names, []) };
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number' || value < 0) throw new UnsupportedRead('a number of rows below zero');
  return value;
}
