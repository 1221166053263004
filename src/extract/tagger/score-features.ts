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
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  const shares: number[] = [];
  let sum = 0;
  for (const score of scores) {
    const raised = Math.exp(score - highest);
    shares.push(raised);
    sum += raised;
  }
  for (let i = 0; i < shares.length; i++) shares[i] = (shares[i] ?? 0) / sum;
  return shares;
}

/** Index of the greatest value, the first of equals; -1 for none. */
export function indexOfGreatest(values: readonly number[]): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (best >= 0 && value <= most) continue;
    best = i;
    most = value;
  }
  return best;
}
