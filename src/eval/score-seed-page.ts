import type { ExtractedQuote, Extraction } from '../extract/quote.ts';
import type { Page } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import type { Resolution } from '../resolve/entity.ts';
import type { GoldPage, GoldQuote } from './seed-gold.ts';

/** One page as the pipeline read it. */
export interface ReadPage {
  readonly page: Page;
  readonly extraction: Extraction;
  readonly resolution: Resolution;
}

/** What became of one gold quote. */
export interface QuoteVerdict {
  readonly gold: GoldQuote;
  /** Index of the extracted quote with the same kind whose characters overlap most (Jaccard ≥ 0.5), or null. */
  readonly found: number | null;
  readonly speakerRight: boolean;
  /** Null where the gold names no venue. */
  readonly venueRight: boolean | null;
}

export interface SeedPageScore {
  readonly file: string;
  /** Metadata fields with what was expected and what came out, where they differ. */
  readonly metadataErrors: readonly {
    readonly field: string;
    readonly expected: unknown;
    readonly received: unknown;
  }[];
  /** Body and standfirst quotes, nested ones left out. */
  readonly verdicts: readonly QuoteVerdict[];
  /** Body and standfirst quotes that no gold quote (nested ones included) accounts for. */
  readonly spurious: readonly ExtractedQuote[];
  /** Quotes that lie in commentary, related lists or furniture. There must be none. */
  readonly outside: readonly ExtractedQuote[];
}

const EDGE = /[\s"'“”‘’«».,;:!?…()[\]–—-]/u;

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function jaccard(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.end - span.start, 0);
  let common = 0;
  for (const x of a)
    for (const y of b) common += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return common / Math.max(1, size(a) + size(b) - common);
}

const touches = (a: Span, b: Span) => Math.min(a.end, b.end) > Math.max(a.start, b.start);

const toSpan = ([start, end]: readonly [number, number]): Span => ({ start, end });

/** The pieces that count: a direct quote's parts, otherwise the whole reported clause. */
function goldPieces(text: string, quote: GoldQuote): Span[] {
  const pieces = quote.kind === 'direct' ? (quote.partSpans ?? [quote.span]) : [quote.span];
  return pieces.map((piece) => trimmed(text, toSpan(piece)));
}

/**
 * Compares one page as read with its annotation. A quote counts as found when the kind is the same and the
 * characters overlap with a Jaccard of at least 0.5, pairs taken one to one, best first.
 */
export function scoreSeedPage(gold: GoldPage, read: ReadPage): SeedPageScore {
  const { page, extraction } = read;
  const counted = gold.quotes.filter((quote) => ['body', 'standfirst', 'title'].includes(quote.section));
  const pairs: { readonly gold: number; readonly found: number; readonly overlap: number }[] = [];
  for (const [goldIndex, quote] of counted.entries())
    for (const [index, candidate] of extraction.quotes.entries()) {
      const pieces = candidate.parts.map((part) => trimmed(page.text, part));
      const overlap = jaccard(goldPieces(page.text, quote), pieces);
      const sameKind = candidate.kind.toLowerCase() === quote.kind;
      if (overlap >= 0.5)
        pairs.push({ gold: goldIndex, found: index, overlap: sameKind ? overlap + 1 : overlap });
    }
  pairs.sort((a, b) => b.overlap - a.overlap);
  const byGold = new Map<number, number>();
  const taken = new Set<number>();
  for (const pair of pairs) {
    if (byGold.has(pair.gold) || taken.has(pair.found)) continue;
    taken.add(pair.found);
    if (pair.overlap >= 1) byGold.set(pair.gold, pair.found);
  }
  const verdicts = counted
    .map((quote, index) => verdict(gold, read, quote, byGold.get(index) ?? null))
    .filter(({ gold: quote }) => quote.section !== 'title' && quote.nestedIn === undefined);
  return {
    file: gold.file,
    metadataErrors: metadataErrors(gold, page),
    verdicts,
    spurious: extraction.quotes.filter((quote, index) => quote.section !== 'headline' && !taken.has(index)),
    outside: extraction.quotes.filter((quote) => liesOutside(page, quote)),
  };
}

function verdict(gold: GoldPage, read: ReadPage, quote: GoldQuote, found: number | null): QuoteVerdict {
  if (found === null)
    return { gold: quote, found, speakerRight: false, venueRight: quote.venue ? false : null };
  const venue = read.extraction.quotes[found]?.venue ?? null;
  return {
    gold: quote,
    found,
    speakerRight: isSpeakerRight(gold, read, quote, found),
    venueRight: quote.venue ? venue !== null && sameWords(quote.venue, venue.text) : null,
  };
}

/** Right when the resolved entity shares a mention with the gold person, or the mention is the gold's own. */
function isSpeakerRight(gold: GoldPage, read: ReadPage, quote: GoldQuote, found: number): boolean {
  const resolution = read.resolution.speakers[found];
  const person = gold.people.find(({ canonical }) => canonical === quote.speaker);
  if (person && resolution?.status === 'RESOLVED' && resolution.entity !== null) {
    const mentions = read.resolution.entities[resolution.entity]?.mentions ?? [];
    return mentions.some((index) => {
      const mention = read.extraction.mentions[index];
      return (
        mention?.kind === 'name' && person.spans.some(([start, end]) => touches(mention, { start, end }))
      );
    });
  }
  const mention = read.extraction.mentions[read.extraction.quotes[found]?.speaker.mention ?? -1];
  return (
    !person &&
    mention !== undefined &&
    quote.mentionSpan !== null &&
    touches(mention, toSpan(quote.mentionSpan))
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function sameWords(expected: string, received: string): boolean {
  const [a, b] = [new Set(wordsOf(expected)), new Set(wordsOf(received))];
  const common = [...a].filter((word) => b.has(word)).length;
  return common > 0 && common >= Math.min(a.size, b.size) - 1;
}

function liesOutside(page: Page, quote: ExtractedQuote): boolean {
  const section = page.sections.find(({ start, end }) => start <= quote.start && quote.start < end);
  return !section || !['headline', 'standfirst', 'body'].includes(section.kind);
}

function metadataErrors(gold: GoldPage, page: Page): SeedPageScore['metadataErrors'] {
  const fields: [string, unknown, unknown][] = [
    ['title', withoutFurniture(gold), page.headline?.value ?? null],
    ['outlet', gold.outlet, page.outlet?.value.domain ?? null],
    ['outletName', gold.outletName, page.outlet?.value.name ?? null],
    [
      'publishedAt',
      gold.publishedAt && new Date(gold.publishedAt).toISOString(),
      page.publishedAt?.value.instant ?? null,
    ],
    ['topics', gold.categories, page.topics.map(({ value }) => value)],
    ['related', gold.related, page.listed.map((listed) => page.text.slice(listed.start, listed.end))],
  ];
  return fields
    .filter(([, expected, received]) => JSON.stringify(expected) !== JSON.stringify(received))
    .map(([field, expected, received]) => ({ field, expected, received }));
}

/** The annotated title without what the annotation itself calls furniture ("| Today News"). */
const withoutFurniture = ({ title, furniture }: GoldPage): string =>
  furniture.reduce(
    (rest, piece) => (rest.endsWith(piece) ? rest.slice(0, -piece.length).trimEnd() : rest),
    title,
  );
