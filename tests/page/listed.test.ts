import { describe, expect, it } from 'vitest';
import { readPageDump } from '../../src/page/read-page-dump.ts';

const ARTICLE = `Board sets ferry fares
herald.example -- Monday, May 5, 2025, 8:00:00 AM Eastern Daylight Time

The ferry board set fares on Monday, chair Petra Holm said.
Holm said that the board would meet again in June.`;

const read = (...lines: string[]) => {
  const page = readPageDump([ARTICLE, ...lines].join('\n'));
  return {
    listed: page.listed.map(({ title, outletName }) => [title, outletName]),
    body: page.sections.filter(({ kind }) => kind === 'body').length,
  };
};

describe('listed articles', () => {
  it('come as many as their label counts, whatever follows', () => {
    const lines = [
      '2 Related Article(s):',
      '',
      'Fares rise again; what it means -- and costs - Northvale Times',
      '',
      'Boats late,...',
      'Updated daily',
    ];
    expect(read(...lines)).toEqual({
      listed: [
        ['Fares rise again; what it means -- and costs', 'Northvale Times'],
        ['Boats late,...', null],
      ],
      body: 2,
    });
  });

  it('come until prose begins where the label counts none', () => {
    const prose =
      'The board, which has met in Northvale since the old pier burned down, said on Tuesday that nothing had changed since May.';
    expect(
      read('Related stories', '* Boats are late again', 'A bridge too far, say islanders', prose),
    ).toEqual({
      listed: [
        ['Boats are late again', null],
        ['A bridge too far, say islanders', null],
      ],
      body: 3,
    });
  });

  it('may be none', () => {
    expect(read('0 Related Article(s):')).toEqual({ listed: [], body: 2 });
  });

  it.each([
    ['Also Read: | Lindqvist says board is slow', 'Lindqvist says board is slow'],
    ['READ MORE: Boats are late again', 'Boats are late again'],
    ['Also read - Boats are late again', 'Boats are late again'],
    ['Related: Boats are late again', 'Boats are late again'],
  ])('stand inside the body: %s', (line, title) => {
    expect(read(line, 'The board had no comment.')).toEqual({ listed: [[title, null]], body: 3 });
  });

  it.each([
    'Read the timetable before you sail, the board advised.',
    'More: she wants',
    'Related costs rose by a third, Holm said.',
  ])('are not seen in: %s', (line) => {
    expect(read(line)).toEqual({ listed: [], body: 3 });
  });

  it('leave the site that lists them as the aggregator, when it names itself', () => {
    const aggregator = (footer: string) =>
      readPageDump(`${ARTICLE}\n1 Related Article(s):\nBoats are late\n${footer}`).aggregator;
    expect(aggregator('All Opinions are (C)opyright 2025 - Ferry-Watch.org')?.value).toBe('Ferry-Watch.org');
    expect(aggregator('© 2025 herald.example')).toBeNull();
    expect(aggregator('See Ferry-Watch.org for more')).toBeNull();
  });
});
