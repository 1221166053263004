import { describe, expect, it } from 'vitest';
import { pairQuotes } from '../../src/store/rekey-quotes.ts';

const TEXT = 'Ada Lund said the bridge would open in May, and that it would carry trams.';
const quote = (words: string, text = TEXT) => {
  const start = text.indexOf(words);
  return { key: words, text: words, start, end: start + words.length };
};

describe('pairQuotes', () => {
  it('pairs the readings of one quote that end elsewhere', () => {
    const pairs = pairQuotes([quote('the bridge would open')], [quote('the bridge would open in May')]);
    expect(pairs.map(([a, b]) => [a.key, b.key])).toEqual([
      ['the bridge would open', 'the bridge would open in May'],
    ]);
  });

  it('gives each quote one partner, that which shares most', () => {
    const [short, long] = [quote('the bridge would open'), quote('the bridge would open in May')];
    const pairs = pairQuotes([short, long], [quote('the bridge would open in May,')]);
    expect(pairs.map(([a]) => a.key)).toEqual(['the bridge would open in May']);
  });

  it('pairs nothing that shares less than half', () => {
    expect(pairQuotes([quote('in May')], [quote('the bridge would open in May')])).toEqual([]);
  });

  it('pairs nothing where other words stand in the same place', () => {
    const moved = `Now ${TEXT}`;
    expect(pairQuotes([quote('the bridge would open')], [quote('the bridge would open in', moved)])).toEqual(
      [],
    );
  });
});
