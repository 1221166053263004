import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  countLetters,
  isLetterCode,
  isSpaceCode,
  isWordCode,
  startsCapital,
  startsSmall,
} from '../../src/text/letters.ts';

it('classes every code unit as regular expressions do', () => {
  for (let code = 0; code < 0x10000; code++) {
    const char = String.fromCharCode(code);
    const found = [isLetterCode(code), isWordCode(code), isSpaceCode(code)];
    const told = [/[\p{L}\p{M}]/u.test(char), /[\p{L}\p{N}]/u.test(char), /\s/u.test(char)];
    if (found.join() !== told.join()) expect.fail(`${code.toString(16)}: ${found} for ${told}`);
  }
});

it('reads the case of a first letter and counts letters, also beyond the basic plane', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      expect(startsCapital(text)).toBe(/^\p{Lu}/u.test(text));
      expect(startsSmall(text)).toBe(/^\p{Ll}/u.test(text));
      expect(countLetters(text, 0, text.length)).toBe(text.match(/\p{L}/gu)?.length ?? 0);
    }),
    { numRuns: 2_000 },
  );
  expect(startsCapital('𝐀')).toBe(true);
  expect(startsSmall('')).toBe(false);
});
