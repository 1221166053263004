import type { Span } from '../page/span.ts';
import { countLetters } from '../text/letters.ts';
import { findQuoteRanges } from './find-quote-ranges.ts';
import type { QuoteKind } from './quote.ts';

/** Share of letters inside quote marks from which a quote is direct (the definition of PolNeAR's kinds). */
export const DIRECT_SHARE = 0.95;

/** What of some parts of a text stands in quote marks, and what kind of quote that makes them. Linear in the paragraph. */
export function quotedIn(
  text: string,
  paragraph: Span,
  parts: readonly Span[],
): { quoted: Span[]; kind: QuoteKind } {
  const ranges = findQuoteRanges(text, paragraph, true).filter(({ depth }) => depth === 0);
  const quoted = parts.flatMap((part) =>
    ranges.flatMap(({ inner }) => {
      const [start, end] = [Math.max(part.start, inner.start), Math.min(part.end, inner.end)];
      return end > start ? [{ start, end }] : [];
    }),
  );
  const lettersIn = (spans: readonly Span[]) =>
    spans.reduce((sum, { start, end }) => sum + countLetters(text, start, end), 0);
  const [inside, all] = [lettersIn(quoted), lettersIn(parts)];
  const kind = inside === 0 ? 'INDIRECT' : inside >= DIRECT_SHARE * all ? 'DIRECT' : 'MIXED';
  return { quoted: kind === 'INDIRECT' ? [] : quoted, kind };
}
