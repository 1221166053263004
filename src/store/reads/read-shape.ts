import type { DataModel } from './data-model.ts';
import { boundOf } from './row-bound.ts';
import { UnsupportedRead } from './unsupported-read.ts';

/** What a value in a `where` is, as far as SQL cares. */
export type ValueType = 'int' | 'number' | 'bigint' | 'string' | 'instant';

/** Stands in a shape for a value: its place among the values, and its type. */
export interface Slot {
  readonly $slot: number;
  readonly type: ValueType;
  readonly isList: boolean;
}

/** A read without its values: two that differ in nothing else share a statement. */
export interface ReadShape {
  /** JSON of the arguments, with a slot for each value. */
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What arguments may say beside the names of models' fields. */
const WORDS =
  'select include where orderBy take skip by _count AND OR NOT some every none is isNot equals not in notIn lt lte gt gte contains startsWith endsWith mode insensitive default has hasSome hasEvery sort nulls asc desc first last';

const MIN_INT = -2_147_483_648;
const MAX_INT = 2_147_483_647;

/**
 * Takes the values out of a read's arguments. It runs for each read, so it knows nothing of models but their words: a name
 * that is none of these is refused, and none needs to be quoted.
 */
export class ShapeReader {
  readonly #words: ReadonlySet<string>;
  /** Selections without values, which planned queries hand over again and again: nobody changes them. */
  readonly #selections = new WeakMap<object, string>();

  constructor(models: DataModel) {
    const names = Object.values(models).flatMap(({ fields, keys }) => [
      ...Object.keys(fields),
      ...Object.keys(keys),
    ]);
    this.#words = new Set([...WORDS.split(' '), ...names]);
  }

  /** @throws UnsupportedRead for arguments that no compiled read has. Linear in their size. */
  read(args: object): ReadShape {
    const values: unknown[] = [];
    return { text: this.#tree(args, false, values), values };
  }

  #tree(node: unknown, isWhere: boolean, values: unknown[]): string {
    if (node === null || typeof node === 'boolean') return String(node);
    if (typeof node === 'object') {
      if (Array.isArray(node)) return this.#array(node, isWhere, values);
      if (!(node instanceof Date)) return this.#object(node, isWhere, values);
    }
    if (isWhere) return slot(values.push(node) - 1, typeOf(node), false);
    if (typeof node === 'string') return `"${this.#word(node)}"`;
    if (typeof node === 'number' && Number.isSafeInteger(node)) return String(node);
    throw new UnsupportedRead(`a ${typeof node} outside of where`);
  }

  #object(node: object, isWhere: boolean, values: unknown[]): string {
    const bound = isWhere ? boundOf(node) : undefined;
    if (bound !== undefined) {
      const slots = bound.values.map((value) => slot(values.push(value) - 1, typeOf(value), false));
      return `{"$beyond":{"side":"${bound.side}","fields":${JSON.stringify(bound.fields)},"values":[${slots}]}}`;
    }
    let text = '';
    for (const name of Object.keys(node)) {
      const value = (node as Record<string, unknown>)[name];
      if (value === undefined) continue;
      const inWhere = name === 'where' || (isWhere && name !== 'mode');
      const inner = name === 'select' ? this.#selection(value, values) : this.#tree(value, inWhere, values);
      text += `${text === '' ? '' : ','}"${this.#word(name)}":${inner}`;
    }
    return `{${text}}`;
  }

  #selection(select: unknown, values: unknown[]): string {
    if (typeof select !== 'object' || select === null) return this.#tree(select, false, values);
    const known = this.#selections.get(select);
    if (known !== undefined) return known;
    const before = values.length;
    const text = this.#tree(select, false, values);
    if (values.length === before) this.#selections.set(select, text);
    return text;
  }

  #array(node: readonly unknown[], isWhere: boolean, values: unknown[]): string {
    const [first] = node;
    if (!isWhere || node.length === 0 || (typeof first === 'object' && !(first instanceof Date))) {
      return `[${node.map((item) => this.#tree(item, isWhere, values))}]`;
    }
    return slot(values.push(node) - 1, commonType(node), true);
  }

  #word(word: string): string {
    if (!this.#words.has(word)) throw new UnsupportedRead(`unknown word ${word.slice(0, 40)}`);
    return word;
  }
}

function slot(index: number, type: ValueType, isList: boolean): string {
  return `{"$slot":${index},"type":"${type}","isList":${isList}}`;
}

function commonType(list: readonly unknown[]): ValueType {
  const types = new Set(list.map(typeOf));
  const [type] = types;
  if (type === undefined || types.size > 1) throw new UnsupportedRead('a list of several types');
  return type;
}

function typeOf(value: unknown): ValueType {
  if (typeof value === 'string' || typeof value === 'bigint') return typeof value as ValueType;
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= MIN_INT && value <= MAX_INT ? 'int' : 'number';
  }
  if (value instanceof Date && isWritable(value)) return 'instant';
  throw new UnsupportedRead('a value that is no text, number or instant');
}

/** PostgreSQL reads instants of years 0001 to 9999 as JavaScript writes them. */
function isWritable(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999;
}
