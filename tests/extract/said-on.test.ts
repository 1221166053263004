import { describe, expect, it } from 'vitest';
import { findSaidOn } from '../../src/extract/said-on.ts';

/** A Wednesday. */
const PUBLISHED = '2025-05-07T15:00:00.000Z';

describe('findSaidOn', () => {
  it.each([
    ['Odal said on Sunday', '2025-05-04'],
    ['Odal said Wednesday', '2025-05-07'],
    ['Odal said Friday', '2025-05-02'],
    ['Odal said yesterday', '2025-05-06'],
    ['Odal said on May 3, 2025', '2025-05-03'],
    ['Odal said', null],
    ["Odal, who missed Friday's vote, said", null],
    ['Odal said next Friday', null],
    ['Odal said now', null],
  ])('%s', (around, expected) => {
    expect(findSaidOn(around, PUBLISHED)).toBe(expected);
  });

  it('tells nothing without a publication date', () => {
    expect(findSaidOn('Odal said on Sunday', null)).toBeNull();
  });
});
