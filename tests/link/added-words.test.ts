import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedWords } from '../../src/link/added-words.ts';

const FULL = 'We will rebuild the harbor bridge before winter, and nobody will pay a toll to cross it.';

describe('addedWords', () => {
  it.each<[string, string, string[], string[]]>([
    ['all of the only report', 'rebuild the “harbor”', [], ['rebuild the “harbor']],
    ['nothing of an extract', 'rebuild the harbor bridge', [FULL], []],
    ['a sentence at the end', `${FULL} Ferries are no answer.`, [FULL], ['Ferries are no answer']],
    [
      'what none of several has',
      FULL,
      ['rebuild the harbor bridge', 'nobody will pay a toll'],
      ['before winter, and', 'to cross it'],
    ],
    ['no differences of print', 'we’ll rebuild the Harbor-Bridge', [FULL], []],
    ['no function words alone', 'We will then rebuild the harbor bridge', [FULL], []],
    ['nothing of a text without words', '…', [FULL], []],
  ])('gives %s', (_, quote, others, expected) => {
    expect(addedWords(quote, others)).toEqual(expected);
  });

  it('gives pieces of the quote, and none that it shares with itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (quote, others) => {
        for (const piece of addedWords(quote, others)) expect(quote).toContain(piece);
        expect(addedWords(quote, [...others, quote].reverse())).toEqual([]);
      }),
    );
  });
});
