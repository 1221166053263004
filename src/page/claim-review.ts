import { InputError } from './input-error.ts';

/** A fact check that a page states in schema.org's ClaimReview data. */
export interface ClaimReview {
  /** The claim, in the reviewer's words (`claimReviewed`). */
  readonly text: string;
  /** Who made it (`itemReviewed.author`), or null. */
  readonly claimant: string | null;
  /** The verdict in words (`reviewRating.alternateName`): "Mostly false"; or null. */
  readonly rating: string | null;
  /** The verdict on a scale, from worst to best; each null where it isn't told. */
  readonly ratingValue: number | null;
  readonly worstRating: number | null;
  readonly bestRating: number | null;
  /** Who checked it (`author`), or null. */
  readonly reviewer: string | null;
  readonly url: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

const TEXT_LIMIT = 1_000;
/** Nodes of a page's data that are looked at, nested ones included; the largest real pages have some hundred. */
const MOST_NODES = 2_000;
/** Keys under which a page nests its reviews. */
const NESTED = ['@graph', 'review', 'mainEntity', 'hasPart'];

/**
 * The ClaimReview entries in JSON-LD: an object, or a list of them, `@graph` and nesting included; other types are left out.
 * Iterative, at most 2,000 nodes.
 *
 * @throws InputError for data that is no object or list, and for a ClaimReview without `claimReviewed`
 */
export function readClaimReviews(jsonLd: unknown): ClaimReview[] {
  if (typeof jsonLd !== 'object' || jsonLd === null)
    throw new InputError('jsonLd', 'an object or a list of objects', jsonLd);
  const found: ClaimReview[] = [];
  const open: unknown[] = [jsonLd];
  for (let at = 0; at < open.length; at++) {
    if (at >= MOST_NODES) throw new InputError('jsonLd', `of at most ${MOST_NODES} nodes`, jsonLd);
    const node = open[at];
    if (Array.isArray(node)) for (const inner of node) open.push(inner);
    else if (typeof node === 'object' && node !== null) {
      const fields = node as Fields;
      if (typesOf(fields).includes('ClaimReview')) found.push(toReview(fields));
      for (const key of NESTED) if (key in fields) open.push(fields[key]);
    }
  }
  return found;
}

const typesOf = (fields: Fields): unknown[] => [fields['@type']].flat();

function toReview(fields: Fields): ClaimReview {
  const text = textOf(fields.claimReviewed);
  if (text === null)
    throw new InputError(
      'jsonLd.claimReviewed',
      `a string of 1 to ${TEXT_LIMIT} characters`,
      fields.claimReviewed ?? null,
    );
  const rating = firstOf(fields.reviewRating);
  return {
    text,
    claimant: nameOf(firstOf(fields.itemReviewed).author),
    rating: textOf(rating.alternateName) ?? textOf(rating.name),
    ratingValue: numberOf(rating.ratingValue),
    worstRating: numberOf(rating.worstRating),
    bestRating: numberOf(rating.bestRating),
    reviewer: nameOf(fields.author),
    url: urlOf(fields.url),
  };
}

/** An object, or the first of a list; empty for anything else. */
function firstOf(value: unknown): Fields {
  const [first] = [value].flat();
  return typeof first === 'object' && first !== null ? (first as Fields) : {};
}

/** A text of its own, or the name of an object, or of the first of a list. */
function nameOf(value: unknown): string | null {
  const [first] = [value].flat();
  return typeof first === 'string' ? textOf(first) : textOf(firstOf(first).name);
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '\uFFFD').trim() : '';
  return text === '' || text.length > TEXT_LIMIT ? null : text;
}

function numberOf(value: unknown): number | null {
  if (value === null || value === '' || (typeof value !== 'number' && typeof value !== 'string')) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

function urlOf(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && URL.canParse(text) && /^https?:/.test(text) ? text : null;
}
