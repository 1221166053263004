import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStorableText } from '../../src/page/storable-text.ts';

describe('toStorableText', () => {
  it.each([
    ['a\0b', 'a\ufffdb'],
    ['\ud800', '\ufffd'],
    ['x\udc00y', 'x\ufffdy'],
    ['\udc00\ud800', '\ufffd\ufffd'],
    ['\ud83d\ude00', '\ud83d\ude00'],
    ['\ud83d\ud83d\ude00', '\ufffd\ud83d\ude00'],
    ['line\r\nline\u2028“”', 'line\r\nline\u2028“”'],
  ])('%j becomes %j', (given, expected) => {
    expect(toStorableText(given)).toBe(expected);
  });

  it('keeps the length, leaves nothing to replace, and survives UTF-8', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }), (units) => {
        const stored = toStorableText(String.fromCharCode(...units));
        expect(stored.length).toBe(units.length);
        expect(toStorableText(stored)).toBe(stored);
        expect(Buffer.from(stored, 'utf8').toString('utf8')).toBe(stored);
      }),
    );
  });
});
