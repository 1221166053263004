/** How many rows of each kind a corpus has; the proportions are those of docs/performance.md. */
export interface CorpusSize {
  readonly quotes: number;
  readonly articles: number;
  readonly utterances: number;
  readonly people: number;
  readonly outlets: number;
}

/** Quotes come in blocks of this many, whose articles, stories and utterances hang together. */
export const QUOTES_A_BLOCK = 1_000;

const SCALE = /^(\d{1,4})(k|m)$/i;
const OUTLETS = 200;

/**
 * The sizes of a scale: `10k`, `100k`, `1m` quotes.
 * @throws Error for anything else
 */
export function sizeOf(scale: string): CorpusSize {
  const [, count, unit] = SCALE.exec(scale) ?? [];
  const quotes = Number(count) * (unit?.toLowerCase() === 'm' ? 1_000_000 : QUOTES_A_BLOCK);
  if (!(quotes > 0)) throw new Error(`The scale must be like 10k, 100k or 1m quotes; it is "${scale}"`);
  return {
    quotes,
    articles: quotes / 10,
    utterances: quotes / 5,
    people: quotes / 50,
    outlets: OUTLETS,
  };
}
