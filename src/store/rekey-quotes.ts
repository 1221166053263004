import type { Span } from '../page/span.ts';
import type { RowsByArticle } from './save-rows.ts';
import { execute, type Tx } from './statement.ts';

/** A quote under its natural key. */
export interface KeyedQuote extends Span {
  readonly key: string;
  /** The words: parts joined by a space. */
  readonly text: string;
}

/** Two readings of one quote share at least this much of the characters that either covers. */
const LEAST_SHARED = 0.5;

/**
 * Gives rows whose key is gone the key of the new quote that they are: a newer extractor can end a quote elsewhere, and
 * the quote stays the same row. Only where the same words stand in the same place, so not after what moved in an edited
 * page.
 */
export async function rekeyQuotes(
  tx: Tx,
  before: readonly (KeyedQuote & { readonly id: number; readonly articleId: number })[],
  afterOf: RowsByArticle<KeyedQuote>,
): Promise<void> {
  const pairs = [...afterOf].flatMap(([articleId, after]) =>
    pairLeftOver(
      before.filter((quote) => quote.articleId === articleId),
      after,
    ),
  );
  if (pairs.length === 0) return;
  await execute(
    tx,
    `update "Quote" as quote set key = fresh.key
     from jsonb_to_recordset($1::jsonb) as fresh(id int, key text) where quote.id = fresh.id`,
    pairs.map(([{ id }, { key }]) => ({ id, key })),
  );
}

/** Pairs the quotes of one article whose keys are gone with those whose keys are new. */
function pairLeftOver<A extends KeyedQuote>(
  before: readonly A[],
  after: readonly KeyedQuote[],
): [A, KeyedQuote][] {
  const keysBefore = new Set(before.map(({ key }) => key));
  const keysAfter = new Set(after.map(({ key }) => key));
  return pairQuotes(
    before.filter(({ key }) => !keysAfter.has(key)),
    after.filter(({ key }) => !keysBefore.has(key)),
  );
}

/** Pairs quotes that share enough words, each with one at most, those that share most first. At most n · m. */
export function pairQuotes<A extends KeyedQuote, B extends KeyedQuote>(
  left: readonly A[],
  right: readonly B[],
): [A, B][] {
  const found = left.flatMap((one) =>
    right.flatMap((other): { pair: [A, B]; share: number }[] => {
      const share = sharedPart(one, other);
      return share >= LEAST_SHARED ? [{ pair: [one, other], share }] : [];
    }),
  );
  const taken = new Set<A | B>();
  return found
    .sort((a, b) => b.share - a.share)
    .flatMap(({ pair: [one, other] }): [A, B][] => {
      if (taken.has(one) || taken.has(other)) return [];
      taken.add(one).add(other);
      return [[one, other]];
    });
}

/** Jaccard index of the characters; 0 where different words stand in the part that both cover. */
function sharedPart(a: KeyedQuote, b: KeyedQuote): number {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  if (end <= start) return 0;
  const wordsOf = (quote: KeyedQuote) => quote.text.slice(start - quote.start, end - quote.start);
  if (wordsOf(a) !== wordsOf(b)) return 0;
  return (end - start) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
