import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectFeatures } from '../../../scripts/train/collect-features.ts';
import { addCueFeatures } from '../../../src/extract/tagger/cue-features.ts';
import type { Features } from '../../../src/extract/tagger/feature-hash.ts';
import {
  FeatureScore,
  indexOfGreatest,
  probabilityOf,
  shareOut,
} from '../../../src/extract/tagger/score-features.ts';
import { viewSentence } from '../../../src/extract/tagger/sentence-view.ts';
import { readUnits } from './read-units.ts';

const scores = fc.array(fc.double({ min: -800, max: 800, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('probabilityOf', () => {
  it('is a half at 0, grows with the score and stays between 0 and 1', () => {
    expect(probabilityOf(0)).toBe(0.5);
    expect(probabilityOf(2) + probabilityOf(-2)).toBeCloseTo(1);
    expect([-800, -2, 0, 2, 800].map(probabilityOf)).toEqual(
      [-800, -2, 0, 2, 800].map(probabilityOf).sort((a, b) => a - b),
    );
    expect([probabilityOf(-1e6), probabilityOf(1e6)]).toEqual([0, 1]);
  });
});

describe('shareOut', () => {
  it('gives shares that sum to one, in the order of the scores, however large these are', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const shares = shareOut(given);
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
        expect(given[indexOfGreatest(shares)]).toBeCloseTo(Math.max(...given));
      }),
    );
  });

  it('gives nothing for no scores', () => {
    expect(shareOut([])).toEqual([]);
  });
});

describe('indexOfGreatest', () => {
  it('takes the first of equals, and -1 for none', () => {
    expect(indexOfGreatest([1, 3, 3, 2])).toBe(1);
    expect(indexOfGreatest([])).toBe(-1);
  });
});

describe('FeatureScore', () => {
  const SLOTS = 2 ** 12;
  const values = Int8Array.from({ length: SLOTS }, (_, i) => ((i * 37) % 91) - 45);
  const weights = { values, step: 0.06 };

  it('is the sum of the weights of the features that training collects', () => {
    const text = 'On Monday, Ms. Roe told the council that the bridge “will not hold”.';
    const { units, mentions, rules } = readUnits(text);
    const view = viewSentence(units, mentions, false, rules);
    const score = new FeatureScore(weights);
    for (const i of units.keys()) {
      const fill = (to: Features) => addCueFeatures(to, view, i);
      fill(score);
      const collected = [...collectFeatures(fill)];
      expect(collected.length).toBeGreaterThan(50);
      const sum = collected.reduce((total, feature) => total + (values[feature & (SLOTS - 1)] ?? 0), 0);
      expect(score.score).toBeCloseTo(sum * weights.step);
    }
  });

  it('begins anew with each case', () => {
    const score = new FeatureScore(weights);
    const scoreOf = (family: number) => {
      score.begin(family);
      score.add(1, 2, 3);
      return score.score;
    };
    expect([scoreOf(1), scoreOf(2), scoreOf(1)]).toEqual([scoreOf(1), scoreOf(2), scoreOf(1)]);
    expect(scoreOf(1)).not.toBe(scoreOf(2));
  });
});
