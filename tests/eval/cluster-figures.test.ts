import { describe, expect, it } from 'vitest';
import { clusterFigures } from '../../src/eval/cluster-figures.ts';

const items = (...pairs: [string, string | null][]) => pairs.map(([gold, found]) => ({ gold, found }));

describe('clusterFigures', () => {
  it('is perfect for equal clusterings', () => {
    const { bCubed, pairs } = clusterFigures(items(['a', '1'], ['a', '1'], ['b', '2']));
    expect(bCubed.f1).toBe(1);
    expect(pairs.f1).toBe(1);
  });

  it('counts a join against precision, a split against recall', () => {
    const joined = clusterFigures(items(['a', '1'], ['a', '1'], ['b', '1']));
    expect(joined.bCubed.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3) / 3);
    expect(joined.bCubed.recall).toBe(1);
    expect(joined.pairs.precision).toBeCloseTo(1 / 3);
    const split = clusterFigures(items(['a', '1'], ['a', '2']));
    expect(split.bCubed).toMatchObject({ precision: 1, recall: 0.5 });
  });

  it('lets what was not found stand alone', () => {
    expect(clusterFigures(items(['a', null], ['a', null]))).toMatchObject({
      items: 2,
      found: 0,
      bCubed: { precision: 1, recall: 0.5 },
    });
    expect(clusterFigures([])).toMatchObject({ items: 0, bCubed: { f1: 0 } });
  });
});
