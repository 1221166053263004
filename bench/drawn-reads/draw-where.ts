import { DATA_MODEL } from '../../src/store/generated/data-model.ts';
import { type Column, type Model, modelOf, type Relation } from '../../src/store/reads/data-model.ts';
import { rowsBeyond } from '../../src/store/reads/row-bound.ts';
import { chance, columnsOf, drawValue, pick, type ReadDraw, relationsOf, type Tree } from './read-draw.ts';

/** How many clauses: now and then none, of which Prisma has ideas of its own. */
const FEW = [0, 1, 1, 1, 1, 1, 2, 2, 2, 2];

/** Draws a `where`, with conditions on what is related as deep as that. */
export function drawWhere(draw: ReadDraw, name: string, model: Model, depth: number): Tree {
  const where: Tree = {};
  for (let left = pick(draw, FEW); left > 0; left--) {
    if (depth > 0 && chance(draw, 0.3)) {
      const operator = pick(draw, ['AND', 'OR', 'NOT']);
      where[operator] = drawClauses(draw, name, model, depth, operator);
    } else if (depth > 0 && relationsOf(model).length > 0 && chance(draw, 0.35)) {
      const [field, relation] = pick(draw, relationsOf(model));
      where[field] = drawRelated(draw, relation, depth - 1);
    } else {
      const [field, column] = pick(draw, columnsOf(model));
      const condition = drawCondition(draw, name, field, column);
      if (condition !== undefined) where[field] = condition;
    }
  }
  return where;
}

function drawClauses(draw: ReadDraw, name: string, model: Model, depth: number, operator: string): unknown {
  const one = (): Tree => drawWhere(draw, name, model, depth - 1);
  return operator !== 'OR' && chance(draw, 0.2) ? one() : Array.from({ length: pick(draw, FEW) }, one);
}

function drawRelated(draw: ReadDraw, { model, isList, isRequired }: Relation, depth: number): unknown {
  const where = drawWhere(draw, model, modelOf(DATA_MODEL, model), depth);
  if (isList) return { [pick(draw, ['some', 'some', 'none', 'every'])]: where };
  if (!isRequired && chance(draw, 0.1)) return pick(draw, [null, { is: null }, { isNot: null }]);
  return pick(draw, [where, { is: where }, { isNot: where }]);
}

function drawCondition(
  draw: ReadDraw,
  name: string,
  field: string,
  { type, isList, isRequired }: Column,
): unknown {
  const value = drawValue(draw, name, field);
  if (value === undefined || type === 'Json') return undefined;
  const several = (): unknown[] =>
    Array.from({ length: pick(draw, [0, 1, 3]) }, () => drawValue(draw, name, field));
  if (isList) {
    const elements = (value as unknown[]).slice(0, 2);
    if (elements.length === 0) return undefined;
    return pick(draw, [{ has: elements[0] }, { hasSome: elements }, { hasEvery: elements }]);
  }
  if (!isRequired && chance(draw, 0.2)) return pick(draw, [null, { not: null }, { equals: null }]);
  if (type === 'Boolean') return pick(draw, [value, { equals: value }, { not: value }]);
  const conditions: unknown[] = [
    value,
    { equals: value },
    { not: value },
    { in: several() },
    { notIn: several() },
  ];
  if (type === 'Enum') return pick(draw, conditions);
  conditions.push(
    { lt: value },
    { gte: value },
    { gt: value, lte: drawValue(draw, name, field) },
    { not: { lt: value } },
  );
  if (type === 'String') conditions.push(...drawPatterns(draw, String(value)));
  return pick(draw, conditions);
}

function drawPatterns(draw: ReadDraw, text: string): unknown[] {
  const at = Math.floor(draw.random() * text.length);
  const part = pick(draw, [text.slice(at, at + 3), '%', '_', '\\_', 'a%b', 'É']);
  const operators = ['contains', 'startsWith', 'endsWith'].map((operator) => ({ [operator]: part }));
  return operators.flatMap((operator) => [operator, { ...operator, mode: 'insensitive' }]);
}

/** Draws a bound of rows; none where no values are stored. */
export function drawBound(draw: ReadDraw, name: string, model: Model): object {
  const comparable = columnsOf(model).filter(
    ([, { type, isList, isRequired }]) =>
      isRequired && !isList && type !== 'Json' && type !== 'Boolean' && type !== 'Enum',
  );
  const fields = [pick(draw, comparable)[0], pick(draw, comparable)[0]].slice(0, pick(draw, [1, 2]));
  const values = fields.map((field) => drawValue(draw, name, field));
  if (values.includes(undefined)) return {};
  return rowsBeyond({ fields: fields.map((field) => [field]), side: pick(draw, ['gt', 'lt']), values });
}
