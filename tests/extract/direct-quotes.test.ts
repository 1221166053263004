import { describe, expect, it } from 'vitest';
import { extractPage } from '../../src/extract/extract-page.ts';
import { toScoredQuotes } from '../../src/extract/scored-format.ts';
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

describe('a whole quote keeps its own cue beside an earlier one', () => {
  it.each([
    [
      'after a clause that leads up to it',
      'Asked if he thought that the port was lost, Lund responded: “I guess so.”',
      ['INDIRECT he | thought | the port was lost', 'DIRECT Lund | responded | I guess so.'],
    ],
    [
      'after “and when asked”',
      'He said he had not seen it, and when asked whether he was angry, he said, “I hope not.”',
      ['INDIRECT He | said | he had not seen it', 'DIRECT he | said | I hope not.'],
    ],
    [
      'after “to which”',
      'Roe said he would not go, to which Lund replied: “It is not true.”',
      ['INDIRECT Roe | said | he would not go', 'DIRECT Lund | replied | It is not true.'],
    ],
    [
      'fronted after a colon',
      'In an email, Roe said he was too busy: “I have a lot to do,” he wrote.',
      ['INDIRECT Roe | said | he was too busy', 'DIRECT he | wrote | I have a lot to do,'],
    ],
    [
      'fronted between dashes',
      'Roe claimed that the plan was poor — “We need more,” she said — and argued that it would fail.',
      [
        'INDIRECT Roe | claimed | the plan was poor',
        'DIRECT she | said | We need more,',
        'INDIRECT she | argued | it would fail',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it('but not where the earlier cue reports it', () => {
    expect(quotesOf('Roe said that Lund told reporters, “We lost.”')[0]).toBe(
      'MIXED Roe | said | Lund told reporters, “We lost.”',
    );
  });
});

describe('who said it, after a question mark', () => {
  it.each([
    ['an abbreviation', '“Lost it all?” Rep. Tor Lund, R-Pa., said of the port.', 'Tor Lund | said'],
    ['a phrasal cue', '“It happens, right?” Roe went on, as if nobody was there.', 'Roe | went on'],
    ['an unknown verb', '“What is he talking about?” reacted Tor Roe.', 'Tor Roe | reacted'],
    [
      'a title that taggers take for a mark',
      '“We think so,” said Rev. Tor Lund, then pastor.',
      'Tor Lund | said',
    ],
    ['no verb at all', '“We lost it and we knew,” Roe from his desk.', 'Roe | –'],
  ])('%s', (_, text, expected) => {
    expect(quotesOf(text)[0]).toContain(` ${expected} |`);
  });
});

describe('who said it, where the cue shows no subject', () => {
  it.each([
    ['a bracket before a comma', 'In Norvik, Gov. Tor Lund (R-OH), said, “I am ready to go.”', 'Tor Lund'],
    ['a sentence that only goes on', 'Ida Holm stated that it was over. Adding, “We lost.”', 'Ida Holm'],
    ['a clause in brackets', 'It rained (Tor Lund, who saw it, once said, “It happened to us”).', 'Tor Lund'],
  ])('%s', (_, text, expected) => {
    const { mentions, quotes } = extractPage(pageOf(text));
    expect(mentions[quotes[quotes.length - 1]?.speaker.mention ?? -1]?.text).toBe(expected);
  });
});

describe('words on both sides of who said them', () => {
  it.each([
    [
      'without commas',
      '“We lost the port,” she said “and we know it.”',
      'DIRECT she | said | We lost the port, + and we know it.',
    ],
    [
      'past a participle',
      '“We lost the port,” said Ida Holm, speaking of the fire, “and the road.”',
      'DIRECT Ida Holm | said | We lost the port, + and the road.',
    ],
    [
      'a clause of the speaker before it',
      'If the port is lost, Ida Holm said, “we lose the road and all that we built there.”',
      'MIXED Ida Holm | said | If the port is lost + “we lose the road and all that we built there.”',
    ],
  ])('%s', (_, text, expected) => {
    expect(quotesOf(text)[0]).toBe(expected);
  });

  it('but not a circumstance of the writer', () => {
    expect(quotesOf('When the port was lost, Ida Holm said, “We knew it.”')).toEqual([
      'DIRECT Ida Holm | said | We knew it.',
    ]);
  });
});

describe('mark styles', () => {
  const cases: [string, string][] = [
    ['curly', '“We lost the port,” Ida Holm said.'],
    ['straight', '"We lost the port," Ida Holm said.'],
    ['two apostrophes', "''We lost the port,'' Ida Holm said."],
    ['backticks', "``We lost the port,'' Ida Holm said."],
    ['guillemets', '«We lost the port,» Ida Holm said.'],
    ['guillemets pointing inward', '»We lost the port,« Ida Holm said.'],
    ['low and high', '„We lost the port,“ Ida Holm said.'],
    ['reversed', '”We lost the port,“ Ida Holm said.'],
    ['closing marks on both sides', '”We lost the port,” Ida Holm said.'],
    ['straight and curly', '"We lost the port,” Ida Holm said.'],
    ['with spaces inside', '« We lost the port, » Ida Holm said.'],
  ];
  it.each(cases)('%s', (_, text) => {
    expect(quotesOf(text)).toEqual(['DIRECT Ida Holm | said | We lost the port,']);
  });

  it.each([
    ['curly in straight', '"Holm told me, ‘We lost,’ that night," Lund said.'],
    ['straight in curly', "“Holm told me, 'We lost,' that night,” Lund said."],
    ['curly in curly', '“Holm told me, “We lost,” that night,” Lund said.'],
  ])('nested: %s', (_, text) => {
    expect(quotesOf(text)[0]).toMatch(/^DIRECT Lund \| said \| Holm told me, .* that night,$/u);
  });

  it('apostrophes of any shape are no marks', () => {
    expect(quotesOf('“It’s the voters’ port, ‘em and us, since the ’90s,” Ida Holm said.')).toEqual([
      'DIRECT Ida Holm | said | It’s the voters’ port, ‘em and us, since the ’90s,',
    ]);
  });

  it('a closing mark missing before a new paragraph', () => {
    expect(quotesOf('“We lost the port,” Holm said. “It was bad.\nThe road is closed.')).toEqual([
      'DIRECT Holm | said | We lost the port, + It was bad.',
    ]);
  });

  it('marks of markup are none', () => {
    expect(quotesOf('<post author="@holm" date="May 9">Nobody came to the port.</post>')).toEqual([]);
  });
});

describe('marked words that nobody says', () => {
  it.each([
    ['scare quotes', 'The “reform” of the port cost a million.'],
    ['a title after a noun', 'She wrote the book “The Night We Lost the Port” in a year.'],
    ['a song', 'The band played “We Lost It All” twice.'],
    ['a nickname', 'Tor “the Hammer” Lund left the port.'],
    ['a word as a word', 'The term “harbor” comes from an old word for shelter.'],
    ['a programme', 'The port was on “Good Morning, Norvik” on Monday.'],
    ['a few words inside a clause of the writer', 'The port is run by “people of a certain age” in Norvik.'],
    [
      'what the writer imagines, after a dash',
      'His bluster —“My plan will be a great plan for all!”— wears thin.',
    ],
  ])('%s', (_, text) => {
    expect(quotesOf(text)).toEqual([]);
  });
});

describe('who gets the word before a colon', () => {
  const speakerOf = (text: string) => {
    const { mentions, quotes } = extractPage(pageOf(`Jane Olsen met Peter Ward on Monday.\n\n${text}`));
    const quote = quotes.findLast((q) => q.kind === 'DIRECT');
    return quote?.speaker.mention == null ? null : mentions[quote.speaker.mention]?.text;
  };

  it.each([
    [
      'not whom a message is meant for',
      'Olsen delivered a blunt message to Ward: “We lost it all.”',
      'Olsen',
    ],
    ['the sender', 'Olsen to Ward: “We lost it all.”', 'Olsen'],
    ['who speaks about another', 'Olsen on Ward: “We lost it all.”', 'Olsen'],
    ['whose words they are', 'Her advice to Ward: “We lost it all.”', 'Her'],
    ['not what happened', 'Olsen has since wept over what happened: “We lost it all.”', 'Olsen'],
    ['the only one named', 'More from Olsen: “We lost it all.”', 'Olsen'],
  ])('%s', (_, text, speaker) => {
    expect(speakerOf(text)).toBe(speaker);
  });
});

describe('what goes on after a tag', () => {
  it.each([
    [
      'words that only a remark of the writer follows',
      '“We lost it all,” Olsen said. “And we knew that it would come,” which hurt them.',
      ['DIRECT Olsen | said | We lost it all, + And we knew that it would come,'],
    ],
    [
      'but not past what the tag adds',
      '“We lost it all,” Olsen said, adding that it hurt. “Nobody came to the port.”',
      [
        'DIRECT Olsen | said | We lost it all,',
        'INDIRECT Olsen | adding | it hurt',
        'DIRECT Olsen | – | Nobody came to the port.',
      ],
    ],
  ])('%s', (_, text, quotes) => {
    expect(quotesOf(text)).toEqual(quotes);
  });

  it('a quote whose marks stay open, in a chain of paragraphs that another introduces', () => {
    const text = 'Olsen wrote to them:\n\n“We lost it all.\n\n“Nobody came to the port,” she said.';
    const { quotes } = extractPage(pageOf(text));
    const places = quotes.map((q, i) => ({ i, words: text.slice(q.start, q.end), continues: q.continues }));
    expect(places.filter((p) => p.words.startsWith('Nobody')).map((p) => p.continues)).toEqual([
      places.findIndex((p) => p.words.startsWith('We lost')),
    ]);
  });
});

describe('words in marks right after “that”, where no known cue stands', () => {
  it.each([
    [
      'take the rest of their clause',
      'The aide cringed that “nobody at all would ever come to the old port again” in the days before the storm.',
      [
        'MIXED The aide | cringed | “nobody at all would ever come to the old port again” in the days before the storm',
      ],
    ],
  ])('%s', (_, text, quotes) => {
    expect(quotesOf(text)).toEqual(quotes);
  });

  it('begin with it in the exchange format', () => {
    const text = 'Their catch phrase in that race was that Olsen “would do anything to win the port.”';
    const [first] = toScoredQuotes(extractPage(pageOf(text)));
    expect(text.slice(first?.start, first?.end)).toMatch(/^that Olsen “would/);
  });
});
