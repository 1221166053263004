import { createHash } from 'node:crypto';
import { foreignKey, type Model } from './data-model.ts';

/** Hexadecimal digits of a text's hash that are told in its place: 64 bits. */
const DIGITS = 16;

/** Fields of a model whose values are told when its rows change: foreign keys, and keys of one column. */
export function toldFields({ fields, keys }: Model): ReadonlySet<string> {
  const unique = Object.values(keys).flatMap((key) => (key.length === 1 ? key : []));
  const foreign = Object.values(fields).flatMap((field) =>
    field.is === 'relation' ? (foreignKey(field) ?? []) : [],
  );
  return new Set([...unique, ...foreign]);
}

/** How a value is told: `12`, or the beginning of a text's MD5. */
export function toldValue(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return createHash('md5').update(value).digest('hex').slice(0, DIGITS);
}
