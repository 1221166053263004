import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWords } from '../../src/link/fold-words.ts';

describe('foldText', () => {
  it.each([
    ['case and quote marks', '“We welcome THIS,”', 'we welcome this'],
    ['hyphens split', 'carpet-bomb game—changing', 'carpet bomb game changing'],
    ['contractions', 'I’m sure they don’t, can‘t and won`t', 'i am sure they do not can not and will not'],
    [
      'pronoun and noun before an s',
      "she's in Ada's garden, the guests' garden",
      'she is in ada garden the guests garden',
    ],
    ['accents', 'Calderón naïve Ångström', 'calderon naive angstrom'],
    ['dotted acronym', 'the U.S. envoy of the U.N.', 'the us envoy of the un'],
    ['a sentence end is no acronym', 'Plan B. Then C.', 'plan b then c'],
    ['number words', 'three of 3, twelve of 12', '3 of 3 12 of 12'],
    ['thousands and decimals', '34,000 e-mails, 2.5 per cent, 40%', '34000 e mails 2.5 percent 40 percent'],
    ['editor’s insertion', 'he [the mayor] is used', 'he is used'],
    ['editor’s first letter', '[T]he deal', 'the deal'],
    ['ellipses', 'we began … to see [...] some […] moderation ...', 'we began to see some moderation'],
    ['an unclosed bracket hides nothing', 'he [the mayor is used', 'he the mayor is used'],
    [
      'names of object properties',
      "constructor toString's x'constructor __proto__",
      'constructor tostring xconstructor proto',
    ],
    ['no words', '… — !', ''],
  ])('%s', (_, text, expected) => {
    expect(foldText(text)).toBe(expected);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), speech()),
        (text) => {
          const once = foldText(text);
          expect(foldText(once)).toBe(once);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives spans that stand in the text, in order', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), speech()), (text) => {
        let last = 0;
        for (const { start, end } of foldWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it('reads a megabyte of hostile text', () => {
    for (const hostile of ['[', "a'", 'A.', '1,', 'é', '. '].map((unit) => unit.repeat(500_000))) {
      expect(foldWords(hostile).length).toBeLessThanOrEqual(1_000_000);
    }
  });
});

function speech(): fc.Arbitrary<string> {
  const part = fc.constantFrom(
    "I'm",
    'don’t',
    'U.S.',
    '1,000',
    'per',
    'cent',
    '[sic]',
    '½',
    "'s",
    'İ',
    '中文',
    '…',
    '%',
    'ﬁ',
  );
  return fc.array(part).map((parts) => parts.join(' '));
}
