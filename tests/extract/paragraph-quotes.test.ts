import { describe, expect, it } from 'vitest';
import { extractPage } from '../../src/extract/extract-page.ts';
import { pageOf } from './page-of.ts';

/** Each quote as `speaker | cue | words`, with `+` in front where it goes on from another; parts joined by ` + `. */
function quotesOf(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const { mentions, quotes } = extractPage(pageOf(text));
  return quotes.map((q) => {
    const speaker = q.speaker.mention === null ? '–' : mentions[q.speaker.mention]?.text;
    const words = q.parts.map((p) => text.slice(p.start, p.end)).join(' + ');
    return `${q.continues === null ? '' : '+ '}${speaker} | ${q.cue?.text ?? '–'} | ${words}`;
  });
}

describe('a line that signs the quote above it', () => {
  it.each([
    [
      'after a dash',
      ['The port was lost.', '“We lost it all.”', '— Ida Holm, mayor of Norvik', 'It rained.'],
      ['Ida Holm | — | We lost it all.'],
    ],
    [
      'after a hyphen',
      ['The port was lost.', '"We lost it all."', '- Holm.'],
      ['Holm | - | We lost it all.'],
    ],
    [
      'inside the marks of a pull quote',
      ['The port was lost.', '"We lost it all and know it.', 'Ida Holm, Institute for Ports."', 'It rained.'],
      ['Ida Holm | – | We lost it all and know it.'],
    ],
    [
      'in the same paragraph',
      ['“We lost it all.” — Ida Holm, mayor of Norvik'],
      ['Ida Holm | — | We lost it all.'],
    ],
    [
      'below several paragraphs',
      ['“We lost it all.', '“We will build again.”', '— Ida Holm'],
      ['Ida Holm | – | We lost it all.', '+ Ida Holm | — | We will build again.'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(quotesOf(lines)).toEqual(expected);
  });

  it.each([
    ['a list', ['It rained.', '“We lost it all.”', '- a port and a road']],
    ['a subheading between dashes', ['It rained.', '“We lost it all.”', '– Ready for Norvik –']],
    ['a sentence', ['It rained.', '“We lost it all.”', '— Ida Holm left the town.']],
    ['a new paragraph without a dash', ['It rained.', '“We lost it all.”', 'Mayor Ida Holm']],
  ])('not %s', (_, lines) => {
    expect(quotesOf(lines)[0]).toBe('– | – | We lost it all.');
  });
});

describe('pull quotes', () => {
  it('are left out where the text has their words elsewhere', () => {
    const words = 'We lost the port and the road to the harbor that night';
    expect(quotesOf([`“${words},” Ida Holm said.`, 'It rained.', `“${words}”`, 'Nobody came.'])).toEqual([
      `Ida Holm | said | ${words},`,
    ]);
  });

  it('stay once where nothing else has their words', () => {
    const words = 'We lost the port and the road to the harbor that night';
    expect(quotesOf(['It rained.', `“${words}”`, 'Nobody came.', `“${words}”`])).toHaveLength(1);
  });
});

describe('a paragraph of nothing but a quote', () => {
  it('is said by whom the paragraph before is about', () => {
    expect(quotesOf(['Tor Lund had a question for the crowd.', '“Who will pay for the port?”'])).toEqual([
      'Tor Lund | – | Who will pay for the port?',
    ]);
  });

  it('is said by whom the next paragraph names, when its marks never close', () => {
    expect(quotesOf(['The port was lost.', '“We lost it all.', '“We did,” Ida Holm said.'])).toEqual([
      'Ida Holm | – | We lost it all.',
      '+ Ida Holm | said | We did,',
    ]);
  });

  it('goes on with what a whole sentence in between reported', () => {
    expect(quotesOf(['“We lost,” Ida Holm said. Tor Lund added that it rained. “It was bad.”'])).toEqual([
      'Ida Holm | said | We lost,',
      'Tor Lund | added | it rained',
      '+ Tor Lund | – | It was bad.',
    ]);
  });
});

describe('conversations', () => {
  const exchange = ['“Why did you go?” asked Tor Lund.', '“Because we had to,” said Ida Holm.'];

  it('take turns after a question and its answer', () => {
    expect(quotesOf([...exchange, '“I see.”', '“Good.”', 'It rained.'])).toEqual([
      'Tor Lund | asked | Why did you go?',
      'Ida Holm | said | Because we had to,',
      'Tor Lund | – | I see.',
      'Ida Holm | – | Good.',
    ]);
  });

  it('take turns after a reply', () => {
    expect(quotesOf(['“We lost,” he said.', '“We did not,” she replied.', '“I see.” He left.'])).toEqual([
      'he | said | We lost,',
      'she | replied | We did not,',
      'he | – | I see.',
    ]);
  });

  it('end at a long statement, which goes on from the last', () => {
    const long =
      'We went since the port was lost and the road was closed and nobody knew what would come. '.repeat(3);
    expect(quotesOf([...exchange, `“${long.trim()}”`])[2]).toMatch(/^\+ Ida Holm \| – \| We went/);
  });

  it('are none where two only state something', () => {
    expect(quotesOf(['“We lost,” said Tor Lund.', '“We did,” said Ida Holm.', '“It was bad.”'])[2]).toBe(
      '+ Ida Holm | – | It was bad.',
    );
  });
});
