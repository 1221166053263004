/** A question with one right answer or several; a yes-or-no question has one candidate and `right` tells. */
export interface Example {
  readonly candidates: readonly Int32Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

export interface LearnSettings {
  /** Size of the weight table, a power of two. */
  readonly slots: number;
  readonly passes: number;
  readonly rate: number;
  readonly seed: number;
}

/** mulberry32: a small generator with a fixed seed, so that training repeats exactly. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

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

/**
 * Logistic regression (one candidate) and multinomial logit (several) over hashed features, by AdaGrad
 * (Duchi et al. 2011); the weights are averaged over the second half of the passes.
 */
export function learnWeights(examples: readonly Example[], settings: LearnSettings): Float32Array {
  const weights = new Float32Array(settings.slots);
  const squares = new Float32Array(settings.slots).fill(1e-2);
  const average = new Float32Array(settings.slots);
  const random = generator(settings.seed);
  let averaged = 0;
  for (let pass = 0; pass < settings.passes; pass++) {
    for (const index of shuffled(examples.length, random)) {
      const example = examples[index];
      if (example) update(example, weights, squares, settings);
    }
    if (pass * 2 >= settings.passes - 1) {
      averaged++;
      for (let i = 0; i < settings.slots; i++)
        average[i] = (average[i] ?? 0) + ((weights[i] ?? 0) - (average[i] ?? 0)) / averaged;
    }
  }
  return average;
}

function update(
  example: Example,
  weights: Float32Array,
  squares: Float32Array,
  settings: LearnSettings,
): void {
  const mask = weights.length - 1;
  const errors = errorsOf(example, weights);
  for (let k = 0; k < errors.length; k++) {
    const error = (errors[k] ?? 0) * example.weight;
    if (Math.abs(error) < 1e-3) continue;
    const candidate = example.candidates[k] as Int32Array;
    for (let f = 0; f < candidate.length; f++) {
      const slot = (candidate[f] as number) & mask;
      const square = (squares[slot] as number) + error * error;
      squares[slot] = square;
      weights[slot] = (weights[slot] as number) + (settings.rate * error) / Math.sqrt(square);
    }
  }
}

function dot(weights: Float32Array, features: Int32Array): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (let f = 0; f < features.length; f++) sum += weights[(features[f] as number) & mask] as number;
  return sum;
}

/** Wanted probability minus the model's, for each candidate. */
function errorsOf({ candidates, right }: Example, weights: Float32Array): number[] {
  const scores = candidates.map((c) => dot(weights, c));
  if (candidates.length === 1) return [(right[0] ? 1 : 0) - 1 / (1 + Math.exp(-(scores[0] ?? 0)))];
  const highest = Math.max(...scores);
  const raised = scores.map((s) => Math.exp(s - highest));
  const all = raised.reduce((a, b) => a + b, 0);
  const good = raised.reduce((a, b, i) => a + (right[i] ? b : 0), 0);
  return raised.map((r, i) => (right[i] && good > 0 ? r / good : 0) - r / all);
}
