import { DATA_MODEL } from '../../src/store/generated/data-model.ts';
import type { Column, Model, Relation } from '../../src/store/reads/data-model.ts';
import { modelOf } from '../../src/store/reads/data-model.ts';
import { rowsBeyond } from '../../src/store/reads/row-bound.ts';

type Tree = Record<string, unknown>;

/** A read as Prisma takes it. */
export interface Read {
  readonly model: string;
  readonly operation: 'findMany' | 'findUnique' | 'count' | 'groupBy';
  readonly args: Tree;
}

/** What reads are drawn from: chance, and rows that are stored, by model. */
export interface ReadDraw {
  readonly random: () => number;
  readonly rows: ReadonlyMap<string, readonly Tree[]>;
}

const MODELS = Object.entries(DATA_MODEL).filter(([name]) => !name.endsWith('Words'));
const OPERATIONS = ['findMany', 'findMany', 'findMany', 'findUnique', 'count', 'groupBy'] as const;
const DEEPEST = 3;
/** How many clauses: now and then none, of which Prisma has ideas of its own. */
const FEW = [0, 1, 1, 1, 1, 1, 2, 2, 2, 2];

/** Draws a valid read. Lists are in a total order, so that there is one right answer. */
export function drawRead(draw: ReadDraw): Read {
  const [name, model] = pick(draw, MODELS);
  const operation = pick(draw, OPERATIONS);
  return { model: name, operation, args: ARGUMENTS[operation](draw, name, model) };
}

const ARGUMENTS: Readonly<Record<Read['operation'], (draw: ReadDraw, name: string, model: Model) => Tree>> = {
  findMany: (draw, name, model) => drawList(draw, name, model, DEEPEST),
  findUnique: (draw, name, model) => ({
    ...drawSelection(draw, model, DEEPEST),
    where: { ...drawKey(draw, name, model), ...(chance(draw, 0.3) ? drawWhere(draw, name, model, 1) : {}) },
  }),
  count: (draw, name, model) => (chance(draw, 0.1) ? {} : { where: drawWhere(draw, name, model, 2) }),
  groupBy: (draw, name, model) => ({
    by: [
      pick(
        draw,
        columnsOf(model).filter(([, column]) => !column.isList && column.type !== 'Json'),
      )[0],
    ],
    where: drawWhere(draw, name, model, 1),
    _count: true,
  }),
};

function drawList(draw: ReadDraw, name: string, model: Model, depth: number): Tree {
  const where = drawWhere(draw, name, model, 2);
  return {
    ...drawSelection(draw, model, depth),
    ...(chance(draw, 0.7)
      ? { where: chance(draw, 0.3) ? { AND: [where, drawBound(draw, name, model)] } : where }
      : {}),
    orderBy: [...(chance(draw, 0.5) ? [drawOrderKey(draw, model)] : []), ...totalOrder(draw, model)],
    ...(chance(draw, 0.7) ? { take: pick(draw, [0, 1, 2, 5, 21]) } : {}),
    ...(chance(draw, 0.2) ? { skip: pick(draw, [0, 1, 3]) } : {}),
  };
}

function drawSelection(draw: ReadDraw, model: Model, depth: number): Tree {
  const columns = columnsOf(model).filter(() => chance(draw, 0.4));
  const relations = depth > 0 ? relationsOf(model).filter(() => chance(draw, 0.25)) : [];
  const related: Tree = {};
  for (const [field, { model: other, isList }] of relations) {
    const inner = modelOf(DATA_MODEL, other);
    if (chance(draw, 0.1)) related[field] = isList ? { orderBy: totalOrder(draw, inner) } : true;
    else
      related[field] = isList
        ? drawList(draw, other, inner, depth - 1)
        : drawSelection(draw, inner, depth - 1);
  }
  const lists = relationsOf(model).filter(([, { isList }]) => isList);
  if (lists.length > 0 && chance(draw, 0.15)) {
    const [field, { model: other }] = pick(draw, lists);
    const where = drawWhere(draw, other, modelOf(DATA_MODEL, other), 1);
    related._count = { select: { [field]: chance(draw, 0.5) ? true : { where } } };
  }
  if (chance(draw, 0.15)) return Object.keys(related).length > 0 ? { include: related } : {};
  const selected = Object.fromEntries(columns.map(([field]) => [field, chance(draw, 0.95)]));
  const [first] = columnsOf(model);
  return { select: { ...selected, ...(first ? { [first[0]]: true } : {}), ...related } };
}

function drawWhere(draw: ReadDraw, name: string, model: Model, depth: number): Tree {
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

function drawBound(draw: ReadDraw, name: string, model: Model): object {
  const comparable = columnsOf(model).filter(
    ([, { type, isList, isRequired }]) =>
      isRequired && !isList && type !== 'Json' && type !== 'Boolean' && type !== 'Enum',
  );
  const fields = [pick(draw, comparable)[0], pick(draw, comparable)[0]].slice(0, pick(draw, [1, 2]));
  const values = fields.map((field) => drawValue(draw, name, field));
  if (values.includes(undefined)) return {};
  return rowsBeyond({ fields: fields.map((field) => [field]), side: pick(draw, ['gt', 'lt']), values });
}

function drawKey(draw: ReadDraw, name: string, model: Model): Tree {
  const [key, fields] = pick(draw, Object.entries(model.keys));
  const values = fields.map((field) => [field, drawValue(draw, name, field) ?? 0] as const);
  return fields.length === 1 ? { [key]: values[0]?.[1] } : { [key]: Object.fromEntries(values) };
}

function drawOrderKey(draw: ReadDraw, model: Model): Tree {
  const direction = pick(draw, ['asc', 'desc']);
  const ones = relationsOf(model).filter(([, { isList }]) => !isList);
  if (ones.length > 0 && chance(draw, 0.2)) {
    const [field, { model: other }] = pick(draw, ones);
    return { [field]: { [pick(draw, sortable(modelOf(DATA_MODEL, other)))[0]]: direction } };
  }
  const [field, { isRequired }] = pick(draw, sortable(model));
  if (isRequired || chance(draw, 0.5)) return { [field]: direction };
  return { [field]: { sort: direction, nulls: pick(draw, ['first', 'last']) } };
}

function totalOrder(draw: ReadDraw, { keys, fields }: Model): Tree[] {
  const direction = pick(draw, ['asc', 'desc']);
  const isTotal = (key: readonly string[]): boolean => key.every((field) => fields[field]?.isRequired);
  const key = Object.values(keys).find(isTotal) ?? [];
  return key.map((field) => ({ [field]: direction }));
}

/** A value that is stored there, or undefined: nothing is. */
function drawValue({ random, rows }: ReadDraw, name: string, field: string): unknown {
  const values = (rows.get(name) ?? []).map((row) => row[field]).filter((value) => value !== null);
  return values[Math.floor(random() * values.length)];
}

function sortable(model: Model): [string, Column][] {
  return columnsOf(model).filter(([, { type, isList }]) => !isList && type !== 'Json');
}

function columnsOf(model: Model): [string, Column][] {
  return Object.entries(model.fields).filter((entry): entry is [string, Column] => entry[1].is === 'column');
}

function relationsOf(model: Model): [string, Relation][] {
  return Object.entries(model.fields).filter(
    (entry): entry is [string, Relation] => entry[1].is === 'relation',
  );
}

function chance({ random }: ReadDraw, probability: number): boolean {
  return random() < probability;
}

function pick<T>({ random }: ReadDraw, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from');
  return picked;
}
