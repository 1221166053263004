/** Shortest surname key that may differ in one letter inside a document: a misprint, not another person. */
const SHORTEST_MISPRINT = 6;

/**
 * Keys of which two words share one when they are equal or, in a long word, one letter apart: changed,
 * missing, added or swapped with its neighbor (symmetric deletion, after SymSpell). The first letter stays.
 *
 * @example nearKeys('roe') // ['roe']
 */
export function nearKeys(word: string): string[] {
  if (word.length < SHORTEST_MISPRINT) return [word];
  const keys = new Set([word]);
  for (let i = 1; i < word.length; i++) keys.add(`${word.slice(0, i)}${word.slice(i + 1)}`);
  return [...keys];
}
