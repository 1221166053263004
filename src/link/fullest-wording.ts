import { weightOf } from './align-words.ts';
import { prepareQuote } from './prepare-quote.ts';
import type { LinkableQuote } from './utterance.ts';

/**
 * The quote whose words stand for the utterance: words in quote marks before reported ones, then the weightiest
 * wording, then the first published, then the smallest id. Null for no quotes. Linear.
 */
export function chooseFullestWording(quotes: readonly LinkableQuote[]): LinkableQuote | null {
  const ranked = quotes
    .map((quote) => ({
      quote,
      marked: quote.kind !== 'INDIRECT',
      weight: weightOf(prepareQuote(quote).spoken),
    }))
    .sort(
      (a, b) =>
        Number(b.marked) - Number(a.marked) ||
        b.weight - a.weight ||
        compareTimes(a.quote.publishedAt, b.quote.publishedAt) ||
        a.quote.id - b.quote.id,
    );
  return ranked[0]?.quote ?? null;
}

/** Earlier first, unknown last. */
function compareTimes(a: string | null, b: string | null): number {
  const [timeA, timeB] = [Date.parse(a ?? ''), Date.parse(b ?? '')];
  if (Number.isNaN(timeA) || Number.isNaN(timeB))
    return Number(Number.isNaN(timeA)) - Number(Number.isNaN(timeB));
  return timeA - timeB;
}
