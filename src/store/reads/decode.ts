import type { Column } from './data-model.ts';
import { UnsupportedRead } from './unsupported-read.ts';

/** Makes what Prisma gives of what stands in the database's JSON. */
export type Decode = (json: unknown) => unknown;
export type Row = Record<string, unknown>;

/** A column in JSON: the SQL that writes it, and how it is read back; null where it is what it is. */
interface JsonColumn {
  readonly sql: string;
  readonly decode: Decode | null;
}

/** @throws UnsupportedRead for types that JSON doesn't carry */
export function jsonColumn(name: string, { type, isList, column }: Column): JsonColumn {
  // JSON's numbers are doubles in JavaScript.
  const sql = type === 'BigInt' ? `${name}::text${isList ? '[]' : ''}` : name;
  if (type === 'Decimal' || type === 'Bytes' || type === 'LocalTime' || (type === 'Json' && isList)) {
    throw new UnsupportedRead(`${column} in JSON`);
  }
  const decode = DECODERS[type] ?? null;
  if (!isList) return { sql, decode };
  // A list that was never written is null in the database.
  return { sql, decode: (json) => (decode ? ((json ?? []) as unknown[]).map(decode) : (json ?? [])) };
}

const DECODERS: Partial<Record<Column['type'], Decode>> = {
  DateTime: (json) => (json === null ? null : new Date(json as string)),
  BigInt: (json) => (json === null ? null : BigInt(json as string)),
  // "NaN", "Infinity" and "-Infinity" are texts in JSON.
  Float: (json) => (typeof json === 'string' ? Number(json) : json),
};

/** Objects with these names from arrays of their values. */
export function decodeRow(
  names: readonly string[],
  decoders: readonly (Decode | null)[],
): (json: unknown) => Row {
  return (json) => {
    const row: Row = {};
    for (let at = 0; at < names.length; at++) {
      const value = (json as unknown[])[at];
      const decode = decoders[at];
      row[names[at] as string] = decode ? decode(value) : value;
    }
    return row;
  };
}
