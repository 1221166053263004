/**
 * Remembers the answers of a pure function of one string. Bounded: when `limit` answers are kept, it forgets
 * them all. Words of news repeat, so a few thousand answers spare most calls.
 *
 * @param longest characters of a key whose answer is kept: longer ones would fill the memory
 */
export function boundedMemo<T>(
  answer: (key: string) => T,
  limit: number,
  longest = Number.POSITIVE_INFINITY,
): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    if (key.length > longest) return answer(key);
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as T;
    const fresh = answer(key);
    if (answers.size >= limit) answers.clear();
    answers.set(key, fresh);
    return fresh;
  };
}
