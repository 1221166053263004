import { foldWords } from './fold-words.ts';
import type { PreparedQuote } from './prepare-quote.ts';
import type { QuoteComparison } from './utterance.ts';
import { LINKER_VERSION, type LinkProvenance } from './version.ts';

/** A quote with what stands around it. */
export interface AttributedQuote {
  readonly prepared: PreparedQuote;
  /** The article's words around the quote and the quote itself. */
  readonly context: string;
  readonly cueLemma: string | null;
  /** The quote that this one stands inside. */
  readonly nestedInId: number | null;
}

export type ConflictKind = 'CONFLICT' | 'REQUOTATION' | 'SOURCE_LEVEL';

/** The same words by two speakers. */
export interface AttributionConflict extends LinkProvenance {
  readonly kind: ConflictKind;
  /** REQUOTATION: the quote that repeats; otherwise the one that was published first. */
  readonly aId: number;
  readonly bId: number;
  readonly words: string;
  readonly sharedWords: number;
  /** Why it is of its kind, in a sentence. */
  readonly evidence: string;
}

/** The least weight and length of a shared run (see `wordWeight`) that is no phrase of everybody's. */
const TELLING = { weight: 3, words: 7 };
/** Two who speak of one topic share less of their words. */
const LEAST_SHARE = 0.6;
/** Where nothing says who repeats whom, nearly all of a longer statement must be the same, in one week's news. */
const PLAIN_CONFLICT = { weight: 4, words: 8, ofShorter: 0.85, days: 7 };
const SOURCE_LEVEL_WEIGHT = 1.5;
const MS_PER_DAY = 86_400_000;

/** Cues by which a speaker gives the words of somebody else. */
const REPEATING_CUES = new Set(
  'quote repeat cite echo recall read retweet mock paraphrase recite'.split(' '),
);

/**
 * Whether two quotes attribute the same words to different speakers, and of what kind that is; null where they don't, or
 * share no more than a phrase that anybody may use. Linear in the texts.
 */
export function attributionConflict(
  one: AttributedQuote,
  other: AttributedQuote,
  comparison: QuoteComparison,
): AttributionConflict | null {
  const [a, b] = inTime(one, other);
  if (comparison.same) return sourceLevel(a, b, comparison);
  if (comparison.rule !== 'other-speaker' || !isTelling(comparison, TELLING)) return null;
  if (shareOfShorter(a, b, comparison) < LEAST_SHARE) return null;
  return requotation(b, a, comparison) ?? requotation(a, b, comparison) ?? plainConflict(a, b, comparison);
}

function sourceLevel(
  a: AttributedQuote,
  b: AttributedQuote,
  comparison: QuoteComparison,
): AttributionConflict | null {
  const [typeA, typeB] = [speakerType(a), speakerType(b)];
  if (typeA === null || typeB === null || typeA === typeB) return null;
  if (comparison.evidence.weight < SOURCE_LEVEL_WEIGHT) return null;
  const evidence = `One report names the body (${nameOf(typeA === 'organization' ? a : b)}), the other a person (${nameOf(typeA === 'organization' ? b : a)}).`;
  return toConflict('SOURCE_LEVEL', 'body-and-person', 0.8, a, b, comparison, evidence);
}

/** `a` repeats what `b` reports: it holds it as a quote, names its speaker, or has a cue that says so. */
function requotation(
  a: AttributedQuote,
  b: AttributedQuote,
  comparison: QuoteComparison,
): AttributionConflict | null {
  const make = (rule: string, score: number, evidence: string) =>
    toConflict('REQUOTATION', rule, score, a, b, comparison, evidence);
  if (b.nestedInId === a.prepared.quote.id)
    return make('nested', 0.95, `${nameOf(a)} quotes ${nameOf(b)} inside the own words.`);
  if (a.prepared.quote.articleId === b.prepared.quote.articleId) return null;
  if (namesSpeaker(a, b) && !namesSpeaker(b, a))
    return make('names-speaker', 0.85, `The text around the words of ${nameOf(a)} names ${nameOf(b)}.`);
  if (REPEATING_CUES.has(a.cueLemma ?? ''))
    return make('repeating-cue', 0.75, `${nameOf(a)} is reported to "${a.cueLemma}" the words.`);
  return null;
}

function plainConflict(
  a: AttributedQuote,
  b: AttributedQuote,
  comparison: QuoteComparison,
): AttributionConflict | null {
  const [one, other] = [a.prepared, b.prepared];
  const days =
    Math.abs(Date.parse(one.quote.publishedAt ?? '') - Date.parse(other.quote.publishedAt ?? '')) /
    MS_PER_DAY;
  if (one.quote.articleId === other.quote.articleId || !isTelling(comparison, PLAIN_CONFLICT)) return null;
  if (shareOfShorter(a, b, comparison) < PLAIN_CONFLICT.ofShorter) return null;
  if (!(days <= PLAIN_CONFLICT.days)) return null;
  const score = Math.min(0.9, 0.5 + 0.05 * (comparison.evidence.weight - PLAIN_CONFLICT.weight));
  const evidence = `One report attributes the words to ${nameOf(a)}, the other to ${nameOf(b)}.`;
  return toConflict('CONFLICT', 'same-words', score, a, b, comparison, evidence);
}

/** Share of the shorter quote's words that both have. */
function shareOfShorter(a: AttributedQuote, b: AttributedQuote, { evidence }: QuoteComparison): number {
  return evidence.sharedWords / Math.max(1, Math.min(a.prepared.spoken.length, b.prepared.spoken.length));
}

function isTelling({ evidence }: QuoteComparison, least: { weight: number; words: number }): boolean {
  return evidence.weight >= least.weight && evidence.words.split(' ').length >= least.words;
}

/** Whether the surname of the speaker of `b` stands around `a`. */
function namesSpeaker(a: AttributedQuote, b: AttributedQuote): boolean {
  const words = new Set(foldWords(a.context).map(({ word }) => word));
  const surnames = b.prepared.names.map((name) => name.slice(name.lastIndexOf(' ') + 1));
  return surnames.some((surname) => words.has(surname));
}

function toConflict(
  kind: ConflictKind,
  rule: string,
  score: number,
  a: AttributedQuote,
  b: AttributedQuote,
  { evidence: { words, sharedWords } }: QuoteComparison,
  evidence: string,
): AttributionConflict {
  const [aId, bId] = [a.prepared.quote.id, b.prepared.quote.id];
  return {
    kind,
    aId,
    bId,
    words,
    sharedWords,
    evidence,
    method: `conflict/${rule}`,
    version: LINKER_VERSION,
    score,
  };
}

function nameOf({ prepared: { quote } }: AttributedQuote): string {
  return (
    [...quote.speakerNames].sort((x, y) => y.length - x.length || (x < y ? -1 : 1))[0] ?? 'an unnamed speaker'
  );
}

function speakerType({ prepared: { quote } }: AttributedQuote): string | null {
  return quote.speaker === null ? null : quote.speaker.slice(0, quote.speaker.indexOf(':'));
}

/** The one that was published first, then the one that stands first by article and words. */
function inTime(a: AttributedQuote, b: AttributedQuote): [AttributedQuote, AttributedQuote] {
  const keyOf = ({ prepared }: AttributedQuote) => `${prepared.quote.publishedAt ?? '~'} ${prepared.rank}`;
  return keyOf(a) <= keyOf(b) ? [a, b] : [b, a];
}
