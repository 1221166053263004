import { checkArguments, compileRest, compileRow } from './compile-rows.ts';
import { compileUnique, type Tree, treeOf } from './compile-where.ts';
import { columnOf, type DataModel, modelOf } from './data-model.ts';
import { decodeRow, jsonColumn, type Row } from './decode.ts';
import { Parameters, type WireValue } from './parameters.ts';
import { Scope } from './scope.ts';
import { UnsupportedRead } from './unsupported-read.ts';

/** A read as one statement. Each row of its answer is one column of JSON. */
export interface CompiledRead {
  readonly sql: string;
  readonly encode: (values: readonly unknown[]) => WireValue[];
  /** What Prisma would answer, of the JSON of all rows. */
  readonly decode: (rows: readonly unknown[]) => unknown;
}

type Compile = (scope: Scope, args: Tree) => Pick<CompiledRead, 'sql' | 'decode'>;

const OPERATIONS: Readonly<Record<string, Compile>> = {
  findMany: (scope, args) => {
    checkArguments(args, ['select', 'include', 'where', 'orderBy', 'take', 'skip']);
    const row = compileRow(scope, args);
    const sql = `select ${row.sql}${compileRest(scope, args)}`;
    return { sql, decode: (rows) => rows.map(row.decode) };
  },
  findUnique: (scope, { where, ...args }) => {
    checkArguments(args, ['select', 'include']);
    const row = compileRow(scope, args);
    const sql = `select ${row.sql}${compileRest(scope, {}, compileUnique(scope, where))}`;
    return { sql, decode: ([json]) => (json === undefined ? null : row.decode(json)) };
  },
  count: (scope, args) => {
    checkArguments(args, ['where']);
    const sql = `select json_build_array(count(*))${compileRest(scope, args)}`;
    return { sql, decode: ([json]) => (json as [number])[0] };
  },
  groupBy: compileGroups,
};

/**
 * Compiles a read of a model.
 * @param args the arguments as their shape has them: slots stand for values (`ShapeReader`)
 * @throws UnsupportedRead for what only Prisma can answer. Linear in the size of the arguments.
 */
export function compileRead(
  models: DataModel,
  model: string,
  operation: string,
  args: unknown,
): CompiledRead {
  const compile = OPERATIONS[operation];
  if (!compile) throw new UnsupportedRead(operation);
  const parameters = new Parameters();
  const scope = new Scope({ models, parameters, tables: 0 }, modelOf(models, model));
  return { ...compile(scope, treeOf(args)), encode: parameters.encoder() };
}

/** `{ by: ['personId'], where, _count: true }`. */
function compileGroups(scope: Scope, args: Tree): ReturnType<Compile> {
  const { by, _count, ...rest } = args;
  checkArguments(rest, ['where']);
  if (!Array.isArray(by) || by.length === 0 || _count !== true) throw new UnsupportedRead('such groups');
  const fields = by.map(String);
  const columns = fields.map((field) => jsonColumn(scope.column(field), columnOf(scope.model, field)));
  const values = columns.map(({ sql }) => sql).join(', ');
  const names = fields.map((field) => scope.column(field)).join(', ');
  const sql = `select json_build_array(${values}, count(*))${compileRest(scope, rest)} group by ${names}`;
  const decode = decodeRow([...fields, '_count'], [...columns.map(({ decode }) => decode), null]);
  return { sql, decode: (rows): Row[] => rows.map(decode) };
}
