import { InvalidArgument } from '../errors.ts';
import { isStorable } from '../storable.ts';
import type { Order, OrderKey } from './order.ts';

/** The values of an order's keys at one row. */
export type KeyValue = Date | number | string;

/** What PostgreSQL's `integer` holds. */
const MIN_INT = -2_147_483_648;
const MAX_INT = 2_147_483_647;
/** 0001-01-01 and 9999-12-31, in milliseconds: the instants that articles can have. */
const MIN_INSTANT = -62_135_596_800_000;
const MAX_INSTANT = 253_402_300_799_999;

/** The opaque cursor of a row: base64url of its order's name and key values. */
export function encodeCursor(order: Order, values: readonly KeyValue[]): string {
  const plain = values.map((value) => (value instanceof Date ? value.getTime() : value));
  return Buffer.from(JSON.stringify([order.name, ...plain])).toString('base64url');
}

/**
 * The key values that a cursor stands for.
 * @throws InvalidArgument when it is malformed or belongs to another order.
 */
export function decodeCursor(order: Order, cursor: string, field: 'after' | 'before'): KeyValue[] {
  const [name, ...plain] = parseArray(cursor);
  const values = order.keys.map((key, index) => readValue(key, plain[index]));
  const known = values.filter((value) => value !== null);
  if (name !== order.name || plain.length !== order.keys.length || known.length !== values.length) {
    throw new InvalidArgument(`\`${field}\` is not a cursor of this connection in this order.`, {
      field,
      received: cursor,
    });
  }
  return known;
}

function parseArray(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function readValue(key: OrderKey, value: unknown): KeyValue | null {
  if (key.kind === 'text') return typeof value === 'string' && isStorable(value) ? value : null;
  if (typeof value !== 'number') return null;
  if (key.kind === 'float') return Number.isFinite(value) ? value : null;
  if (!Number.isInteger(value)) return null;
  if (key.kind === 'int') return value >= MIN_INT && value <= MAX_INT ? value : null;
  return value >= MIN_INSTANT && value <= MAX_INSTANT ? new Date(value) : null;
}
