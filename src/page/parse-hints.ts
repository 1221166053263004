import { readClaimReviews } from './claim-review.ts';
import { NAME_LIMIT, readText, readTime, readUrl, requireObject, TITLE_LIMIT } from './field.ts';
import { InputError } from './input-error.ts';
import type { Completeness, PageHints } from './page.ts';

const COMPLETENESS: readonly Completeness[] = ['FULL', 'EXCERPT', 'DIGEST'];
const KEYS = ['title', 'url', 'outlet', 'publishedAt', 'completeness', 'jsonLd'];

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
    ...optional('claimReviews', fields.jsonLd == null ? null : readClaimReviews(fields.jsonLd)),
  };
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
