import { FAMILY, type Features, hashFeature } from './feature-hash.ts';

/** A table of weights, as many as a power of two, and what one step of a weight is worth. */
export interface Weights {
  readonly values: Int8Array | Float32Array;
  readonly step: number;
}

/** Sums up the weights of features as they come, which makes the score of what has them. */
export class FeatureScore implements Features {
  readonly #values: Int8Array | Float32Array;
  readonly #mask: number;
  readonly #step: number;
  #template = 0;
  #sum = 0;

  constructor({ values, step }: Weights) {
    this.#values = values;
    this.#mask = values.length - 1;
    this.#step = step;
  }

  begin(family: number): void {
    this.#template = family * FAMILY;
    this.#sum = 0;
  }

  add(a = 0, b = 0, c = 0): void {
    this.#sum += this.#values[hashFeature(++this.#template, a, b, c) & this.#mask] ?? 0;
  }

  /** The score since `begin`. */
  get score(): number {
    return this.#sum * this.#step;
  }
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
