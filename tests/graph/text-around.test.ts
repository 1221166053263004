import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textAround } from '../../src/graph/text-around.ts';

const cases: [
  text: string,
  start: number,
  end: number,
  before: number,
  after: number,
  expected: [string, string],
][] = [
  ['He said: yes. Then left.', 9, 13, 6, 5, ['said: ', ' Then']],
  ['He said: yes.', 9, 13, 100, 100, ['He said: ', '']],
  ['He said: yes.', 9, 13, 0, 0, ['', '']],
  ['💥yes💥', 2, 5, 1, 1, ['', '']],
  ['💥yes💥', 2, 5, 2, 2, ['💥', '💥']],
];

test.each(cases)('%s [%i, %i)', (text, start, end, before, after, expected) => {
  const around = textAround(text, { start, end }, before, after);
  expect([around.before, around.after]).toEqual(expected);
});

test('the stretch is the text itself, and never longer than asked', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.nat(),
      fc.nat(40),
      fc.nat(40),
      (text, at, before, after) => {
        const span = {
          start: at % text.length,
          end: text.length - ((at * 7) % (text.length - (at % text.length))),
        };
        const around = textAround(text, span, before, after);
        const inside = text.slice(span.start, span.end);
        expect(around.before + inside + around.after).toBe(text.slice(around.span.start, around.span.end));
        expect(around.before.length).toBeLessThanOrEqual(before);
        expect(around.after.length).toBeLessThanOrEqual(after);
      },
    ),
  ));
