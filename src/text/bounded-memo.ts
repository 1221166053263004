/**
 * Remembers the answers of a pure function of one string. Bounded: when `limit` answers are kept, it forgets
 * them all. Words of news repeat, so a few thousand answers spare most calls.
 */
export function boundedMemo<T>(answer: (key: string) => T, limit: number): (key: string) => T {
  const answers = new Map<string, T>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as T;
    const fresh = answer(key);
    if (answers.size >= limit) answers.clear();
    answers.set(key, fresh);
    return fresh;
  };
}
