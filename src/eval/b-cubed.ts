/** One item's cluster: as annotated, and as found. */
export interface ClusteredItem {
  readonly gold: string;
  readonly found: string;
}

/**
 * B-cubed precision, recall and F1, 0..1 (Bagga and Baldwin 1998): for each item, the share of its found cluster that
 * belongs with it, and the share of its gold cluster that was found with it, averaged over items. Zeros without items.
 * Linear.
 */
export function bCubed(items: readonly ClusteredItem[]): { precision: number; recall: number; f1: number } {
  const both = countBy(items, ({ gold, found }) => JSON.stringify([gold, found]));
  const gold = countBy(items, (item) => item.gold);
  const found = countBy(items, (item) => item.found);
  let [precision, recall] = [0, 0];
  for (const item of items) {
    const shared = both.get(JSON.stringify([item.gold, item.found])) ?? 0;
    precision += shared / (found.get(item.found) ?? 1) / items.length;
    recall += shared / (gold.get(item.gold) ?? 1) / items.length;
  }
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
