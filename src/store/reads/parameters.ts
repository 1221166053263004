import type { Column, ColumnType } from './data-model.ts';
import type { Slot, ValueType } from './read-shape.ts';
import { UnsupportedRead } from './unsupported-read.ts';

/** What a parameter is on the wire: PostgreSQL takes its type from what it is compared with. */
export type WireValue = string | number;
type Encode = (value: unknown) => WireValue;

/** Values that a column can be compared with; those of other columns fall back to Prisma. */
const COMPARABLE: Partial<Record<ColumnType, readonly ValueType[]>> = {
  Int: ['int'],
  BigInt: ['int', 'bigint'],
  Float: ['int', 'number'],
  String: ['string'],
  Enum: ['string'],
  DateTime: ['instant'],
};

/** The parameters of a statement, one for each slot of its shape, and how each value is written. */
export class Parameters {
  readonly #encoders: Encode[] = [];

  /** A value of the column. @throws UnsupportedRead for one of another type */
  one(slot: Slot, column: Column): string {
    check(slot, column, false);
    return this.#bind(slot, encodeOne);
  }

  /** An array of values of the column. */
  list(slot: Slot, column: Column): string {
    check(slot, column, true);
    return this.#bind(slot, (values) => encodeArray(values as unknown[]));
  }

  /** A value of the column, as an array that holds nothing else. */
  single(slot: Slot, column: Column): string {
    check(slot, column, false);
    return this.#bind(slot, (value) => encodeArray([value]));
  }

  /** A text, as a pattern of `like`; as in Prisma, `%`, `_` and `\` in it mean what they mean there. */
  pattern(slot: Slot, column: Column, before: '%' | '', after: '%' | ''): string {
    check(slot, column, false);
    return this.#bind(slot, (value) => `${before}${value}${after}`);
  }

  /** Writes the values of a read, in the order of their slots. Hold no reference to this: it is complete. */
  encoder(): (values: readonly unknown[]) => WireValue[] {
    const encoders = this.#encoders;
    return (values) => encoders.map((encode, index) => encode(values[index]));
  }

  #bind({ $slot }: Slot, encode: Encode): string {
    this.#encoders[$slot] = encode;
    return `$${$slot + 1}`;
  }
}

function check({ type, isList }: Slot, column: Column, wantsList: boolean): void {
  if (isList === wantsList && COMPARABLE[column.type]?.includes(type)) return;
  throw new UnsupportedRead(`${column.column} compared with ${isList ? 'a list of ' : ''}${type}`);
}

function encodeOne(value: unknown): WireValue {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'number' ? value : String(value);
}

/** PostgreSQL's text for an array: `{"a","b \"c\""}`. */
function encodeArray(values: readonly unknown[]): string {
  const items = values.map((value) => {
    const item = encodeOne(value);
    return typeof item === 'number' ? item : `"${item.replaceAll(/["\\]/g, '\\$&')}"`;
  });
  return `{${items.join(',')}}`;
}
