import { describe, expect, it } from 'vitest';
import { gatherSeeds } from '../../src/ingest/gather-seeds.ts';

describe('gatherSeeds', () => {
  it('puts those together that share an article, also through a third one', () => {
    expect(
      gatherSeeds([
        { seedIds: [1], nearIds: [10] },
        { seedIds: [2], nearIds: [20] },
        { seedIds: [3], nearIds: [20, 10] },
        { seedIds: [4], nearIds: [40] },
      ]),
    ).toEqual([[3, 1, 2], [4]].map((group) => expect.arrayContaining(group)));
  });

  it('keeps one that nothing is near to, and is none for nothing', () => {
    expect(gatherSeeds([{ seedIds: [7], nearIds: [] }])).toEqual([[7]]);
    expect(gatherSeeds([{ seedIds: [], nearIds: [] }])).toEqual([]);
    expect(gatherSeeds([])).toEqual([]);
  });

  it('takes a seed that is near to another one once', () => {
    const groups = gatherSeeds([
      { seedIds: [1], nearIds: [2] },
      { seedIds: [2], nearIds: [1] },
    ]);
    expect(groups.map((group) => group.toSorted())).toEqual([[1, 2]]);
  });

  it('looks at no more than 60 at once', () => {
    const seedIds = Array.from({ length: 130 }, (_, n) => n);
    expect(gatherSeeds([{ seedIds, nearIds: [] }]).map(({ length }) => length)).toEqual([60, 60, 10]);
  });
});
