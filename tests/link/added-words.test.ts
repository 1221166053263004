import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addedWords } from '../../src/link/added-words.ts';

/** Added stretches in brackets. */
const marked = (quote: string, others: readonly string[]): string =>
  addedWords(quote, others)
    .map(({ kind, text }) => (kind === 'added' ? `[${text}]` : text))
    .join(' ');

const cases: [quote: string, others: string[], expected: string][] = [
  ['We will rebuild the bridge', [], '[We will rebuild the bridge]'],
  ['We will rebuild the bridge', ['We will rebuild the bridge'], 'We will rebuild the bridge'],
  ['We will rebuild the old bridge', ['will rebuild the bridge'], '[We] will rebuild the [old] bridge'],
  // What two others have between them is nothing new.
  ['We will rebuild the old bridge', ['We will rebuild', 'the old bridge'], 'We will rebuild the old bridge'],
  // Print makes no other word, and a dash none at all.
  ['“We won’t” — ever — go', ["we won't go"], '“We won’t” — [ever —] go'],
  ['', ['Something'], ''],
];

test.each(cases)('%s beside %j', (quote, others, expected) => {
  expect(marked(quote, others)).toBe(expected);
});

const wording = fc
  .array(fc.constantFrom('we', 'will', 'go', 'the', 'bridge', '—', 'Ann'), { maxLength: 12 })
  .map((words) => words.join(' '));

test('all of its words, in order, whatever the others have', () => {
  fc.assert(
    fc.property(wording, fc.array(wording, { maxLength: 4 }), (quote, others) => {
      const changes = addedWords(quote, others);
      expect(changes.map(({ text }) => text).join(' ')).toBe(quote);
      expect(addedWords(quote, [...others, quote]).filter(({ kind }) => kind === 'added')).toEqual([]);
    }),
  );
});
