import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairQuotes } from '../../src/eval/pair-quotes.ts';
import { jaccard } from '../../src/eval/span-overlap.ts';

const quote = (start: number, end: number) => [{ start, end }];

describe('pairQuotes', () => {
  it.each<[string, number[][], number[][], [number, number][]]>([
    ['half is enough', [[0, 10]], [[0, 5]], [[0, 0]]],
    ['less than half is not', [[0, 11]], [[0, 5]], []],
    [
      'the better one wins, the other goes without',
      [[0, 10]],
      [
        [0, 8],
        [0, 10],
      ],
      [[0, 1]],
    ],
    [
      'a found quote serves once',
      [
        [0, 10],
        [0, 9],
      ],
      [[0, 9]],
      [[1, 0]],
    ],
    [
      'best first, so that the first gold quote does not take the second its own',
      [
        [0, 10],
        [2, 12],
      ],
      [[2, 11]],
      [[1, 0]],
    ],
  ])('%s', (_, gold, found, expected) => {
    const quotes = (list: number[][]) => list.map(([start = 0, end = 0]) => quote(start, end));
    expect([...pairQuotes(quotes(gold), quotes(found))]).toEqual(expected);
  });

  it('ranks what is favored above a better overlap', () => {
    const pairs = pairQuotes([quote(0, 10)], [quote(0, 10), quote(0, 8)], (_, found) => found);
    expect([...pairs]).toEqual([[0, 1]]);
  });

  it('pairs one to one, and only what overlaps by half', () => {
    const quotes = fc.array(
      fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([s, n]) => quote(s, s + n)),
    );
    fc.assert(
      fc.property(quotes, quotes, (gold, found) => {
        const pairs = [...pairQuotes(gold, found)];
        expect(new Set(pairs.map(([, f]) => f)).size).toBe(pairs.length);
        for (const [g, f] of pairs)
          expect(jaccard(gold[g] ?? [], found[f] ?? [])).toBeGreaterThanOrEqual(0.5);
        const [left, right] = [new Set(pairs.map(([g]) => g)), new Set(pairs.map(([, f]) => f))];
        for (const [g, a] of gold.entries())
          for (const [f, b] of found.entries())
            if (!left.has(g) && !right.has(f)) expect(jaccard(a, b)).toBeLessThan(0.5);
      }),
    );
  });
});
