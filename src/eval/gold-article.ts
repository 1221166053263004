import { parseArticleRecord } from '../page/article-record.ts';
import { requireObject } from '../page/field.ts';
import { InputError } from '../page/input-error.ts';
import type { Span } from '../page/span.ts';
import { readGoldLines } from './gold-lines.ts';

export const QUOTE_KINDS = ['direct', 'mixed', 'indirect'] as const;
export const SPEAKER_KINDS = ['name', 'pronoun', 'nominal'] as const;
export type GoldQuoteKind = (typeof QUOTE_KINDS)[number];
export type GoldSpeakerKind = (typeof SPEAKER_KINDS)[number];

/** The person or body that annotators take a speaker to be, by every name that the article has for it. */
export interface GoldEntity {
  /** `person`, `organization`, `place`, …: the annotators' own word. */
  readonly type: string;
  /** Empty for a source that the article never names. */
  readonly names: readonly string[];
}

/** An annotated stretch: its hull and the pieces that count (one, unless the annotation gives fragments). */
export interface GoldSpan extends Span {
  readonly pieces: readonly Span[];
}

export interface GoldSpeaker extends GoldSpan {
  /** Null where the annotation doesn't say. */
  readonly kind: GoldSpeakerKind | null;
  readonly entity: GoldEntity | null;
}

export interface GoldQuote extends GoldSpan {
  readonly kind: GoldQuoteKind;
  /** Null where the text gives no source for this quote. */
  readonly speaker: GoldSpeaker | null;
  readonly cue: GoldSpan | null;
}

/** An article with the quotes that annotators marked in it. Offsets are half-open UTF-16. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  /** The record as `readArticleRecord` takes it. */
  readonly record: unknown;
  readonly quotes: readonly GoldQuote[];
}

/**
 * Reads annotated articles, one JSON record a line. Throws `UnreadablePathError` where the file can't be read and
 * `UnusableGoldError` at the first line that is no annotated article.
 */
export function readGoldArticles(file: string): Promise<GoldArticle[]> {
  return readGoldLines(file, parseGoldArticle);
}

/**
 * Checks one parsed line: an article record with `quotes: [{start, end, fragments?, kind, speaker, cue}]`, where
 * `speaker` is null or `{start, end, fragments?, kind?, entity?: {type, names}}` and `cue` is null or a span.
 * Other fields are ignored. Throws InputError naming the first field that cannot be used.
 */
export function parseGoldArticle(json: unknown): GoldArticle {
  const { id, text } = parseArticleRecord(json);
  const { quotes } = requireObject(json);
  if (!Array.isArray(quotes)) throw new InputError('quotes', 'an array', quotes ?? null);
  return {
    id,
    text,
    record: json,
    quotes: quotes.map((quote, i) => parseQuote(quote, `quotes[${i}]`, text.length)),
  };
}

function parseQuote(json: unknown, field: string, length: number): GoldQuote {
  const fields = requireObject(json);
  return {
    ...parseSpan(fields, field, length),
    kind: oneOf(QUOTE_KINDS, fields.kind, `${field}.kind`),
    speaker: parseSpeaker(fields.speaker ?? null, `${field}.speaker`, length),
    cue: fields.cue ? parseSpan(requireObject(fields.cue), `${field}.cue`, length) : null,
  };
}

function parseSpeaker(json: unknown, field: string, length: number): GoldSpeaker | null {
  if (json === null) return null;
  const fields = requireObject(json);
  const kind = fields.kind ?? null;
  return {
    ...parseSpan(fields, field, length),
    kind: kind === null ? null : oneOf(SPEAKER_KINDS, kind, `${field}.kind`),
    entity: fields.entity ? parseEntity(requireObject(fields.entity), `${field}.entity`) : null,
  };
}

function parseEntity(fields: Record<string, unknown>, field: string): GoldEntity {
  const { type, names } = fields;
  if (typeof type !== 'string') throw new InputError(`${field}.type`, 'a string', type ?? null);
  if (!Array.isArray(names) || !names.every((name): name is string => typeof name === 'string'))
    throw new InputError(`${field}.names`, 'an array of strings', names ?? null);
  return { type, names };
}

function parseSpan(fields: Record<string, unknown>, field: string, length: number): GoldSpan {
  const hull = parseRange([fields.start, fields.end], field, length);
  const fragments = fields.fragments ?? null;
  if (fragments === null) return { ...hull, pieces: [hull] };
  if (!Array.isArray(fragments) || fragments.length === 0)
    throw new InputError(`${field}.fragments`, 'an array of [start, end]', fragments);
  return { ...hull, pieces: fragments.map((range) => parseRange(range, `${field}.fragments`, length)) };
}

function parseRange(range: unknown, field: string, length: number): Span {
  const [start, end] = Array.isArray(range) ? range : [];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > length)
    throw new InputError(field, `a start and an end between 0 and ${length}`, JSON.stringify(range));
  return { start, end };
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, field: string): T {
  const known = allowed.find((one) => one === value);
  if (known === undefined) throw new InputError(field, allowed.join(' or '), value ?? null);
  return known;
}
