import type { Span } from '../page/span.ts';

/** Quotes of up to this many words are named whole, longer ones by their first and last words. */
const WHOLE = 12;
const ENDS = 5;

export interface LinkableQuote {
  readonly url: string;
  /** The words: parts joined by a space. */
  readonly text: string;
  readonly parts: readonly Span[];
  readonly quoted: readonly Span[];
  /** Whether the stored text is the page's own, so that words outside quote marks stand there too. */
  readonly verbatim: boolean;
}

/**
 * A link that opens the page at the quote: the article's address with a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/). The address alone where the page need not hold the words.
 */
export function deepLink(quote: LinkableQuote): string {
  const stretches = quote.verbatim ? quote.parts : quote.quoted;
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return quote.url;
  const words = wordsOf(sliceOf(quote, first));
  const directive =
    first === last && words.length <= WHOLE
      ? encode(words)
      : `${encode(words.slice(0, ENDS))},${encode(wordsOf(sliceOf(quote, last)).slice(-ENDS))}`;
  return directive === ''
    ? quote.url
    : `${quote.url}${quote.url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** The stretch of the article's text, taken from the quote's own words: it lies inside one of the parts. */
function sliceOf({ text, parts }: LinkableQuote, stretch: Span): string {
  let offset = 0;
  for (const part of parts) {
    if (stretch.start >= part.start && stretch.end <= part.end) {
      const start = offset + stretch.start - part.start;
      return text.slice(start, start + stretch.end - stretch.start);
    }
    offset += part.end - part.start + 1;
  }
  return '';
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Percent-encoding, with the three characters that structure a text directive: `-`, `,`, `&`. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
