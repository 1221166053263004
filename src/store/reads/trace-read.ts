import { isSlot } from './compile-condition.ts';
import { type Tree, treeOf } from './compile-where.ts';
import { columnOf, type DataModel, foreignKey, type Model, modelOf, type Relation } from './data-model.ts';
import { type ReadTrace, UNTOLD } from './read-trace.ts';
import { toldFields } from './told-columns.ts';

/** Notes what a read depends on: its arguments' values, and what came of it. */
export type NoteRead = (values: readonly unknown[], answer: unknown, trace: ReadTrace) => void;

type Row = Readonly<Record<string, unknown>>;
/** Notes the rows that have one of some values: those of person 12. */
type NoteKey = (values: readonly unknown[], trace: ReadTrace) => void;
type NoteRow = (row: Row, trace: ReadTrace) => void;

/**
 * Compiles what a read depends on.
 * - The rows that it may find: those with the values that its `where` asks of told columns, where it asks for any; else all of
 *   the table.
 * - What is related to a row that it found: to one, that row; to many, the rows that point here.
 * - What conditions and orders reach through relations: columns of rows that others point to (new ones have nobody who does,
 *   and who points elsewhere is told of), the whole table where it is to many.
 * @param args as their shape has them (`ShapeReader`), of a read that was compiled. Linear in their size, and so is noting in that
 * of the answer.
 */
export function traceRead(models: DataModel, model: string, operation: string, args: unknown): NoteRead {
  const tracing = new Tracing(models);
  const { where, orderBy, ...rest } = treeOf(args);
  const root = modelOf(models, model);
  tracing.noteConditions(root, where);
  tracing.noteOrder(root, orderBy);
  const noteKey = keyOf(root, where);
  if (noteKey === null) tracing.tables.add(root.table);
  const isRows = operation === 'findMany' || operation === 'findUnique';
  const noteRow = isRows ? tracing.row(root, rest) : null;
  return (values, answer, trace) => {
    for (const table of tracing.tables) trace.noteTable(table);
    for (const column of tracing.columns) trace.marks.add(column);
    noteKey?.(values, trace);
    if (noteRow === null || answer === null) return;
    if (Array.isArray(answer)) for (const row of answer) noteRow(row, trace);
    else noteRow(answer as Row, trace);
  };
}

/** The rows that a condition can hold of; null where it asks nothing of a told column. */
function keyOf(model: Model, where: unknown): NoteKey | null {
  if (where === undefined) return null;
  const told = toldFields(model);
  for (const [name, value] of Object.entries(treeOf(where))) {
    const found = clauseKey(model, told, name, value);
    if (found) return found;
  }
  return null;
}

function clauseKey(model: Model, told: ReadonlySet<string>, name: string, value: unknown): NoteKey | null {
  const key = model.keys[name];
  if (name === 'AND') return firstOf(listOf(value).map((tree) => keyOf(model, tree)));
  if (name === 'OR') return allOf(listOf(value).map((tree) => keyOf(model, tree)));
  if (key && key.length > 1) return keyOf(model, value);
  return told.has(name) ? equalityKey(model, name, value) : null;
}

function equalityKey(model: Model, field: string, condition: unknown): NoteKey | null {
  const { table } = model;
  const { column } = columnOf(model, field);
  const compared = isSlot(condition) ? condition : slotOf(condition, 'equals');
  if (compared) return (values, trace) => trace.noteRows(table, column, values[compared.$slot]);
  const listed = slotOf(condition, 'in');
  if (listed === null) return null;
  return (values, trace) => {
    for (const value of values[listed.$slot] as unknown[]) trace.noteRows(table, column, value);
  };
}

function slotOf(condition: unknown, operator: string) {
  if (typeof condition !== 'object' || condition === null) return null;
  const value = (condition as Tree)[operator];
  return isSlot(value) ? value : null;
}

function firstOf(all: readonly (NoteKey | null)[]): NoteKey | null {
  return all.find((note) => note !== null) ?? null;
}

