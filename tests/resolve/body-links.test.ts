import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const speaker = (text: string): string => read(text).speakers.at(-1) ?? '–';

describe('a definite noun phrase for a body', () => {
  it.each([
    [
      'whose name holds the noun',
      'The Ministry of Trade met. “It works,” the ministry said.',
      'Ministry of Trade',
    ],
    ['of that kind', 'Roe Motors shut a plant. “It works,” the company said.', 'Roe Motors'],
    [
      'by noun and modifier',
      'The North Sea Trade Council met. “It works,” the trade council said.',
      'North Sea Trade Council',
    ],
    [
      'that a capital names',
      'The Church of Norland met. Later the Church said it works.',
      'Church of Norland',
    ],
    [
      'just mentioned, of two',
      'The Bank of Lund met. It rained. It blew. It froze. The Bank of Norland met. The bank said it works.',
      'Bank of Norland',
    ],
  ])('is the one body %s', (_, text, expected) => expect(speaker(text)).toBe(expected));

  it.each([
    [
      'two of one kind',
      'The Ministry of Trade met the Ministry of Health. The ministry said it works.',
      'AMBIGUOUS Ministry of Trade Ministry of Health',
    ],
    ['another modifier', 'The Ministry of Trade met. The health ministry said it works.', 'UNNAMED'],
    ['an indefinite one', 'The Ministry of Trade met. A ministry said it works.', 'UNNAMED'],
    ['one named only later', 'The ministry said it works. The Ministry of Trade met.', 'UNNAMED'],
    ['another kind', 'Roe Motors shut a plant. The newspaper said it works.', 'UNNAMED'],
  ])('is no guess: %s', (_, text, expected) => {
    expect(speaker(text)).toBe(expected);
  });
});
