import { type ClaimReview, readClaimReviews } from './claim-review.ts';
import { NAME_LIMIT, readText, readTime, readUrl, requireObject, TITLE_LIMIT } from './field.ts';
import { InputError } from './input-error.ts';

/** An article as one line of a JSONL file gives it. */
export interface ArticleRecord {
  /** The article's id where it comes from. */
  readonly id: string;
  readonly title: string | null;
  /** Domain or display name. */
  readonly outlet: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly text: string;
  /** Fact checks in `jsonLd`, the page's schema.org data; null where that isn't given. */
  readonly claimReviews: readonly ClaimReview[] | null;
}

/** Characters that a field can have. The longest news text on record has a tenth of the text's limit. */
const ID_LIMIT = 255;
const TEXT_LIMIT = 5_000_000;

/**
 * Checks one parsed line of a JSONL file: `{id, title?, outlet? or publisher?, url?, publishedAt? or date?, text, jsonLd?}`;
 * other fields are ignored. Throws InputError naming the first field that cannot be used.
 */
export function parseArticleRecord(json: unknown): ArticleRecord {
  const fields = requireObject(json);
  const id = typeof fields.id === 'number' ? String(fields.id) : readText(fields, 'id', ID_LIMIT);
  if (id === null) throw new InputError('id', `a string of 1 to ${ID_LIMIT} characters`, fields.id ?? null);
  const { text } = fields;
  if (typeof text !== 'string' || text.length > TEXT_LIMIT || text.trim() === '') {
    throw new InputError(
      'text',
      `a string of 1 to ${TEXT_LIMIT} characters that are not all spaces`,
      text ?? null,
    );
  }
  return {
    id,
    title: readText(fields, 'title', TITLE_LIMIT),
    outlet: readText(fields, 'outlet', NAME_LIMIT) ?? readText(fields, 'publisher', NAME_LIMIT),
    url: readUrl(fields, 'url'),
    publishedAt: readTime(fields, 'publishedAt') ?? readTime(fields, 'date'),
    text,
    claimReviews: fields.jsonLd == null ? null : readClaimReviews(fields.jsonLd),
  };
}
