import type { ExtractedQuote } from '../extract/quote.ts';
import type { Page } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import { pairQuotes } from './pair-quotes.ts';
import type { ReadPage } from './read-page.ts';
import type { GoldPage, GoldQuote } from './seed-gold.ts';
import { sameSpans, touches, trimPieces } from './span-overlap.ts';

/** What became of one gold quote. */
export interface QuoteVerdict {
  readonly gold: GoldQuote;
  /** Index of the extracted quote that counts as found (`scoreSeedPage`), or null. */
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

const toSpan = ([start, end]: readonly [number, number]): Span => ({ start, end });

/** The pieces that count: a direct quote's parts, otherwise the whole reported clause. */
function goldPieces(text: string, quote: GoldQuote): Span[] {
  const pieces = quote.kind === 'direct' ? (quote.partSpans ?? [quote.span]) : [quote.span];
  return trimPieces(text, pieces.map(toSpan));
}

const sameKind = (gold: GoldQuote | undefined, found: ExtractedQuote | undefined): boolean =>
  found?.kind.toLowerCase() === gold?.kind;

/** Whether a paired quote counts as found: of the same kind, or the same characters under another kind. */
const counts = (text: string, gold: GoldQuote, found: ExtractedQuote | undefined): boolean =>
  found !== undefined &&
  (sameKind(gold, found) || sameSpans(goldPieces(text, gold), trimPieces(text, found.parts)));

/**
 * Compares one page as read with its annotation. A quote counts as found when the characters overlap with a Jaccard
 * of at least 0.5 and the kind is the same, or when they are the very same; pairs are taken one to one, best first.
 */
export function scoreSeedPage(gold: GoldPage, read: ReadPage): SeedPageScore {
  const { page, extraction } = read;
  const counted = gold.quotes.filter((quote) => ['body', 'standfirst', 'title'].includes(quote.section));
  const pairs = pairQuotes(
    counted.map((quote) => goldPieces(page.text, quote)),
    extraction.quotes.map(({ parts }) => trimPieces(page.text, parts)),
    (goldIndex, found) => (sameKind(counted[goldIndex], extraction.quotes[found]) ? 1 : 0),
  );
  const taken = new Set(pairs.values());
  const verdicts = counted
    .map((quote, index) => {
      const found = pairs.get(index) ?? null;
      return verdict(
        gold,
        read,
        quote,
        counts(page.text, quote, extraction.quotes[found ?? -1]) ? found : null,
      );
    })
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
