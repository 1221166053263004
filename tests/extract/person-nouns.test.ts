import { describe, expect, it } from 'vitest';
import { isRoleBeforeName, isTitle, personNoun, personNounGender } from '../../src/extract/person-nouns.ts';
import { speakerNoun } from '../../src/extract/speaker-nouns.ts';

describe('nouns for people', () => {
  it.each([
    ['envoy', 'one'],
    ['Sen.', 'one'],
    ['ex-minister', 'one'],
    ['spokeswoman', 'one'],
    ['seismologist', 'one'],
    ['officials', 'many'],
    ['deputies', 'many'],
    ['congressmen', 'many'],
    ['people', 'many'],
    ['witnesses', 'many'],
    ['checklist', null],
    ['table', null],
    ['s', null],
    ['', null],
  ])('%j: %s', (word, expected) => {
    expect(personNoun(word)).toBe(expected);
  });

  it.each([
    ['queen', 'female'],
    ['Spokesman', 'male'],
    ['congresswoman', 'female'],
    ['envoy', 'unknown'],
    ['human', 'unknown'],
  ])('gender of %j: %s', (word, expected) => {
    expect(personNounGender(word)).toBe(expected);
  });

  it('tells offices from other nouns that stand before a name', () => {
    expect([isTitle('Gov.'), isTitle('actor'), isTitle('vice-president')]).toEqual([true, false, true]);
    expect([isRoleBeforeName('actor'), isRoleBeforeName('nobody'), isRoleBeforeName('table')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('nouns for bodies and documents', () => {
  it.each([
    ['ministry', 'group'],
    ['agencies', 'group'],
    ['police', 'group'],
    ['report', 'document'],
    ['Polls', 'document'],
    ['table', null],
    ['envoy', null],
  ])('%j: %s', (word, expected) => {
    expect(speakerNoun(word)).toBe(expected);
  });
});
