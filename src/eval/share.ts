/** How many of some were right. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** Counts the items that are right. */
export function shareOf<T>(items: readonly T[], isRight: (item: T) => boolean): Share {
  return { right: items.filter(isRight).length, of: items.length };
}

/** The share as a percentage with one decimal; "–" where there was nothing to count. */
export const percentOf = ({ right, of }: Share): string => (of === 0 ? '–' : percent(right / of));

/** A fraction as a percentage with one decimal. */
export const percent = (fraction: number): string => (100 * fraction).toFixed(1);
