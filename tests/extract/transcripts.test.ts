import { describe, expect, it } from 'vitest';
import { extractPage } from '../../src/extract/extract-page.ts';
import { toScoredQuotes } from '../../src/extract/scored-format.ts';
import { pageOf } from './page-of.ts';

/** Each quote as `speaker: words`, with `+` in front where it goes on from the one before. */
function turnsOf(text: string): string[] {
  const { mentions, quotes } = extractPage(pageOf(text));
  return quotes.map((q) => {
    const speaker = q.speaker.mention === null ? '–' : mentions[q.speaker.mention]?.text;
    return `${q.continues === null ? '' : '+ '}${speaker}: ${text.slice(q.start, q.end)}`;
  });
}

describe('block transcripts', () => {
  it.each([
    [
      'names in capitals',
      ['HOLM: Why did you do it?', 'LUND: We had to.', 'HOLM: And now?', 'LUND: I rest.'],
      ['HOLM: Why did you do it?', 'LUND: We had to.', 'HOLM: And now?', 'LUND: I rest.'],
    ],
    [
      'names of people whom the text names',
      ['Ida Holm met Tor Lund in Norvik.', 'Holm: Why did you do it?', 'Lund: I had to.'],
      ['Holm: Why did you do it?', 'Lund: I had to.'],
    ],
    [
      'titles and functions',
      [
        'IDA HOLM, HOST: Good evening to you.',
        'MR. LUND: Thank you.',
        'SEN. ROE (D-NV): Me too.',
        'HOLM: Good.',
      ],
      ['IDA HOLM: Good evening to you.', 'LUND: Thank you.', 'ROE: Me too.', 'HOLM: Good.'],
    ],
    [
      'Q. and A.',
      ['Q. Why did you do it?', 'A. We had to.', 'Q. And now?', 'A. I rest.'],
      ['Q: Why did you do it?', 'A: We had to.', 'Q: And now?', 'A: I rest.'],
    ],
    ['Q: and A:', ['Q: Why?', 'A: We had to.'], ['Q: Why?', 'A: We had to.']],
    [
      'more paragraphs of one turn',
      ['HOLM: Why did you do it?', 'LUND: We had to.', 'It was late.', 'HOLM: I see.'],
      ['HOLM: Why did you do it?', 'LUND: We had to.', '+ LUND: It was late.', 'HOLM: I see.'],
    ],
    [
      'stage directions between turns',
      ['HOLM: Why did you do it?', '(LAUGHTER)', 'LUND: We had to.', 'HOLM: I see.'],
      ['HOLM: Why did you do it?', 'LUND: We had to.', 'HOLM: I see.'],
    ],
    [
      'one label in capitals of somebody known',
      ['Ida Holm runs the port.', 'HOLM: We did it for you.', 'The port opens on Monday.'],
      ['HOLM: We did it for you.'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(turnsOf(lines.join('\n'))).toEqual(expected);
  });

  it('gives the colon as the cue and the title to the speaker', () => {
    const text = 'MR. LUND: Why did you do it?\nMS. HOLM: We had to.';
    const { mentions, quotes } = extractPage(pageOf(text));
    const speaker = mentions[quotes[0]?.speaker.mention ?? -1];
    expect(quotes[0]).toMatchObject({ kind: 'DIRECT', rule: 'transcript', cue: { text: ':', lemma: ':' } });
    expect(speaker).toMatchObject({ kind: 'name', type: 'person', gender: 'male' });
    expect(speaker && text.slice(speaker.full.start, speaker.full.end)).toBe('MR. LUND');
  });

  it('is not marked in the exchange format, but what it reports is', () => {
    const text = 'Q: Why?\nA: The mayor said that we had to.';
    const marked = toScoredQuotes(extractPage(pageOf(text))).map(({ start, end }) => text.slice(start, end));
    expect(marked).toEqual(['that we had to']);
  });

  it('is no stance of its own speaker', () => {
    const extraction = extractPage(pageOf('MR. LUND: Why did you do it?\nMS. HOLM: We had to.'));
    expect(extraction.quotes).toHaveLength(2);
    expect(extraction.stances).toEqual([]);
  });
});

describe('no transcripts', () => {
  it.each([
    ['section words', ['Ida Holm runs the port.', 'READ MORE: We did it for you', 'WATCH: How you did it?']],
    ['corrections', ['CORRECTION: We had the port wrong.', 'UPDATE: The port is open.']],
    ['lists of results', ['Ida Holm met Tor Lund.', 'Holm: 12 votes.', 'Lund: 14 votes.', 'Holm: 5 seats.']],
    ['topics', ['Port: It is open.', 'Roads: They are closed to you.']],
    ['one label of nobody known', ['NORVIK: We did it for you.', 'The port opens on Monday.']],
    ['a time or address', ['Ida Holm runs the port.', 'Monday: You can come at nine.']],
  ])('%s', (_, lines) => {
    expect(turnsOf(lines.join('\n'))).toEqual([]);
  });

  it('leaves words in marks after a label to the marks', () => {
    expect(turnsOf('Ida Holm: “Why did you do it?”\nTor Lund: “We had to.”')).toEqual([
      'Ida Holm: Why did you do it?',
      'Tor Lund: We had to.',
    ]);
  });
});