function allOf(all: readonly (NoteKey | null)[]): NoteKey | null {
  const known = all.filter((note) => note !== null);
  if (known.length < all.length) return null;
  return (values, trace) => {
    for (const note of known) note(values, trace);
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** What of a read doesn't depend on values or rows, and how its rows are gone through. */
class Tracing {
  readonly tables = new Set<string>();
  readonly columns = new Set<string>();
  readonly #models: DataModel;

  constructor(models: DataModel) {
    this.#models = models;
  }

  /** Conditions of rows that are covered themselves: what matters is where they reach. */
  noteConditions(model: Model, where: unknown): void {
    if (where === undefined || where === null) return;
    for (const [name, value] of Object.entries(treeOf(where))) {
      if (name === 'AND' || name === 'OR' || name === 'NOT') {
        for (const tree of listOf(value)) this.noteConditions(model, tree);
      } else if (name === '$beyond') {
        for (const path of (value as { fields: string[][] }).fields) this.#notePath(model, path);
      } else this.#noteRelated(model, name, value);
    }
  }

  noteOrder(model: Model, orderBy: unknown): void {
    for (const key of listOf(orderBy ?? [])) {
      for (const [name, direction] of Object.entries(treeOf(key))) {
        const relation = model.fields[name];
        if (relation?.is !== 'relation') continue;
        const other = this.#reach(relation);
        for (const field of Object.keys(treeOf(direction))) this.#noteField(other, field);
        this.noteOrder(other, direction);
      }
    }
  }

  /** How a row of a result, and what is selected with it, is noted. The row itself is covered by whoever led to it. */
  row(model: Model, { select, include }: Tree): NoteRow {
    const notes: NoteRow[] = [];
    for (const [name, value] of Object.entries(treeOf(select ?? include ?? {}))) {
      if (value === false) continue;
      if (name === '_count') notes.push(...this.#counts(model, value));
      const relation = model.fields[name];
      if (relation?.is !== 'relation') continue;
      const args = value === true ? {} : treeOf(value);
      notes.push(relation.isList ? this.#many(name, relation, args) : this.#one(name, relation, args));
    }
    return (row, trace) => {
      for (const note of notes) note(row, trace);
    };
  }

  #counts(model: Model, counts: unknown): NoteRow[] {
    return Object.entries(treeOf(treeOf(counts).select)).flatMap(([name, args]) => {
      const relation = model.fields[name];
      if (args === false || relation?.is !== 'relation') return [];
      if (args !== true) this.noteConditions(this.#modelOf(relation), treeOf(args).where);
      return [this.#pointingHere(relation)];
    });
  }

  #many(name: string, relation: Relation, { where, orderBy, ...rest }: Tree): NoteRow {
    const other = this.#modelOf(relation);
    this.noteConditions(other, where);
    this.noteOrder(other, orderBy);
    const [notePointing, noteRow] = [this.#pointingHere(relation), this.row(other, rest)];
    return (row, trace) => {
      notePointing(row, trace);
      for (const each of row[name] as Row[]) noteRow(each, trace);
    };
  }

  #one(name: string, relation: Relation, args: Tree): NoteRow {
    const foreign = foreignKey(relation);
    const noteRow = this.row(this.#modelOf(relation), args);
    const noteOther =
      foreign === null ? this.#pointingHere(relation) : this.#pointedTo(name, relation, foreign);
    return (row, trace) => {
      noteOther(row, trace);
      const found = row[name] as Row | null;
      if (found !== null) noteRow(found, trace);
    };
  }

  /** The row that this one points to; all of its table, where it isn't known which. */
  #pointedTo(name: string, relation: Relation, foreign: string): NoteRow {
    const { table } = this.#modelOf(relation);
    return (row, trace) => {
      const found = row[name] as Row | null;
      if (found === null) return;
      const id = found.id ?? row[foreign];
      if (id === undefined) trace.noteTable(table);
      else trace.noteRows(table, 'id', id);
    };
  }

  /** The rows that point to this one; all of their table, where it isn't known to whom they point. */
  #pointingHere(relation: Relation): NoteRow {
    const other = this.#modelOf(relation);
    const [pair, ...others] = relation.on;
    const [own, theirs] = pair ?? ['', ''];
    const isTold = others.length === 0 && toldFields(other).has(theirs);
    return (row, trace) => {
      const value = row[own];
      if (!isTold || value === undefined) trace.noteTable(other.table);
      else if (value !== null) trace.noteRows(other.table, theirs, value);
    };
  }

  #noteRelated(model: Model, name: string, condition: unknown): void {
    const relation = model.fields[name];
    if (relation?.is !== 'relation') return;
    const other = this.#reach(relation);
    if (condition === null) return;
    // `is`, `isNot`, `some`, `every` and `none` stand around conditions, or these stand alone.
    const inner = treeOf(condition);
    const quantified = Object.entries(inner).filter(([word]) => QUANTIFIERS.has(word));
    for (const tree of quantified.length > 0 ? quantified.map(([, tree]) => tree) : [inner]) {
      if (tree === null) continue;
      this.#noteFields(other, tree);
      this.noteConditions(other, tree);
    }
  }

  /** The columns that conditions ask of rows that aren't covered themselves. */
  #noteFields(model: Model, where: unknown): void {
    for (const [name, value] of Object.entries(treeOf(where))) {
      if (name === 'AND' || name === 'OR' || name === 'NOT') {
        for (const tree of listOf(value)) this.#noteFields(model, tree);
      } else this.#noteField(model, name);
    }
  }

  #notePath(model: Model, path: readonly string[]): void {
    const [name = '', ...rest] = path;
    const relation = model.fields[name];
    if (relation?.is !== 'relation') return;
    const other = this.#reach(relation);
    this.#noteField(other, rest[0] ?? '');
    this.#notePath(other, rest);
  }

  /** A field of rows that aren't covered themselves: its column, or the foreign key that leads on. */
  #noteField(model: Model, name: string): void {
    const field = model.fields[name];
    if (field?.is === 'column') {
      if (UNTOLD.has(model.table)) this.tables.add(model.table);
      else this.columns.add(`${model.table}.${field.column}`);
    }
    const foreign = field?.is === 'relation' ? foreignKey(field) : null;
    if (foreign !== null) this.#noteField(model, foreign);
  }

  /** The model that a condition or an order reaches: all of it matters, where it isn't one row that this one points to. */
  #reach(relation: Relation): Model {
    const other = this.#modelOf(relation);
    if (foreignKey(relation) === null) this.tables.add(other.table);
    return other;
  }

  #modelOf({ model }: Relation): Model {
    return modelOf(this.#models, model);
  }
}

const QUANTIFIERS = new Set(['is', 'isNot', 'some', 'every', 'none']);
