import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

const sentencesOf = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['It rained. We left.', ['It rained.', 'We left.']],
    ['“Why?” he asked. Nobody knew.', ['“Why?” he asked.', 'Nobody knew.']],
    ['He said: "We won." She left.', ['He said: "We won."', 'She left.']],
    ['“We won.” He added that it was late.', ['“We won.”', 'He added that it was late.']],
    ['They waited... and waited.', ['They waited... and waited.']],
    ['One line\nthat wraps. Next.', ['One line\nthat wraps.', 'Next.']],
    ['A title\n\nA body.', ['A title', 'A body.']],
  ])('splits %j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it.each([
    'Mr. Roe met Dr. Doe.',
    'Gov. Jane Roe and Sen. John Doe (D-Conn.) spoke.',
    'J. R. Roe and J.D. Doe spoke.',
    'The U.S. Senate met at 5 p.m. Eastern time.',
    'It happened on Sept. 11 and Oct. 12.',
    'See No. 5 and pp. 4-6.',
    'Roe Corp. Chairman John Doe resigned.',
    'Johnson v. Smith was heard.',
  ])('keeps %j whole', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  it.each([
    ['He lives in the U.S. He likes it.', ['He lives in the U.S.', 'He likes it.']],
    ['She left at 5 p.m. The hall was full.', ['She left at 5 p.m.', 'The hall was full.']],
    ['He works at Roe Inc. The firm is old.', ['He works at Roe Inc.', 'The firm is old.']],
    ['The answer is no. 5 people left.', ['The answer is no. 5 people left.']],
    ['It was I. Then it was you.', ['It was I.', 'Then it was you.']],
  ])('does not join too much: %j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('keeps to the span that it is given', () => {
    const text = 'Out. In one. In two. Out.';
    const found = splitSentences(text, { start: 5, end: 20 });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['In one.', 'In two.']);
  });

  it('covers every non-space character once, in order, on any text', () => {
    const odd = fc.array(
      fc.constantFrom('a', 'B', '.', '!', ' ', '\n', '"', '”', 'Mr.', 'U.S.', '\u00a0', '😀', '\ud83d'),
    );
    fc.assert(
      fc.property(odd, (parts) => {
        const text = parts.join('');
        const found = splitSentences(text, { start: 0, end: text.length });
        let at = 0;
        let rest = '';
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          rest += text.slice(at, start);
          at = end;
        }
        expect((rest + text.slice(at)).trim()).toBe('');
      }),
    );
  });

  it('splits a long text as it splits its parts', () => {
    const unit = 'The talks went on. Mr. Roe said “no.” Nobody left early. ';
    expect(sentencesOf(unit.repeat(3000))).toHaveLength(3 * 3000);
  });
});
