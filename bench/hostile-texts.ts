import { inventedNews } from './invented-news.ts';

type TextOfLength = (length: number) => string;

const repeat =
  (unit: string): TextOfLength =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** "Aa Ba Ca …": every word a possible name. */
const possibleNames: TextOfLength = (length) => {
  const words: string[] = [];
  for (let i = 0; i < length / 3; i++)
    words.push(String.fromCharCode(65 + (i % 26), 97 + (Math.floor(i / 26) % 26)));
  return words.join(' ').slice(0, length);
};

/** Brackets as deep as a fifth of the length, twice, then words. */
const nestedBrackets: TextOfLength = (length) => {
  const deep = Math.floor(length / 5);
  const brackets = '['.repeat(deep) + ']'.repeat(deep) + '('.repeat(deep) + ')'.repeat(deep);
  return brackets + repeat('word ')(length - brackets.length);
};

/** Texts that no newspaper prints, any length; each looks for something that could be searched over and over. */
export const HOSTILE_TEXTS: Readonly<Record<string, TextOfLength>> = {
  'straight marks': repeat('"'),
  'curly marks': repeat('“'),
  'empty quotes': repeat('“”'),
  'short quotes': repeat('“Go.” He said '),
  'capital letters': repeat('A'),
  'capital words': repeat('ABC DEF '),
  'possible names': possibleNames,
  'nested brackets': nestedBrackets,
  'no space': repeat('abcdefghij'),
  'no newline': (length) => inventedNews(length, 7, false),
  'only newlines': (length) => `x${'\n'.repeat(length - 1)}`,
  'said said': repeat('said '),
  'Roe said that': repeat('Roe said that '),
  'he he': repeat('he '),
  commas: repeat(','),
  digits: repeat('1234567890'),
  emoji: repeat('😀'),
  'combining marks': repeat('\u0301'),
  'right-to-left marks': repeat('\u202e'),
  'lone surrogates': repeat('\ud800'),
  'a word a paragraph': repeat('word\n\n'),
  'a label a paragraph': repeat('Roe: x\n\n'),
  'questions and answers': repeat('Q. Why?\n\nA. Go.\n\n'),
  'open quotes': repeat('“go on\n\n'),
  'ordinary news': (length) => inventedNews(length, 7),
};
