import { describe, expect, it } from 'vitest';
import { countryCode, countryName, isDemonym, seatOf } from '../../src/extract/country-names.ts';

describe('countries', () => {
  it.each([
    ['Ukraine', 'UA'],
    ['the United States', 'US'],
    ['U.S.', 'US'],
    ['Britain', 'GB'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['Bosnia and Herzegovina', 'BA'],
    ['EU', 'EU'],
    ['Roeland', null],
    ['__proto__', null],
  ])('knows the code of %j', (name, code) => {
    expect(countryCode(name)).toBe(code);
  });

  it('names a country by its code, also one that has an older code', () => {
    expect(countryName('RU')).toBe('Russia');
    expect(countryName(countryCode('Germany') ?? '')).toBe('Germany');
    expect(countryName('QQ')).toBeNull();
  });

  it.each([
    ['Moscow', 'RU'],
    ['brussels', 'EU'],
    ['Roeville', null],
    ['constructor', null],
  ])('knows whose seat %j is', (name, code) => {
    expect(seatOf(name)).toBe(code);
  });

  it.each([
    'Ukrainian',
    'Russians',
    'American',
    'French',
    'Iraqi',
    'Chinese',
    'Mexican',
    'Indians',
    'Saudi',
    'Chilean',
  ])('takes %j for a demonym', (word) => {
    expect(isDemonym(word)).toBe(true);
  });

  it.each(['Ukraine', 'Martian', 'politician', 'Jordan', 'Roe', ''])('does not take %j for one', (word) => {
    expect(isDemonym(word)).toBe(false);
  });
});
