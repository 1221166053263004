import { randomFrom } from '../random.ts';

/** Draws that a seed decides: the same ones each time, so that any article can be written again on its own. */
export interface Draw {
  /** From 0 up to 1. */
  number(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(all: readonly T[]): T;
}

/** Draws for the thing that the numbers name together: (world, kind of thing, its number). */
export function drawFrom(...seeds: readonly number[]): Draw {
  const number = randomFrom(mix(seeds));
  return {
    number,
    between: (low, high) => low + Math.floor(number() * (high - low + 1)),
    chance: (probability) => number() < probability,
    pick: (all) => all[Math.floor(number() * all.length)] as (typeof all)[number],
  };
}

/** One seed of several, by MurmurHash3's finalizer: neighbors among them get unlike draws. */
function mix(seeds: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const seed of seeds) {
    hash = Math.imul(hash ^ seed, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** Draws of 0 … size − 1 in which the k-th comes with a probability of k^−exponent (Zipf's law). */
export function zipf(size: number, exponent: number): (draw: Draw) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += (rank + 1) ** -exponent;
    sums[rank] = sum;
  }
  return (draw) => {
    const wanted = draw.number() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
