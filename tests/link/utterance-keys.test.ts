import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utteranceKeys } from '../../src/link/utterance-keys.ts';

const LONG =
  'We will rebuild the harbor bridge before winter, and nobody will pay a single toll to cross it. You have to get it out of there.';

function shareKey(a: string, b: string): boolean {
  const keys = new Set(utteranceKeys(a));
  return utteranceKeys(b).some((key) => keys.has(key));
}

describe('utteranceKeys', () => {
  it.each([
    ['two rare words', 'harbor bridge'],
    ['a rare and a common word', 'a single toll'],
    ['other print', '“HARBOR-BRIDGE”'],
    ['another inflection', 'harbors bridges'],
    ['small words between', 'rebuild their harbor'],
    ['words of its own around', 'the mayor said the harbor bridge was next'],
    ['plain words in a row', 'you have to get it out'],
  ])('of an extract with %s meet those of the long quote', (_, extract) => {
    expect(shareKey(LONG, extract)).toBe(true);
  });

  it.each([
    ['small words', 'before it was there'],
    ['one shared word', 'a harbor for fishermen'],
    ['another order', 'bridge of harbor'],
  ])('of a text with %s do not', (_, text) => {
    expect(shareKey(LONG, text)).toBe(false);
  });

  it.each([
    ['one word', 'reckless'],
    ['function words only', 'it is what it is'],
  ])('exist for a quote of %s', (_, text) => {
    expect(utteranceKeys(text)).toHaveLength(1);
  });

  it('are none without words', () => {
    expect(utteranceKeys('… “” —')).toEqual([]);
  });

  it('are distinct int32 in ascending order, at most 64', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 200 }), (words) => {
        const keys = utteranceKeys(words.join(' '));
        expect(keys.length).toBeLessThanOrEqual(64);
        expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
        for (const key of keys) expect(key | 0).toBe(key);
      }),
    );
  });

  it('stay the same from run to run', () => {
    expect(utteranceKeys('harbor bridge')).toEqual([-735465646]);
  });
});
