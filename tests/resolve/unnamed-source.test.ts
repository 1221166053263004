import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unnamedSource } from '../../src/resolve/unnamed-source.ts';

describe('unnamedSource', () => {
  it.each([
    ['a senior official', 'senior official'],
    ['A senior U.S. official, who asked not to be named', 'senior US official'],
    ['the senior American official', 'senior US official'],
    ['Two people familiar with the talks', 'people'],
    ['one of the ministry’s advisers', 'of the ministry advisers'],
    ['an FBI agent', 'FBI agent'],
    ['a person briefed on the plan', 'person'],
    ['the', null],
    ['', null],
    ['—', null],
  ])('%s → %s', (text, source) => {
    expect(unnamedSource(text)).toBe(source);
  });

  it('folds what is folded to itself, and ends on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const source = unnamedSource(text);
        expect(source === null || source.length <= 120).toBe(true);
      }),
    );
    expect(unnamedSource('a '.repeat(100_000))).toBeNull();
  });
});
