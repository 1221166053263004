import { describe, expect, it } from 'vitest';
import { aliasKeys } from '../../src/resolve/alias-keys.ts';

describe('aliasKeys', () => {
  it.each([
    ['Volodymyr Zelenskyy', 'Zelensky'],
    ['Ursula von der Leyen', 'Leyen'],
    ['Abdel Fattah al-Sisi', 'Sisi'],
    ["Beto O'Rourke", 'ORourke'],
  ])('finds %s under %s', (full, bare) => {
    expect(aliasKeys('person', full)).toEqual(aliasKeys('person', bare));
  });

  it('finds an organization under its acronym', () => {
    expect(aliasKeys('organization', 'European Central Bank')).toContain(aliasKeys('organization', 'ECB')[0]);
  });

  it.each([
    ['Roe Motors Inc.', 'Roe Motors'],
    ['The Northland Organisation for Trade', 'Northland Organization for Trade'],
    ['Ministry of Defence', 'ministry of defense'],
    ['Lund & Co. Ltd', 'Lund'],
  ])('knows %s as %s', (one, other) => {
    expect(aliasKeys('organization', one)[0]).toBe(aliasKeys('organization', other)[0]);
  });

  it.each(['', '—', '…'])('has no key for %j', (form) => {
    expect(aliasKeys('person', form)).toEqual([]);
    expect(aliasKeys('organization', form)).toEqual([]);
  });
});
