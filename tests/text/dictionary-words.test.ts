import { expect, it } from 'vitest';
import { isDictionaryWord } from '../../src/text/dictionary-words.ts';

it.each([
  ['house', true],
  ['said', true],
  ['tuesday', true],
  ['zorblat', false],
  ['zelenskyy', false],
  ['House', false],
  ['', false],
  ['__proto__', false],
])('knows %j: %s', (word, expected) => {
  expect(isDictionaryWord(word)).toBe(expected);
  expect(isDictionaryWord(word)).toBe(expected);
});
