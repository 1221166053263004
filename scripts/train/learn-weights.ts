/** A question with its candidates and which of them are right. With one candidate it is a yes-or-no question. */
export interface Example {
  readonly candidates: readonly Int32Array[];
  readonly right: readonly boolean[];
}

export interface LearnSettings {
  /** Size of the weight table, a power of two. */
  readonly slots: number;
  /** Times that all examples are seen. */
  readonly passes: number;
  /** AdaGrad's step. */
  readonly rate: number;
}

/** Orders the examples; the same seed gives the same weights. */
export const SEED = 7;
/** What a slot's sum of squares begins with; keeps the first steps small. */
const FIRST_SQUARE = 0.01;
/** Errors below this teach nothing worth the time. */
const LEAST_ERROR = 0.001;

/**
 * Logistic regression (one candidate) and multinomial logit (several) over hashed features by AdaGrad (Duchi et al.
 * 2011, https://jmlr.org/papers/v12/duchi11a.html). The weights are averaged over the later half of the passes.
 * Deterministic; linear in the features of all examples times the passes.
 */
export function learnWeights(examples: readonly Example[], settings: LearnSettings): Float32Array {
  const weights = new Float32Array(settings.slots);
  const squares = new Float32Array(settings.slots).fill(FIRST_SQUARE);
  const average = new Float32Array(settings.slots);
  const random = randomNumbers(SEED);
  let averaged = 0;
  for (let pass = 1; pass <= settings.passes; pass++) {
    for (const index of shuffled(examples.length, random)) {
      const example = examples[index];
      if (example) learnFrom(example, weights, squares, settings.rate);
    }
    if (pass * 2 < settings.passes) continue;
    averaged++;
    for (let i = 0; i < weights.length; i++) {
      const before = average[i] ?? 0;
      average[i] = before + ((weights[i] ?? 0) - before) / averaged;
    }
  }
  return average;
}

function learnFrom(example: Example, weights: Float32Array, squares: Float32Array, rate: number): void {
  const mask = weights.length - 1;
  const errors = errorsOf(example, weights);
  for (const [k, candidate] of example.candidates.entries()) {
    const error = errors[k] ?? 0;
    if (Math.abs(error) < LEAST_ERROR) continue;
    for (let f = 0; f < candidate.length; f++) {
      const slot = (candidate[f] ?? 0) & mask;
      const square = (squares[slot] ?? 0) + error * error;
      squares[slot] = square;
      weights[slot] = (weights[slot] ?? 0) + (rate * error) / Math.sqrt(square);
    }
  }
}

/** The probability that each candidate ought to have, less the one that it has. */
function errorsOf({ candidates, right }: Example, weights: Float32Array): number[] {
  const scores = candidates.map((candidate) => sumOf(weights, candidate));
  if (candidates.length === 1) return [(right[0] ? 1 : 0) - 1 / (1 + Math.exp(-(scores[0] ?? 0)))];
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const all = raised.reduce((a, b) => a + b, 0);
  const good = raised.reduce((a, b, k) => a + (right[k] ? b : 0), 0);
  return raised.map((r, k) => (right[k] && good > 0 ? r / good : 0) - r / all);
}

function sumOf(weights: Float32Array, features: Int32Array): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (let f = 0; f < features.length; f++) sum += weights[(features[f] ?? 0) & mask] ?? 0;
  return sum;
}

/** The whole numbers below `count` in random order. */
function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = held;
  }
  return order;
}

/** mulberry32 (public domain): numbers in [0, 1) that repeat for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
