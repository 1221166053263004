import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokens.ts';

const tokensOf = (text: string) => tokenize(text, { start: 0, end: text.length });
const wordsOf = (text: string): string =>
  tokensOf(text)
    .map((t) => t.text)
    .join(' ');

describe('tokenize', () => {
  it.each([
    ['She didn’t say “we can’t go.”', 'She did n’t say “ we ca n’t go . ”'],
    ["O'Rourke's aide won't", "O'Rourke 's aide wo n't"],
    ['CNN‘s host', 'CNN ‘s host'],
    ['the leaders’ summit', 'the leaders ’ summit'],
    ['the U.S.-led force', 'the U.S. - led force'],
    ['Mr. Roe, J. R. Doe and J.D. Poe', 'Mr. Roe , J. R. Doe and J.D. Poe'],
    ['Sen. Roe (R-Ohio) left.', 'Sen. Roe ( R-Ohio ) left .'],
    ['at 10:30 on Sept. 5th for $4.5m', 'at 10:30 on Sept. 5th for $ 4.5m'],
    ['Ocasio-Cortez of AT&T', 'Ocasio-Cortez of AT&T'],
    [
      'see www.example.org/a?b or mail a.b@example.org, @roe #news',
      'see www.example.org/a?b or mail a.b@example.org , @roe #news',
    ],
    ['so...then--now', 'so ... then -- now'],
    ['10\u202fa.m.', '10 a.m.'],
  ])('cuts %j', (text, expected) => {
    expect(wordsOf(text)).toBe(expected);
  });

  it('tags parts of speech and base forms', () => {
    const tags = tokensOf('The envoys said they can’t stay in Roeville.').map((t) => `${t.pos}:${t.lemma}`);
    expect(tags).toEqual([
      ...['DET:the', 'NOUN:envoy', 'VERB:say', 'PRON:they', 'AUX:can', 'PART:n’t', 'VERB:stay', 'ADP:in'],
      ...['PROPN:roeville', 'PUNCT:.'],
    ]);
  });

  it('reads a text alike whatever it read before', () => {
    const text = 'Zorblat’s “Zorblat-Quix” plan, Zorblat’s friend said, was Zorblat’s.';
    const first = tokensOf(text);
    tokensOf('“Zorblat’s”');
    tokensOf('‘Zorblat-Quix’ and (Zorblat’s) again');
    expect(tokensOf(text)).toEqual(first);
  });

  const ODD = [
    'a',
    'Zé',
    '.',
    "'",
    '’',
    's',
    '-',
    '@',
    ' ',
    '\n',
    '\u00a0',
    '5',
    '😀',
    '\ud83d',
    '\u0000',
    'n’t',
    'İ',
    'http://',
  ];

  it('slices back, covers every non-space character and leaves none twice, on any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ODD), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        let between = '';
        for (const token of tokensOf(text)) {
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          between += text.slice(at, token.start);
          at = token.end;
        }
        expect((between + text.slice(at)).trim()).toBe('');
      }),
    );
  });

  it.each(['a', 'a-', '“', "'", '@', 'a@', 'A.', '1,', 'n’t', '\ud83d'])('survives 50,000 of %j', (unit) => {
    const text = unit.repeat(50_000);
    const tokens = tokensOf(text);
    expect(tokens[0]?.start).toBe(0);
    expect(tokens.at(-1)?.end).toBe(text.length);
  });
});
