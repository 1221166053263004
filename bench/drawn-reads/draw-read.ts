import { DATA_MODEL } from '../../src/store/generated/data-model.ts';
import type { Column, Model } from '../../src/store/reads/data-model.ts';
import { modelOf } from '../../src/store/reads/data-model.ts';
import { drawBound, drawWhere } from './draw-where.ts';
import { chance, columnsOf, drawValue, pick, type ReadDraw, relationsOf, type Tree } from './read-draw.ts';

/** A read as Prisma takes it. */
export interface Read {
  readonly model: string;
  readonly operation: 'findMany' | 'findUnique' | 'count' | 'groupBy';
  readonly args: Tree;
}

const MODELS = Object.entries(DATA_MODEL).filter(([name]) => !name.endsWith('Words'));
const OPERATIONS = ['findMany', 'findMany', 'findMany', 'findUnique', 'count', 'groupBy'] as const;
const DEEPEST = 3;

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

function sortable(model: Model): [string, Column][] {
  return columnsOf(model).filter(([, { type, isList }]) => !isList && type !== 'Json');
}
