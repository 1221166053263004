import { describe, expect, it } from 'vitest';
import { chooseName } from '../../src/resolve/choose-name.ts';

const form = (name: string, articleCount: number) => ({ name, articleCount });

describe('chooseName', () => {
  it.each([
    [
      'the longer form of a frequent surname',
      [form('Witkoff', 9), form('Steve Witkoff', 5)],
      'Steve Witkoff',
    ],
    [
      'the frequent one of two long forms',
      [form('Donald J. Trump', 1), form('Donald Trump', 7), form('Trump', 9)],
      'Donald Trump',
    ],
    [
      'an acronym that nothing longer ends with',
      [form('NATO', 9), form('North Atlantic Treaty Organization', 1)],
      'NATO',
    ],
    ['the country for its capital', [form('Moscow', 9), form('Russia', 3)], 'Russia'],
    ['a capital that stands for nothing else here', [form('London', 2)], 'London'],
    ['a form that is not shouted', [form('WITKOFF', 3), form('Witkoff', 1)], 'Witkoff'],
    ['the shouted one where there is no other', [form('WITKOFF', 3)], 'WITKOFF'],
    ['the same among equals, in any order', [form('Ana Lund', 1), form('Ada Lund', 1)], 'Ada Lund'],
  ])('takes %s', (_, forms, name) => {
    expect(chooseName(forms)).toBe(name);
    expect(chooseName([...forms].reverse())).toBe(name);
  });
});
