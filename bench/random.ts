/** A generator of numbers from 0 to 1 (a linear congruence, Numerical Recipes' constants). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
