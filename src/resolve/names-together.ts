/** Of the articles that use the rarer of two names, so many must have both as two for the names to be two people's. */
const OFTEN = 0.5;

/**
 * Whether articles speak of two names as two people often enough to tell that they are two: father and son stand side by
 * side, while one person in two forms ("Joe Roe", "Joseph A. Roe Jr.") is mistaken for two now and then.
 *
 * @param together articles that have both as two
 * @param counts articles that use each name
 */
export function areToldApart(together: number, counts: readonly [number, number]): boolean {
  return together > 0 && together >= OFTEN * Math.min(...counts);
}
