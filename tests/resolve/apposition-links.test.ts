import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('a noun phrase beside a name', () => {
  it.each([
    [
      'with an "of" phrase',
      'The coach of the old team, Jane Roe, left. “It works,” the coach said.',
      'Jane Roe',
    ],
    [
      'as a source',
      'According to the head of the team’s youth section, Jane Roe, the port is shut.',
      'Jane Roe',
    ],
    ['at the end', 'Ward thanked the mayor, Jane Roe. The mayor said it works.', 'Jane Roe'],
  ])('is whoever is named there: %s', (_, text, expected) => {
    expect(read(text).speakers.at(-1)).toBe(expected);
  });

  it.each([
    'The coach, Jane Roe, and the others left. The coach said it works.',
    'The coach, Jane Roe and Max Ward left. The coach said it works.',
  ])('is nobody of a list: %s', (text) => expect(read(text).speakers.at(-1)).toBe('UNNAMED'));
});
