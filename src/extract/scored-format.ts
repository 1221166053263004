import type { Span } from '../page/span.ts';
import type { ExtractedQuote, Extraction } from './quote.ts';

/** A quote in the exchange format of quote corpora. */
export interface ScoredQuote extends Span {
  /** The real pieces of a split quote; left out for a quote of one piece. */
  readonly fragments?: readonly (readonly [number, number])[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly speaker: Span | null;
  readonly cue: Span | null;
}

const KINDS = { DIRECT: 'direct', MIXED: 'mixed', INDIRECT: 'indirect' } as const;

/**
 * The quotes and stances of an extraction in the exchange format of PolNeAR, in text order. Its conventions differ from
 * ours: stances count as attributions too, a reported clause begins with its "that", a quote that goes on in the next
 * paragraph is one quote, nothing inside another attribution is marked, a transcript's turns are indirect (kinds go by
 * marks), and of questions and answers without names not the turns are marked but what they report.
 */
export function toScoredQuotes(extraction: Extraction): ScoredQuote[] {
  return markQuotes(extraction).map(({ scored }) => scored);
}

/** A quote in the exchange format with the quote or stance that it, or its first piece, is. */
export interface MarkedQuote {
  readonly scored: ScoredQuote;
  readonly origin: ExtractedQuote;
}

/** As `toScoredQuotes`, with the origin of each. */
export function markQuotes(extraction: Extraction): MarkedQuote[] {
  const quotes = [...extraction.quotes, ...extraction.stances];
  const followers = new Map<number, ExtractedQuote[]>();
  const heads = quotes.map((quote, i) => (quote.continues === null ? i : headOf(quotes, i)));
  for (const [i, quote] of quotes.entries()) {
    const head = heads[i] ?? i;
    if (head !== i) followers.set(head, [...(followers.get(head) ?? []), quote]);
  }
  const marked = [...quotes.keys()].filter((i) => quotes[heads[i] ?? i]?.rule !== 'question-answer');
  return outermost(quotes, marked).flatMap((i) => {
    const quote = quotes[i];
    if (quote === undefined || heads[i] !== i) return [];
    return [{ scored: toScored(quote, followers.get(i) ?? [], extraction), origin: quote }];
  });
}

/** Those of the indexes whose quotes stand in no other's, in text order. */
function outermost(quotes: readonly ExtractedQuote[], indexes: readonly number[]): number[] {
  const startOf = (i: number) => quotes[i]?.start ?? 0;
  const endOf = (i: number) => quotes[i]?.end ?? 0;
  const order = [...indexes].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || a - b);
  let reached = 0;
  return order.filter((i) => {
    const outer = endOf(i) > reached;
    reached = Math.max(reached, endOf(i));
    return outer;
  });
}

/** The first quote of the chain that quote `i` goes on from. */
function headOf(quotes: readonly ExtractedQuote[], i: number): number {
  let at = i;
  for (
    let before = quotes[at]?.continues ?? null;
    before !== null && before < at;
    before = quotes[at]?.continues ?? null
  ) {
    at = before;
  }
  return at;
}

function toScored(
  quote: ExtractedQuote,
  followers: readonly ExtractedQuote[],
  extraction: Extraction,
): ScoredQuote {
  const pieces = [quote, ...followers].flatMap((q) => q.parts.map((p) => [p.start, p.end] as const));
  const first = pieces[0];
  const { complementizer } = quote;
  if (first && complementizer && complementizer.end <= first[0]) pieces[0] = [complementizer.start, first[1]];
  return {
    start: Math.min(...pieces.map((p) => p[0])),
    end: Math.max(...pieces.map((p) => p[1])),
    ...(pieces.length > 1 ? { fragments: pieces } : {}),
    kind: scoredKind([quote, ...followers]),
    speaker: speakerSpan(quote, extraction),
    cue: quote.cue ? { start: quote.cue.start, end: quote.cue.end } : null,
  };
}

/** The kind of a chain: mixed where its quotes are of several kinds. A transcript's words have no marks. */
function scoredKind(chain: readonly ExtractedQuote[]): ScoredQuote['kind'] {
  if (chain[0]?.rule === 'transcript') return 'indirect';
  const kinds = new Set(chain.map((q) => KINDS[q.kind]));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : 'mixed';
}

/** The mention with its title; up to the cue where a relative pronoun stands for it ("Roe, who said"). */
function speakerSpan(quote: ExtractedQuote, extraction: Extraction): Span | null {
  const mention = quote.speaker.mention === null ? undefined : extraction.mentions[quote.speaker.mention];
  if (mention === undefined) return null;
  const { start, end } = mention.full;
  const relative = quote.speaker.rule === 'relative' && quote.cue !== null && quote.cue.start > end;
  return { start, end: relative && quote.cue ? quote.cue.start - 1 : end };
}
