import { isAgencyOutlet } from './wire-credit.ts';

/** An article of a group that prints one text. */
export interface CopiedArticle {
  readonly externalId: string;
  readonly outletDomain: string | null;
  /** ISO instant, or null. */
  readonly publishedAt: string | null;
}

/**
 * The article that stands for the text that all print: a news agency's own, else the earliest, else, of those
 * without a date, the first by external id. It says nothing of which was ingested first. Linear.
 *
 * @param articles at least one
 */
export function chooseOriginal<T extends CopiedArticle>(articles: readonly [T, ...T[]] | readonly T[]): T {
  const [first] = articles.toSorted(compare);
  if (!first) throw new Error('a group of copies has at least one article');
  return first;
}

function compare(a: CopiedArticle, b: CopiedArticle): number {
  return (
    Number(isAgencyOutlet(b.outletDomain)) - Number(isAgencyOutlet(a.outletDomain)) ||
    Math.sign(timeOf(a) - timeOf(b)) ||
    (a.externalId < b.externalId ? -1 : 1)
  );
}

/** Unknown times come last; two of them are equal. */
function timeOf({ publishedAt }: CopiedArticle): number {
  const time = Date.parse(publishedAt ?? '');
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
