import { describe, expect, it } from 'vitest';
import { compareBodyNames } from '../../src/resolve/compare-body-names.ts';

describe('compareBodyNames', () => {
  it.each([
    ['NATO', 'Nato', 'same'],
    ['NATO', 'North Atlantic Treaty Organization', 'same'],
    ['The North Atlantic Treaty Organisation', 'Nato', 'same'],
    ['Roe Motors', 'Roe Motors Inc.', 'same'],
    ['UN', 'United Nations', 'unsure'],
    ['Roe Motors', 'Roe Trams', 'different'],
    ['Northland Bank', 'Bank of Northland', 'different'],
    ['', 'NATO', 'different'],
  ] as const)('%s and %s: %s', (a, b, verdict) => {
    expect(compareBodyNames(a, b).verdict).toBe(verdict);
    expect(compareBodyNames(b, a)).toEqual(compareBodyNames(a, b));
  });
});
