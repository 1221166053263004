import { InputError } from './input-error.ts';
import { findTime } from './publication-time.ts';

/** Longest address, title and name that a hint or a record can give; the longest real ones have a tenth of it. */
const URL_LIMIT = 2_048;
export const TITLE_LIMIT = 1_000;
export const NAME_LIMIT = 255;

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
