import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuoteRanges } from '../../src/extract/find-quote-ranges.ts';

function inners(text: string, continued = false): string[] {
  const ranges = findQuoteRanges(text, { start: 0, end: text.length }, continued);
  return ranges.map((r) => `${r.depth}:${text.slice(r.inner.start, r.inner.end)}`);
}

describe('findQuoteRanges', () => {
  it.each([
    ['straight', '"We won," she said.', ['0:We won,']],
    ['curly', '“We won,” she said.', ['0:We won,']],
    ['guillemets', '«We won», she said.', ['0:We won']],
    ['guillemets turned inward', 'She said »we won« again.', ['0:we won']],
    ['low and high', 'She said „we won“ again.', ['0:we won']],
    ['reversed curly', 'She said ”we won“ again.', ['0:we won']],
    ['two openers', 'An “expedited review“ of the works', ['0:expedited review']],
    ['two apostrophes', "''We won,'' she said.", ['0:We won,']],
    ['single', "'We won,' she said.", ['0:We won,']],
    ['single curly', '‘We won,’ she said.', ['0:We won,']],
    ['mixed pair', '“We won," she said.', ['0:We won,']],
    ['nested single', 'He said "the \'old guard\' is gone".', ["0:the 'old guard' is gone", '1:old guard']],
    ['nested double', '“He said “go” to me,” she said.', ['0:He said “go” to me,', '1:go']],
    [
      'nested that lost its opener',
      '“we and the Friends of the lake’ are ready.”',
      ['0:we and the Friends of the lake’ are ready.'],
    ],
    ['two in a row', '"Yes," he said. "No."', ['0:Yes,', '0:No.']],
    ['left mark as apostrophe', 'on NTV‘s “Late Hour.”', ['0:Late Hour.']],
    ['no closing mark', '“We won. We will win again.', ['0:We won. We will win again.']],
    ['possessive before the closing mark', "'The voters' choice' was clear", ["0:The voters' choice"]],
  ])('%s', (_, text, expected) => {
    expect(inners(text)).toEqual(expected);
  });

  it.each([
    ['contraction', "They don't know and can't say."],
    ['plural possessive', "The voters' rights and the states' duties"],
    ['decade and clipped words', "In the '90s they told 'em so."],
    ['feet and inches', 'He is 6\'2" tall.'],
    ['lone closing mark', 'The end.” And more text.'],
  ])('no quote: %s', (_, text) => {
    expect(inners(text)).toEqual([]);
  });

  it('closes a quote that the paragraph before left open', () => {
    expect(inners('And we will go on.” He left.', true)).toEqual(['0:And we will go on.']);
  });

  it('tells whether both marks stand there', () => {
    const text = '“We won.';
    expect(findQuoteRanges(text, { start: 0, end: text.length })).toMatchObject([
      { opened: true, closed: false },
    ]);
  });

  it('keeps ranges nested or apart, inside the paragraph, for any marks', () => {
    const marks = fc.constantFrom(
      '"',
      '“',
      '”',
      "'",
      '‘',
      '’',
      '«',
      '»',
      '„',
      ' ',
      'a',
      'B',
      '.',
      ',',
      '\n',
      '6',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), fc.boolean(), (chars, continued) => {
        const text = chars.join('');
        const ranges = findQuoteRanges(text, { start: 0, end: text.length }, continued);
        for (const [i, a] of ranges.entries()) {
          expect(a.start).toBeLessThanOrEqual(a.inner.start);
          expect(a.inner.start).toBeLessThanOrEqual(a.inner.end);
          expect(a.inner.end).toBeLessThanOrEqual(a.end);
          expect(a.end).toBeLessThanOrEqual(text.length);
          for (const b of ranges.slice(i + 1)) expect(b.start >= a.end || b.end <= a.end).toBe(true);
        }
      }),
    );
  });
});
