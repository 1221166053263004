/** An item with the cluster that annotators put it in and the one that we did; null for one that we did not find. */
export interface ClusteredItem {
  readonly gold: string;
  readonly found: string | null;
}

/** Precision, recall and F1, 0..1. */
export interface ClusterFigures {
  readonly items: number;
  /** Items that we found at all. */
  readonly found: number;
  /** B-cubed (Bagga and Baldwin 1998): of each item, the share of its cluster that belongs with it. */
  readonly bCubed: Figures;
  /** Over pairs of items. */
  readonly pairs: Figures;
}

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Compares two clusterings of the same items; one that we did not find stands alone. Linear. */
export function clusterFigures(items: readonly ClusteredItem[]): ClusterFigures {
  const cells = new Map<string, { gold: string; found: string; count: number }>();
  for (const [index, { gold, found }] of items.entries()) {
    const own = found ?? `alone ${index}`;
    const key = JSON.stringify([gold, own]);
    const cell = cells.get(key);
    if (cell) cell.count += 1;
    else cells.set(key, { gold, found: own, count: 1 });
  }
  const all = [...cells.values()];
  const [golds, founds] = [sizes(all, 'gold'), sizes(all, 'found')];
  const sum = (of: (cell: { gold: string; found: string; count: number }) => number) =>
    all.reduce((total, cell) => total + of(cell), 0);
  const joint = sum(({ count }) => pairsOf(count));
  const total = Math.max(1, items.length);
  return {
    items: items.length,
    found: items.filter(({ found }) => found !== null).length,
    bCubed: figures(
      sum(({ found, count }) => count ** 2 / (founds.get(found) ?? 1)) / total,
      sum(({ gold, count }) => count ** 2 / (golds.get(gold) ?? 1)) / total,
    ),
    pairs: figures(ratio(joint, pairsIn(founds)), ratio(joint, pairsIn(golds))),
  };
}

function sizes(
  cells: readonly { gold: string; found: string; count: number }[],
  side: 'gold' | 'found',
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell[side], (counts.get(cell[side]) ?? 0) + cell.count);
  return counts;
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;
const pairsIn = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + pairsOf(count), 0);
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const figures = (precision: number, recall: number): Figures => ({
  precision,
  recall,
  f1: ratio(2 * precision * recall, precision + recall),
});
