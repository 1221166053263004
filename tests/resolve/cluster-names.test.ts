import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlikePair, clusterNames } from '../../src/resolve/cluster-names.ts';

const names = (counts: { readonly [key: string]: number }) =>
  Object.entries(counts).map(([key, articleCount]) => ({ key, articleCount }));
const alike = (a: string, b: string, score = 0.9): AlikePair =>
  a < b ? { a, b, score } : { a: b, b: a, score };
const apartIn = (...pairs: [string, string][]) => {
  const apart = new Set(pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return (a: string, b: string) => apart.has(`${a} ${b}`);
};

describe('clusterNames', () => {
  it('brings together what is alike, over chains', () => {
    const { clusters } = clusterNames(
      names({ bill: 1, will: 1, william: 1, mara: 1 }),
      [alike('bill', 'william'), alike('will', 'william')],
      apartIn(),
    );
    expect(clusters).toEqual([['bill', 'will', 'william'], ['mara']]);
  });

  it('gives a name between two people to neither', () => {
    const { clusters, ambiguous } = clusterNames(
      names({ george: 5, 'george a': 4, 'george b': 3 }),
      [alike('george', 'george a'), alike('george', 'george b')],
      apartIn(['george a', 'george b']),
    );
    expect(clusters).toEqual([['george'], ['george a'], ['george b']]);
    expect(ambiguous).toHaveLength(2);
  });

  it('gives it to the one that three times as many articles use', () => {
    const { clusters } = clusterNames(
      names({ george: 5, 'george a': 40, 'george b': 1 }),
      [alike('george', 'george a'), alike('george', 'george b')],
      apartIn(['george a', 'george b']),
    );
    expect(clusters).toEqual([['george', 'george a'], ['george b']]);
  });

  it('never brings together what is apart, also over a chain, and is the same in any order', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    const pair = fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...keys)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, { selector: (two) => [...two].sort().join(), maxLength: 10 }),
        fc.array(pair, { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }),
        fc.nat(),
        (alikes, aparts, counts, turn) => {
          const apart = apartIn(...aparts);
          const all = names(Object.fromEntries(keys.map((key, index) => [key, counts[index] ?? 1])));
          const pairs = alikes.map(([a, b]) => alike(a, b));
          const { clusters } = clusterNames(all, pairs, apart);
          for (const cluster of clusters)
            for (const a of cluster) for (const b of cluster) expect(a !== b && apart(a, b)).toBe(false);
          const shift = turn % (pairs.length || 1);
          const turned = [...pairs.slice(shift), ...pairs.slice(0, shift)].reverse();
          expect(clusterNames([...all].reverse(), turned, apart).clusters).toEqual(clusters);
        },
      ),
    );
  });

  it('joins and parts as curators rule, whatever speaks against it', () => {
    const given = names({ 'george a': 4, 'g a': 1, 'george b': 3, george: 5 });
    const pairs = [alike('g a', 'george a'), alike('george', 'george a'), alike('george', 'george b')];
    const apart = apartIn(['george a', 'george b'], ['g a', 'george b']);
    const merged = clusterNames(given, pairs, apart, {
      together: [
        ['george a', 'george b'],
        ['george a', 'g a'],
      ],
      parted: () => false,
    });
    expect(merged.clusters).toEqual([['g a', 'george', 'george a', 'george b']]);
    const parted = clusterNames(given, pairs, apart, {
      together: [],
      parted: apartIn(['g a', 'george a']),
    });
    expect(parted.clusters).toEqual([['g a'], ['george'], ['george a'], ['george b']]);
  });
});
