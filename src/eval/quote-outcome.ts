import type { ExtractedQuote } from '../extract/quote.ts';
import { type MarkedQuote, markQuotes } from '../extract/scored-format.ts';
import type { Span } from '../page/span.ts';
import type { SpeakerResolution } from '../resolve/entity.ts';
import type { GoldArticle, GoldQuote, GoldQuoteKind, GoldSpan } from './gold-article.ts';
import { pairQuotes } from './pair-quotes.ts';
import type { ReadPage } from './read-page.ts';
import { sameSpans, touches, trimPieces } from './span-overlap.ts';
import { isEntityRight } from './speaker-entity.ts';

/** A quote as the pipeline found it, in the exchange format of quote corpora, with what decided. */
export interface FoundQuote extends Span {
  readonly pieces: readonly Span[];
  readonly kind: GoldQuoteKind;
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly rule: string;
  /** Confidence that this is a quote, 0 to 1. */
  readonly score: number;
  readonly speakerRule: string;
  /** Confidence in the speaker mention, 0 to 1. */
  readonly speakerScore: number;
  /** Name of the entity that the speaker was resolved to, or null. */
  readonly entity: string | null;
  /** The resolver's rule. */
  readonly entityRule: string;
}

interface Unmatched<Gold, Found> {
  readonly gold: Gold;
  readonly found: Found;
  readonly exact: false;
  readonly speakerRight: false;
  readonly cueRight: null;
  readonly entityRight: null;
}

/** An annotated quote and the found one that is taken for it. */
export interface MatchedQuote {
  readonly gold: GoldQuote;
  readonly found: FoundQuote;
  /** The same characters once quote marks, white space and edge punctuation are trimmed. */
  readonly exact: boolean;
  /** The speaker spans touch, or there is rightly none. */
  readonly speakerRight: boolean;
  /** The cue spans touch; null where the annotation has no cue. */
  readonly cueRight: boolean | null;
  /** See `isEntityRight`; null where the annotation doesn't tell who the speaker is. */
  readonly entityRight: boolean | null;
}

/** What became of one quote: matched, missed (no `found`) or spurious (no `gold`). */
export type QuoteOutcome = MatchedQuote | Unmatched<GoldQuote, null> | Unmatched<null, FoundQuote>;

export interface ArticleOutcome {
  readonly article: string;
  readonly text: string;
  readonly outcomes: readonly QuoteOutcome[];
}

const UNMATCHED = { exact: false, speakerRight: false, cueRight: null, entityRight: null } as const;

interface Candidate {
  readonly found: FoundQuote;
  readonly origin: ExtractedQuote;
  readonly resolved: SpeakerResolution | null;
  readonly trimmed: readonly Span[];
}

/** Compares one article as read with its annotation: gold quotes in their order, then the spurious ones. */
export function judgeArticle(gold: GoldArticle, read: ReadPage): ArticleOutcome {
  const { text } = read.page;
  const annotated = gold.quotes
    .map((quote) => ({ quote, trimmed: trimPieces(text, quote.pieces) }))
    .filter(({ trimmed }) => trimmed.length > 0);
  const resolved = resolutionsOf(read);
  const candidates = markQuotes(read.extraction)
    .map((marked) => toCandidate(marked, resolved.get(marked.origin) ?? null, read))
    .filter(({ trimmed }) => trimmed.length > 0);
  const pairs = pairQuotes(
    annotated.map(({ trimmed }) => trimmed),
    candidates.map(({ trimmed }) => trimmed),
  );
  const taken = new Set(pairs.values());
  const outcomes = annotated.map(({ quote, trimmed }, i): QuoteOutcome => {
    const candidate = candidates[pairs.get(i) ?? -1];
    if (!candidate) return { ...UNMATCHED, gold: quote, found: null };
    return judgePair(quote, candidate, sameSpans(trimmed, candidate.trimmed), read);
  });
  const spurious = candidates.filter((_, i) => !taken.has(i));
  return {
    article: gold.id,
    text,
    outcomes: [...outcomes, ...spurious.map(({ found }) => ({ ...UNMATCHED, gold: null, found }))],
  };
}

function judgePair(
  gold: GoldQuote,
  { found, origin, resolved }: Candidate,
  exact: boolean,
  read: ReadPage,
): MatchedQuote {
  const speakerRight = gold.speaker ? meets(gold.speaker, found.speaker) : found.speaker === null;
  const told = {
    status: resolved?.status ?? 'UNRESOLVED',
    entity: read.resolution.entities[resolved?.entity ?? -1] ?? null,
    mention: read.extraction.mentions[origin.speaker.mention ?? -1]?.text ?? null,
  };
  return {
    gold,
    found,
    exact,
    speakerRight,
    cueRight: gold.cue ? meets(gold.cue, found.cue) : null,
    entityRight: gold.speaker?.entity ? isEntityRight(gold.speaker.entity, told, speakerRight) : null,
  };
}

const meets = (gold: GoldSpan, found: Span | null): boolean =>
  found !== null && gold.pieces.some((piece) => touches(piece, found));

/** Who speaks each quote and each stance. */
function resolutionsOf({ extraction, resolution }: ReadPage): Map<ExtractedQuote, SpeakerResolution> {
  const resolved = new Map<ExtractedQuote, SpeakerResolution>();
  for (const [i, speaker] of resolution.speakers.entries()) add(resolved, extraction.quotes[i], speaker);
  for (const [i, speaker] of resolution.stances.entries()) add(resolved, extraction.stances[i], speaker);
  return resolved;
}

function add<K, V>(map: Map<K, V>, key: K | undefined, value: V): void {
  if (key !== undefined) map.set(key, value);
}

function toCandidate(
  { scored, origin }: MarkedQuote,
  resolved: SpeakerResolution | null,
  read: ReadPage,
): Candidate {
  const pieces = (scored.fragments ?? [[scored.start, scored.end] as const]).map(([start, end]) => ({
    start,
    end,
  }));
  const { start, end, kind, speaker, cue } = scored;
  const found: FoundQuote = {
    ...{ start, end, pieces, kind, speaker, cue },
    rule: origin.rule,
    score: origin.score,
    speakerRule: origin.speaker.rule,
    speakerScore: origin.speaker.score,
    entity: read.resolution.entities[resolved?.entity ?? -1]?.name ?? null,
    entityRule: resolved?.rule ?? 'unknown',
  };
  return { found, origin, resolved, trimmed: trimPieces(read.page.text, pieces) };
}
