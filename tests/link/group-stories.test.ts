import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupStories } from '../../src/link/group-stories.ts';
import type { StoryPair } from '../../src/link/joining-groups.ts';

const pairs = (...rows: readonly (readonly [number, number, number])[]): StoryPair[] =>
  rows.map(([a, b, score]) => ({ a, b, score }));
const membersOf = (given: readonly StoryPair[]) => groupStories(given).map(({ members }) => members);

describe('groupStories', () => {
  it.each<[string, StoryPair[], number[][]]>([
    ['nothing', [], []],
    ['a pair', pairs([1, 2, 0.6]), [[1, 2]]],
    ['a pair that is only related', pairs([1, 2, 0.2]), []],
    ['three that are all alike', pairs([1, 2, 0.5], [1, 3, 0.5], [2, 3, 0.5]), [[1, 2, 3]]],
    ['a pair not judged between two likely ones', pairs([1, 2, 0.6], [2, 3, 0.6]), [[1, 2, 3]]],
    [
      'two stories that one likely pair must not join',
      pairs([1, 2, 0.9], [1, 3, 0.9], [2, 3, 0.9], [4, 5, 0.9], [4, 6, 0.9], [5, 6, 0.9], [3, 4, 0.6]),
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      'a chain',
      pairs([1, 2, 0.45], [2, 3, 0.45], [3, 4, 0.45], [4, 5, 0.45]),
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('parts %s', (_, given, expected) => {
    expect(membersOf(given)).toEqual(expected);
  });

  it('joins and parts as curators rule, also through third articles', () => {
    const given = pairs(
      [1, 2, 0.9],
      [2, 3, 0.9],
      [1, 3, 0.9],
      [4, 5, 0.9],
      [4, 6, 0.9],
      [5, 6, 0.9],
      [3, 4, 0.4],
    );
    const ruled = (rulings: Parameters<typeof groupStories>[1]) =>
      groupStories(given, rulings).map(({ members }) => members);
    const unruled = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(ruled({ together: [], apart: [] })).toEqual(unruled);
    expect(ruled({ together: [{ a: 3, b: 4 }], apart: [] }).flat()).toContain(4);
    expect(ruled({ together: [{ a: 3, b: 4 }], apart: [] }).find((each) => each.includes(3))).toContain(4);
    const parted = ruled({ together: [], apart: [{ a: 1, b: 2 }] });
    expect(parted.some((each) => each.includes(1) && each.includes(2))).toBe(false);
    expect(parted.some((each) => each.includes(3))).toBe(true);
    // Of two rulings that can't both be, the one that parts holds.
    const both = ruled({ together: [{ a: 3, b: 4 }], apart: [{ a: 3, b: 4 }] });
    expect(both).toEqual(unruled);
  });

  it('takes the article that is most like the others as center', () => {
    expect(groupStories(pairs([1, 2, 0.9], [2, 3, 0.8], [1, 3, 0.4]))).toMatchObject([
      { center: 2, score: expect.closeTo(0.7, 5) },
    ]);
  });

  const anyPairs = fc
    .uniqueArray(fc.tuple(fc.nat(9), fc.nat(9)), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    })
    .map((found) => found.filter(([a, b]) => a !== b))
    .chain((found) =>
      fc
        .array(fc.integer({ min: 0, max: 20 }), { minLength: found.length, maxLength: found.length })
        .map((scores) =>
          found.map(([a, b], n) => ({ a: Math.min(a, b), b: Math.max(a, b), score: (scores[n] ?? 0) / 20 })),
        ),
    );

  it('does not depend on the order of the pairs, and puts no article into two stories', () => {
    fc.assert(
      fc.property(anyPairs, fc.nat(), (given, turn) => {
        const turned = [
          ...given.slice(turn % (given.length + 1)),
          ...given.slice(0, turn % (given.length + 1)),
        ];
        const sorted = (groups: number[][]) => groups.map((group) => group.join(' ')).sort();
        const members = membersOf(given) as number[][];
        expect(sorted(membersOf(turned.reverse()) as number[][])).toEqual(sorted(members));
        expect(new Set(members.flat()).size).toBe(members.flat().length);
      }),
    );
  });
});
