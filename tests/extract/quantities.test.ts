import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/extract/quantities.ts';

describe('findQuantities', () => {
  it.each([
    ['They sent 30,000 ground troops.', ['30000 troops']],
    ['It cost $3.5 million in all.', ['3500000 $']],
    ['Some 46 percent of them left.', ['46 percent~']],
    ['Support fell to 46% of voters', ['46 percent~']],
    ['after three and a half years', ['3.5 years']],
    ['twenty-five ships sank', ['25 sank']],
    ['more than 12 people', ['12 people~']],
    ['Article 5 of 2016 was one of them', []],
    ['Route 66 and Boeing 737', []],
    ['no number at all', []],
  ])('%s', (text, expected) => {
    const found = findQuantities(text, { start: 0, end: text.length });
    expect(found.map(({ value, unit, isExact }) => `${value} ${unit}${isExact ? '' : '~'}`)).toEqual(
      expected,
    );
  });

  it('tells where the number stands', () => {
    const text = 'They sent 30,000 troops.';
    const [found] = findQuantities(text, { start: 5, end: text.length });
    expect(text.slice(found?.start, found?.end)).toBe('30,000');
  });
});
