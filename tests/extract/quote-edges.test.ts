import { describe, expect, it } from 'vitest';
import { extractPage } from '../../src/extract/extract-page.ts';
import { pageOf } from './page-of.ts';

/** Each quote as `KIND speaker | cue | words`, parts joined by ` + `. */
function quotesOf(text: string): string[] {
  const { mentions, quotes } = extractPage(pageOf(text));
  return quotes.map((q) => {
    const speaker = q.speaker.mention === null ? '–' : mentions[q.speaker.mention]?.text;
    const words = q.parts.map((p) => text.slice(p.start, p.end)).join(' + ');
    return `${q.kind} ${speaker} | ${q.cue?.text ?? '–'} | ${words}`;
  });
}

describe('where a mixed quote ends', () => {
  it.each([
    [
      'at the comma of a clause that leads up to the main one',
      'When Ida Holm said that the port was “in ruins,” the town council met at once.',
      'MIXED Ida Holm | said | the port was “in ruins,”',
    ],
    [
      'before “which” of the writer',
      'Ida Holm said the port was “in ruins” that spring, which the council denied.',
      'MIXED Ida Holm | said | the port was “in ruins” that spring',
    ],
    [
      'before “though”',
      'Ida Holm said the port was “in ruins” though the cranes still stood.',
      'MIXED Ida Holm | said | the port was “in ruins”',
    ],
    [
      'before a dash',
      'Ida Holm said the port was “in ruins” — a word that nobody else used.',
      'MIXED Ida Holm | said | the port was “in ruins”',
    ],
    [
      'before another verb of the same subject',
      'Ida Holm said the port was “in ruins,” but praised the crew.',
      'MIXED Ida Holm | said | the port was “in ruins,”',
    ],
    [
      'before a participle after the comma in the marks',
      'Ida Holm said the port was “in ruins,” pointing at the cranes.',
      'MIXED Ida Holm | said | the port was “in ruins,”',
    ],
    [
      'not at “and” that joins reported clauses',
      'Ida Holm said the port was “in ruins” and the road was closed.',
      'MIXED Ida Holm | said | the port was “in ruins” and the road was closed',
    ],
    [
      'not at “which” before the words in marks',
      'Ida Holm said the port, which she knew well, was “in ruins”.',
      'MIXED Ida Holm | said | the port, which she knew well, was “in ruins”',
    ],
    [
      'not at dashes around an insertion',
      'Ida Holm said the port — her home — was “in ruins”.',
      'MIXED Ida Holm | said | the port — her home — was “in ruins”',
    ],
  ])('%s', (_, text, expected) => {
    expect(quotesOf(text)[0]).toBe(expected);
  });
});

describe('where a quote begins', () => {
  it.each([
    [
      'with “But” where words in marks follow',
      'But the port was “in ruins,” Ida Holm said.',
      ['MIXED Ida Holm | said | But the port was “in ruins,”'],
    ],
    [
      'after the words that lead to it, which belong to it',
      'In the end, Ida Holm said, the port was “in ruins”.',
      ['MIXED Ida Holm | said | In the end + the port was “in ruins”'],
    ],
    [
      'at the marks after what only introduces them',
      'The mayor came too, “We lost the port,” Ida Holm said.',
      ['DIRECT Ida Holm | said | We lost the port,'],
    ],
    [
      'after “as”',
      'Ida Holm described it as “a port in ruins”.',
      ['MIXED Ida Holm | described | it as “a port in ruins”'],
    ],
    [
      'after the programme it was said on',
      'On Northern TV’s “Morning Hour,” Ida Holm said the port was “in ruins”.',
      ['MIXED Ida Holm | said | the port was “in ruins”'],
    ],
    [
      'not in a clause that leads up to the cue',
      'While Tor Lund called it “a mess,” he said the port was “in ruins”.',
      ['MIXED Tor Lund | called | it “a mess,”', 'MIXED he | said | the port was “in ruins”'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});

describe('cues', () => {
  it.each([
    ['went on', '“We lost the port,” he went on.', ['DIRECT he | went on | We lost the port,']],
    ['shot back', '“We lost the port,” Holm shot back.', ['DIRECT Holm | shot back | We lost the port,']],
    [
      'chant that ends with its marks',
      'The crowd chanted “No more cuts!” until Ida Holm left.',
      ['DIRECT The crowd | chanted | No more cuts!'],
    ],
    [
      'noun of saying',
      'Ida Holm repeated her call for “a new port” on Monday.',
      ['MIXED her | call for | “a new port” on Monday'],
    ],
    [
      'name before a colon',
      'More from Ida Holm: “We lost the port.”',
      ['DIRECT Ida Holm | : | We lost the port.'],
    ],
    [
      'tag after a full stop',
      '“We lost the port.” Ida Holm said in Norvik.',
      ['DIRECT Ida Holm | said | We lost the port.'],
    ],
    [
      '“that night” as a date',
      '“We lost the port,” Ida Holm said in a speech that night.',
      ['DIRECT Ida Holm | said | We lost the port,'],
    ],
    [
      'no words of the writer after the tag',
      '“Gone,” Ida Holm said, angered that nobody came.',
      ['DIRECT Ida Holm | said | Gone,'],
    ],
    [
      'unknown verb after an opening quote',
      '“We lost the port and the road,” Ida Holm hooted.',
      ['DIRECT Ida Holm | hooted | We lost the port and the road,'],
    ],
    [
      'goes on after “But”',
      '“We lost the port,” Ida Holm said. But “we will build a new one.”',
      ['DIRECT Ida Holm | said | We lost the port, + But “we will build a new one.”'],
    ],
    [
      'no speech in a clause that nobody speaks in',
      'It was the persistent pull of “if you like the port you can keep it” on the streets.',
      [],
    ],
    ['no name of a thing', 'The town has a group called “friends of the port”.', []],
    ['no programme', 'Ida Holm repeated her defense of “The Long Night”.', []],
  ])('%s', (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});
