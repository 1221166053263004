import { describe, expect, it } from 'vitest';
import { findSaidOn, pageClock } from '../../src/extract/said-on.ts';

/** A Wednesday. */
const PUBLISHED = Date.UTC(2025, 4, 7, 15);

describe('findSaidOn', () => {
  it.each([
    ['Odal said on Sunday', '2025-05-04'],
    ['Odal said Wednesday', '2025-05-07'],
    ['Odal said Friday', '2025-05-02'],
    ['On Monday, Odal said', '2025-05-05'],
    ['Odal said Monday night', '2025-05-05'],
    ['Odal said yesterday', '2025-05-06'],
    ['Odal said today', '2025-05-07'],
    ['Odal said this morning', '2025-05-07'],
    ['Odal said two days ago', '2025-05-05'],
    ['Odal said on May 3, 2025', '2025-05-03'],
    ['Odal said on 3 May', '2025-05-03'],
    ['Odal said on Dec. 30', '2024-12-30'],
    ['Odal, who will retire, said on Tuesday', '2025-05-06'],
    ["Odal, who missed Friday's vote, said on Tuesday", '2025-05-06'],
    ['Odal, who arrived on Monday, said on Tuesday', '2025-05-06'],
    ['Odal said', null],
    ["Odal, who missed Friday's vote, said", null],
    ['Odal, who arrived on Monday, said', null],
    ['After talks on Monday, Odal said', null],
    ['Odal said next Friday', null],
    ['Odal will say on Friday', null],
    ['Odal is expected to say on Friday', null],
    ['Odal said on May 20, 2025', null],
    ['Odal said now', null],
  ])('%s', (around, expected) => {
    expect(findSaidOn(around, PUBLISHED)).toBe(expected);
  });

  it('tells nothing without a publication date', () => {
    expect(findSaidOn('Odal said on Sunday', null)).toBeNull();
  });
});

describe('pageClock', () => {
  /** 01:30 on Thursday at +05:00. */
  const instant = '2025-05-07T20:30:00.000Z';

  it.each([
    ['+05:00', 'Odal said Thursday', '2025-05-08'],
    ['+05:00', 'Odal said yesterday', '2025-05-07'],
    ['Pakistan Standard Time', 'Odal said today', '2025-05-08'],
    ['EDT', 'Odal said today', '2025-05-07'],
    ['EDT', 'Odal said Thursday', '2025-05-01'],
    [null, 'Odal said today', '2025-05-07'],
    ['no such zone', 'Odal said today', '2025-05-07'],
  ])('counts days by the clocks of %s: %s', (zone, around, expected) => {
    expect(findSaidOn(around, pageClock({ instant, zone }))).toBe(expected);
  });

  it('is null for no valid time', () => expect(pageClock({ instant: 'soon', zone: null })).toBeNull());
});
