import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('"they"', () => {
  it.each([
    ['a body for its members', 'The Church of Norland met. They also said it works.', 'Church of Norland'],
    [
      'people whom nobody names',
      'The Ministry of Trade met. Some officials stayed. They said it works.',
      'UNNAMED',
    ],
    ['two people', 'The Ministry of Trade met. Jane Roe and Max Ward came. They said it works.', 'UNNAMED'],
    ['never one person', 'Jane Roe came. They said it works.', 'UNRESOLVED'],
  ])('is %s', (_, text, expected) => expect(read(text).speakers.at(-1)).toBe(expected));
});

describe('a pronoun', () => {
  it('is the body that speaks, though nobody names it', () => {
    const text = 'The Norland Bank opened. The ministry shut the port. It said the sea was rough.';
    expect(read(text).speakers.at(-1)).toBe('UNNAMED');
  });

  it('is whose view the sentence gives', () => {
    const text = 'For Max Roe, a teacher, the singer Max Ward was a legend. He said it works.';
    expect(read(text).speakers.at(-1)).toBe('Max Roe');
  });

  it('is not a bare given name of the other gender', () => {
    const text =
      'Peter Roe left. Gloria came early. Roe’s sister asked him to call Gloria, but he said it works.';
    expect(read(text).speakers.at(-1)).toBe('Peter Roe');
  });
});
