import { QUOTE_ERRORS, type QuoteError } from './list-quote-errors.ts';

/** Errors as text for a terminal: a heading for each kind of error with its count, then a line an error. */
export function formatQuoteErrors(errors: readonly QuoteError[]): string {
  return QUOTE_ERRORS.flatMap((kind) => {
    const ofKind = errors.filter(({ error }) => error === kind);
    return ofKind.length === 0 ? [] : ['', `${kind}: ${ofKind.length}`, ...ofKind.map(line)];
  })
    .map((text) => `${text}\n`)
    .join('');
}

function line({ article, start, end, kind, rule, expected, received }: QuoteError): string {
  const words = [
    ...(expected === null ? [] : [`gold ${JSON.stringify(expected)}`]),
    ...(received === null ? [] : [`ours ${JSON.stringify(received)}`]),
  ];
  return `  ${article} ${start}–${end} ${kind} (${rule ?? 'no rule'}) ${words.join(' | ')}`;
}
