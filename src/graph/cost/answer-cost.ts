/** Root fields of introspection, which is free. */
const FREE = new Set(['__schema', '__type']);

/** What an answer did cost: one point for each object that it holds below the root (see `operationCost`). Linear. */
export function answerCost(data: unknown): number {
  if (typeof data !== 'object' || data === null) return 0;
  return Object.entries(data).reduce(
    (sum, [name, value]) => sum + (FREE.has(name) ? 0 : countObjects(value)),
    0,
  );
}

function countObjects(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce<number>((sum, each) => sum + countObjects(each), 0);
  return Array.isArray(value) ? inside : inside + 1;
}
