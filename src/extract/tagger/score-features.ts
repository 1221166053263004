/** A table of weights, as many as a power of two, and what one step of a weight is worth. */
export interface Weights {
  readonly values: Int8Array | Float32Array;
  readonly step: number;
}

/** The score of what has these features: the sum of their weights. */
export function scoreFeatures({ values, step }: Weights, features: readonly number[]): number {
  const mask = values.length - 1;
  let sum = 0;
  for (const feature of features) sum += values[feature & mask] ?? 0;
  return sum * step;
}

/** The probability that belongs to a score in a yes-or-no question. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** The probabilities that belong to the scores of candidates of which one is right. */
export function shareOut(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((r) => r / sum);
}

/** Index of the greatest value, the first of equals; -1 for none. */
export function indexOfGreatest(values: readonly number[]): number {
  let best = -1;
  for (const [i, value] of values.entries()) if (best < 0 || value > (values[best] ?? 0)) best = i;
  return best;
}
