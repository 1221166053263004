import { describe, expect, it } from 'vitest';
import { judgeArticle } from '../../src/eval/quote-outcome.ts';
import { measureReliability } from '../../src/eval/reliability.ts';
import { annotate, readAs } from './invented.ts';

const TEXT = 'Vera Holm said that it rains. Otto Lund said that it snows. Nobody said that it hails.';
const RAINS = 'that it rains';
const SNOWS = 'that it snows';

const tableOf = (rains: number, snows: number, hails: number) =>
  measureReliability(
    judgeArticle(
      annotate(TEXT, [
        { words: RAINS, speaker: { words: 'Vera Holm' } },
        { words: SNOWS, speaker: { words: 'Otto Lund' } },
      ]),
      readAs(TEXT, [
        { words: RAINS, speaker: 'Vera Holm', score: rains, speakerScore: rains },
        { words: SNOWS, speaker: 'Nobody', score: snows, speakerScore: snows },
        { words: 'that it hails', score: hails, kind: 'MIXED' },
      ]),
    ).outcomes,
  );

describe('measureReliability', () => {
  it('counts the right ones in each tenth, the most confident first', () => {
    const { all } = tableOf(0.95, 0.85, 0.85);
    expect(all.quote.bins).toEqual([
      { from: 0.9, to: 1, mean: 0.95, right: 1, of: 1 },
      { from: 0.8, to: 0.9, mean: 0.85, right: 1, of: 2 },
    ]);
    expect(all.quote.error).toBeCloseTo((0.05 + 2 * 0.35) / 3, 10);
  });

  it('judges speakers apart, on matched quotes with a mention', () => {
    const { all } = tableOf(0.95, 0.85, 0.95);
    expect(all.speaker.bins.map(({ right, of }) => [right, of])).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it('leaves quotes without a speaker mention out of the speakers', () => {
    const gold = annotate(TEXT, [{ words: RAINS, speaker: { words: 'Vera Holm' } }]);
    const { all } = measureReliability(judgeArticle(gold, readAs(TEXT, [{ words: RAINS }])).outcomes);
    expect([all.quote.bins.length, all.speaker.bins.length]).toEqual([1, 0]);
  });

  it('puts quotes under the kind that they were found as', () => {
    const { indirect, mixed, direct } = tableOf(0.9, 0.9, 0.9);
    expect(indirect.quote.bins).toMatchObject([{ right: 2, of: 2 }]);
    expect(mixed.quote.bins).toMatchObject([{ right: 0, of: 1 }]);
    expect(direct).toEqual({ quote: { bins: [], error: 0 }, speaker: { bins: [], error: 0 } });
  });

  it.each([
    [1, 0.9],
    [0.9, 0.9],
    [0.7, 0.7],
    [0.6, 0.6],
    [0.3, 0.3],
    [0.2999, 0.2],
    [0, 0],
  ])('a confidence of %d lies in the bin from %d', (score, from) => {
    expect(tableOf(score, score, score).all.quote.bins).toMatchObject([{ from, of: 3 }]);
  });
});
