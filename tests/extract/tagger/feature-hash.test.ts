import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucket, hashFeature, hashText, joinHashes } from '../../../src/extract/tagger/feature-hash.ts';

const number = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const BITS = 2 ** 24;

describe('hashText', () => {
  it('gives the numbers of 32-bit FNV-1a, which the trained tables depend on', () => {
    expect(hashText('')).toBe(0x811c9dc5 | 0);
    expect(hashText('a')).toBe(0xe40c292c | 0);
    expect(hashText('foobar')).toBe(0xbf9cf968 | 0);
  });
});

describe('hashFeature', () => {
  it('is a whole number of 24 bits, the same for the same feature', () => {
    fc.assert(
      fc.property(fc.nat(6999), number, number, number, (template, a, b, c) => {
        const hash = hashFeature(template, a, b, c);
        expect(hash).toBe(hashFeature(template, a, b, c));
        expect(Number.isInteger(hash) && hash >= 0 && hash < BITS).toBe(true);
      }),
    );
  });

  it('keeps templates apart that have the same values, and places of one value', () => {
    const said = hashText('said');
    const templates = Array.from({ length: 7000 }, (_, template) => hashFeature(template, said, 0, 0));
    // Chance lets one or two of 7,000 numbers meet in 2^24.
    expect(new Set(templates).size).toBeGreaterThan(6990);
    const places = [
      [said, 0, 0],
      [0, said, 0],
      [0, 0, said],
    ].map(([a = 0, b = 0, c = 0]) => hashFeature(1001, a, b, c));
    expect(new Set(places).size).toBe(3);
  });

  it('spreads features evenly over the slots of a small table', () => {
    const counts = new Map<number, number>();
    for (let value = 0; value < 6400; value++) {
      const slot = hashFeature(1001, value, 0, 0) & 63;
      counts.set(slot, (counts.get(slot) ?? 0) + 1);
    }
    expect(counts.size).toBe(64);
    expect(Math.max(...counts.values())).toBeLessThan(200);
  });
});

describe('joinHashes', () => {
  it('tells which number comes first', () => {
    expect(joinHashes(1, 2)).toBe(joinHashes(1, 2));
    expect(joinHashes(1, 2)).not.toBe(joinHashes(2, 1));
  });
});

describe('bucket', () => {
  it('keeps small counts and lets great ones share, on both sides of 0', () => {
    expect([0, 1, 6, 7, 8, 9, 12, 13, 20, 21, 35, 36, 400].map(bucket)).toEqual([
      0, 1, 6, 7, 7, 9, 9, 13, 13, 21, 21, 36, 36,
    ]);
    expect(bucket(-10)).toBe(-9);
  });
});
