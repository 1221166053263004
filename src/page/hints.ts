import { InputError } from './input-error.ts';
import type { Completeness, PageHints } from './page.ts';
import { findTime } from './publication-time.ts';

/** Longest address, title and name that a hint or a record can give; the longest real ones have a tenth of it. */
const URL_LIMIT = 2_048;
const TITLE_LIMIT = 1_000;
const NAME_LIMIT = 255;

const COMPLETENESS: readonly Completeness[] = ['FULL', 'EXCERPT', 'DIGEST'];
const KEYS = ['title', 'url', 'outlet', 'publishedAt', 'completeness'];

/**
 * Checks the content of a hint file (`X.meta.json` next to `X.txt`), parsed from JSON.
 * Throws InputError for a value that is no object, an unknown key, or a field of the wrong type or form.
 */
export function parsePageHints(json: unknown): PageHints {
  const fields = requireObject(json);
  for (const key of Object.keys(fields)) {
    if (!KEYS.includes(key)) throw new InputError(key, `one of the fields ${KEYS.join(', ')}`, fields[key]);
  }
  return {
    ...optional('title', readText(fields, 'title', TITLE_LIMIT)),
    ...optional('url', readUrl(fields, 'url')),
    ...optional('outlet', readText(fields, 'outlet', NAME_LIMIT)),
    ...optional('publishedAt', readTime(fields, 'publishedAt')),
    ...optional('completeness', readCompleteness(fields)),
  };
}

/** The value as an object with string keys; throws InputError for anything else. */
export function requireObject(json: unknown): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new InputError('', 'an object', json);
  return { ...json };
}

/** A text of at most `limit` characters, or null where it is missing, null or blank. Throws InputError otherwise. */
export function readText(fields: Record<string, unknown>, field: string, limit: number): string | null {
  const value = fields[field] ?? null;
  if (value === null) return null;
  if (typeof value !== 'string' || value.length > limit) {
    throw new InputError(field, `a string of at most ${limit} characters`, value);
  }
  return value.trim() === '' ? null : value.trim();
}

/** An absolute http or https address, or null where it is missing. Throws InputError otherwise. */
export function readUrl(fields: Record<string, unknown>, field: string): string | null {
  const value = readText(fields, field, URL_LIMIT);
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new InputError(field, 'an http or https URL', value);
  return value;
}

/** A text that `findTime` reads as a date and nothing else, or null where it is missing. Throws InputError otherwise. */
export function readTime(fields: Record<string, unknown>, field: string): string | null {
  const value = readText(fields, field, NAME_LIMIT);
  if (value !== null && findTime(value)?.alone !== true) {
    throw new InputError(field, 'a date such as 2025-08-17 or 2025-08-17T10:28:25-04:00', value);
  }
  return value;
}

function readCompleteness(fields: Record<string, unknown>): Completeness | null {
  const value = fields.completeness ?? null;
  if (value === null) return null;
  const known = COMPLETENESS.find((one) => one === value);
  if (known === undefined) throw new InputError('completeness', `one of ${COMPLETENESS.join(', ')}`, value);
  return known;
}

function optional<K extends string, V>(key: K, value: V | null): { [key in K]?: V } {
  const entry: { [key in K]?: V } = {};
  if (value !== null) entry[key] = value;
  return entry;
}
