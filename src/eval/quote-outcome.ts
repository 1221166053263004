import type { Mention } from '../extract/mention.ts';
import type { ExtractedQuote, Extraction } from '../extract/quote.ts';
import { type ScoredQuote, toScoredQuotes } from '../extract/scored-format.ts';
import type { Span } from '../page/span.ts';
import type { GoldArticle, GoldQuote, GoldQuoteKind, GoldSpan } from './gold-article.ts';
import { pairQuotes } from './pair-quotes.ts';
import type { ReadPage } from './read-page.ts';
import { jaccard, sameSpans, touches, trimPieces } from './span-overlap.ts';
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
  readonly index: number;
  readonly trimmed: readonly Span[];
}

/** Compares one article as read with its annotation: gold quotes in their order, then the spurious ones. */
export function judgeArticle(gold: GoldArticle, read: ReadPage): ArticleOutcome {
  const { text } = read.page;
  const annotated = gold.quotes
    .map((quote) => ({ quote, trimmed: trimPieces(text, quote.pieces) }))
    .filter(({ trimmed }) => trimmed.length > 0);
  const candidates = toScoredQuotes(read.extraction)
    .map((quote) => toCandidate(quote, read))
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
  { found, index }: Candidate,
  exact: boolean,
  read: ReadPage,
): MatchedQuote {
  const speakerRight = gold.speaker ? meets(gold.speaker, found.speaker) : found.speaker === null;
  const resolved = read.resolution.speakers[index];
  const told = {
    status: resolved?.status ?? 'UNRESOLVED',
    entity: read.resolution.entities[resolved?.entity ?? -1] ?? null,
    mention: mentionOf(read.extraction, index)?.text ?? null,
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

function mentionOf({ quotes, mentions }: Extraction, index: number): Mention | undefined {
  return mentions[quotes[index]?.speaker.mention ?? -1];
}

function toCandidate(scored: ScoredQuote, read: ReadPage): Candidate {
  const pieces = (scored.fragments ?? [[scored.start, scored.end] as const]).map(([start, end]) => ({
    start,
    end,
  }));
  const index = originOf(pieces, read.extraction.quotes);
  const origin = read.extraction.quotes[index];
  const resolved = read.resolution.speakers[index];
  const { start, end, kind, speaker, cue } = scored;
  const found: FoundQuote = {
    ...{ start, end, pieces, kind, speaker, cue },
    rule: origin?.rule ?? 'unknown',
    score: origin?.score ?? 0,
    speakerRule: origin?.speaker.rule ?? 'unknown',
    speakerScore: origin?.speaker.score ?? 0,
    entity: read.resolution.entities[resolved?.entity ?? -1]?.name ?? null,
    entityRule: resolved?.rule ?? 'unknown',
  };
  return { found, index, trimmed: trimPieces(read.page.text, pieces) };
}

/** Index of the extracted quote that opens a scored one, which may go on in later quotes and begin with a "that". */
function originOf(pieces: readonly Span[], quotes: readonly ExtractedQuote[]): number {
  let best = -1;
  let most = 0;
  for (const [i, { parts, start, end, nestedIn }] of quotes.entries()) {
    if (nestedIn !== null || !pieces[0] || !touches(pieces[0], { start, end })) continue;
    const overlap = jaccard(pieces.slice(0, parts.length), parts);
    if (overlap > most) [best, most] = [i, overlap];
  }
  return best;
}
