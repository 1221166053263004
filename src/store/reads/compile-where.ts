import { compileCondition, conjunction, isSlot } from './compile-condition.ts';
import { columnOf } from './data-model.ts';
import type { Slot } from './read-shape.ts';
import type { Scope } from './scope.ts';
import { UnsupportedRead } from './unsupported-read.ts';

export type Tree = Readonly<Record<string, unknown>>;

/** A bound as its shape has it (`rowsBeyond`). */
interface BoundShape {
  readonly side: 'gt' | 'lt';
  readonly fields: readonly (readonly string[])[];
  readonly values: readonly Slot[];
}

/** Prisma's `where` as a condition of SQL. @throws UnsupportedRead */
export function compileWhere(scope: Scope, where: unknown): string {
  return conjunction(Object.entries(treeOf(where)).map(([name, value]) => compileClause(scope, name, value)));
}

/** The key of a row, and what else must hold of it. @throws UnsupportedRead without a key that is unique */
export function compileUnique(scope: Scope, where: unknown): string {
  const { keys } = scope.model;
  const conditions = treeOf(where);
  const given = Object.entries(conditions).filter(([name]) => name in keys);
  if (given.length === 0) throw new UnsupportedRead('no unique key');
  const compared = given.map(([name, value]) =>
    keys[name]?.length === 1 ? { [name]: value } : treeOf(value),
  );
  if (!compared.flatMap(Object.values).every(isSlot))
    throw new UnsupportedRead('a unique key without its value');
  const rest = Object.fromEntries(Object.entries(conditions).filter(([name]) => !(name in keys)));
  return conjunction([...compared, rest].map((tree) => compileWhere(scope, tree)));
}

function compileClause(scope: Scope, name: string, value: unknown): string {
  if (name === 'AND') return conjunction(treesOf(value).map((tree) => compileWhere(scope, tree)));
  if (name === 'OR') return disjunction(listOf(value).map((tree) => compileWhere(scope, tree)));
  if (name === 'NOT') return conjunction(treesOf(value).map((tree) => negation(compileWhere(scope, tree))));
  if (name === '$beyond') return compileBound(scope, value as BoundShape);
  if (scope.model.fields[name]?.is === 'column') return compileCondition(scope, name, value);
  return scope.relation(name).isList ? compileLists(scope, name, value) : compileOne(scope, name, value);
}

function disjunction(conditions: readonly string[]): string {
  // Prisma takes neither for what it is in logic.
  if (conditions.length === 0 || conditions.includes('true'))
    throw new UnsupportedRead('an empty alternative');
  return `(${conditions.join(' or ')})`;
}

function negation(condition: string): string {
  // Prisma leaves an empty condition out before it negates.
  if (condition === 'true') throw new UnsupportedRead('the negation of nothing');
  return `not ${condition}`;
}

function compileBound(scope: Scope, { side, fields, values }: BoundShape): string {
  const compared = fields.map((path, index) => {
    const [field = '', ...way] = path.toReversed();
    const owner = way.toReversed().reduce((from, relation) => from.join(relation), scope);
    const column = columnOf(owner.model, field);
    const slot = values[index];
    if (!slot || !column.isRequired) throw new UnsupportedRead(`a bound on ${field}`);
    return { name: owner.column(field), value: scope.statement.parameters.one(slot, column) };
  });
  const names = compared.map(({ name }) => name).join(', ');
  const parameters = compared.map(({ value }) => value).join(', ');
  return `(${names}) ${side === 'lt' ? '<' : '>'} (${parameters})`;
}

/** `{ article: { … } }`, `{ article: { is: …, isNot: … } }`, `{ article: null }`. */
function compileOne(scope: Scope, field: string, value: unknown): string {
  if (value === null) return compileIs(scope, field, null);
  const tree = treeOf(value);
  const operators = Object.keys(tree).filter((name) => name === 'is' || name === 'isNot');
  // Prisma takes `{ article: {} }` for no condition, and `{ article: { is: {} } }` for one that there be an article.
  if (Object.keys(tree).length === 0) return 'true';
  if (operators.length === 0) return compileIs(scope, field, tree);
  if (operators.length < Object.keys(tree).length)
    throw new UnsupportedRead(`conditions beside is of ${field}`);
  return conjunction(
    operators.map((name) =>
      name === 'is' ? compileIs(scope, field, tree.is) : negation(compileIs(scope, field, tree.isNot)),
    ),
  );
}

function compileIs(scope: Scope, field: string, where: unknown): string {
  const { isRequired, on } = scope.relation(field);
  const other = scope.join(field);
  const key = other.column(on[0]?.[1] ?? '');
  if (where === null) return `${key} is null`;
  const condition = compileWhere(other, where);
  return isRequired ? condition : conjunction([`${key} is not null`, condition]);
}

/** `{ quotes: { some: { … } } }`, also `every` and `none`. */
function compileLists(scope: Scope, field: string, value: unknown): string {
  return conjunction(
    Object.entries(treeOf(value)).map(([quantifier, where]) => {
      const { rows, belongs } = scope.related(field);
      const condition = compileWhere(rows, where);
      const found = (also: string): string =>
        `exists (select 1 from ${rows.from()} where ${conjunction([belongs, also])})`;
      if (quantifier === 'some') return found(condition);
      if (quantifier === 'none') return `not ${found(condition)}`;
      if (quantifier === 'every') return `not ${found(`not ${condition}`)}`;
      throw new UnsupportedRead(`${quantifier} of ${field}`);
    }),
  );
}

function treesOf(value: unknown): Tree[] {
  return Array.isArray(value) ? value.map(treeOf) : [treeOf(value)];
}

function listOf(value: unknown): Tree[] {
  if (!Array.isArray(value)) throw new UnsupportedRead('alternatives that are no list');
  return value.map(treeOf);
}

/** @throws UnsupportedRead for what is no object */
export function treeOf(value: unknown): Tree {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || '$slot' in value) {
    throw new UnsupportedRead('a value where conditions should be');
  }
  return value as Tree;
}
