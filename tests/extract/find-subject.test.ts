import { describe, expect, it } from 'vitest';
import { extractPage } from '../../src/extract/extract-page.ts';
import { pageOf } from './page-of.ts';

/** Who says the quote that contains `words`; "–" for nobody. */
function speakerOf(text: string, words = 'It works'): string {
  const { mentions, quotes } = extractPage(pageOf(text));
  const quote = quotes.findLast((q) => text.slice(q.start, q.end).includes(words));
  const { mention = null } = quote?.speaker ?? {};
  return mention === null ? '–' : (mentions[mention]?.text ?? '?');
}

describe('the subject of a participle or of a coordinated verb', () => {
  it.each([
    [
      'that of the nearest clause',
      'Roe met Ward, and the mayor praised him and said, “It works.”',
      'the mayor',
    ],
    ['past a fronted clause', 'Although Roe had left, Ms. Ward praised him, saying, “It works.”', 'Ward'],
    [
      'not of a clause about something',
      'Ms. Roe rejected the idea that Ward won, saying, “It works.”',
      'Roe',
    ],
    ['not of “what”', 'Ms. Roe would not say what Ward had planned, telling us, “It works.”', 'Roe'],
    ['of a cue after its content', 'Voters will decide, Ms. Roe said, adding, “It works.”', 'Roe'],
    [
      'of several verbs',
      'When Ward asked her, Ms. Roe looked up, shook her head and said, “It works.”',
      'Roe',
    ],
    ['of a group', 'At the gate some protesters gathered, chanting, “It works.”', 'some protesters'],
    ['right before it', 'The square was calm, with a few marchers chanting “It works.”', 'a few marchers'],
    ['not who is spoken to', 'Ms. Roe sent a text message to supporters saying, “It works.”', 'Roe'],
    ['not what is put out', 'Ms. Roe released a new ad saying, “It works.”', 'Roe'],
    [
      'not the object of a fronted verb',
      'Facing criticism from Ward, Ms. Roe sent a note, saying, “It works.”',
      'Roe',
    ],
    [
      'not the place of a dateline',
      'LUND (Norland News) — Ms. Roe took a swipe at Ward, saying, “It works.”',
      'Roe',
    ],
    ['after the quote’s own cue', '“We lost,” said Ms. Roe, adding, “It works.”', 'Roe'],
    ['not of those spoken of', 'Ms. Roe rebuked critics who say he was “mad,” saying, “It works.”', 'Roe'],
    ['of who is led to it', 'The note led Ms. Roe to reply, “It works for all of us.”', 'Roe'],
    [
      'of a passive that leads to it',
      'Some were so calm that Ms. Roe was prompted to say, “It works for all of us.”',
      'Roe',
    ],
    [
      'of "who", when that did both',
      'Ms. Roe told Mr. Ward, who opened his door and said, “It works.”',
      'Ward',
    ],
    ['not of "who" before a comma', 'Ms. Roe, who met Mr. Ward, left, and then said, “It works.”', 'Roe'],
    ['after a fronted participle', 'Citing “It works,” the envoy left for Lund.', 'the envoy'],
  ])('is %s', (_, text, expected) => expect(speakerOf(text)).toBe(expected));
});

describe('the subject before a cue', () => {
  it.each([
    ['past a temporal clause', 'Hours after Ms. Roe left, the bank said, “It works.”', 'the bank'],
    ['in a temporal clause', 'Three days after Ms. Roe said “It works,” the bank closed.', 'Roe'],
    ['past a title in an apposition', 'As Jane Roe, author of “The Bridge,” put it, “It works.”', 'Jane Roe'],
    ['past a participle with a quote', 'Ms. Roe, citing “old rules,” said it works: “It works.”', 'Roe'],
    ['past a bracket and a comma', 'Gov. Jane Roe (N-Lund), said, “It works.”', 'Jane Roe'],
    ['inside a bracket', '(Jane Roe, who built the bridge, once said, “It works.”)', 'Jane Roe'],
    [
      'past several offices',
      'Ana Roe, curator and head of shows at Lund House, Lund, said, “It works.”',
      'Ana Roe',
    ],
    ['past a day', 'Jane Roe late Tuesday told Norland TV: “It works.”', 'Jane Roe'],
    [
      'with an adjective’s phrase',
      'Another source familiar with Roe’s thinking said, “It works.”',
      'Another source',
    ],
    ['with a relative clause', 'A guard who spoke up to discuss internal plans said, “It works.”', 'A guard'],
    ['that an -ing form describes', 'A study covering schools in Lund says: “It works.”', 'A study'],
    ['that somebody saw', 'A leaked letter seen by Norland News says, “It works.”', 'A leaked letter'],
    ['that begins with an article', 'That was the day his aide said, “It works.”', 'his aide'],
    ['before “— which”', 'She held up the note — which read “It works” — and left.', 'the note'],
    ['named after its role', 'The mayor, Jane Roe, said, “It works.”', 'Jane Roe'],
    [
      'named after its role, as a source',
      'According to the team’s coach, Jane Roe, It works well.',
      'Jane Roe',
    ],
    ['that looks like a verb', 'Jane Read left. “It works,” Read said.', 'Read'],
    ['that looks like an auxiliary', 'George Will left. “It works,” Will said.', 'Will'],
    ['past the time between its verbs', 'The guards had last month said, “It works.”', 'The guards'],
    ['past "last week"', 'Ms. Roe, who built it, last week said, “It works.”', 'Roe'],
    ['past "ago"', 'The bank less than two weeks ago said, “It works.”', 'The bank'],
    ['past "both"', 'Jane Roe and Max Ward both said, “It works.”', 'Jane Roe'],
    ['past "herself"', 'Jane Roe herself said, “It works.”', 'Jane Roe'],
    ['after a clause’s end', 'Ms. Ward had won a state and Ms. Roe then said, “It works.”', 'Roe'],
    ['with a relative clause and its object', 'Guards who had praised his plan said, “It works.”', 'Guards'],
    ['with a relative clause of "that"', 'Some groups that have backed him say, “It works.”', 'Some groups'],
    ['after "than"', 'There was more rain than the bank said, “It works” or not.', 'the bank'],
    ['after "in which"', 'She told of a note in which guards said, “It works.”', 'guards'],
    [
      'of two with appositions',
      '“It works,” Ms. Roe, the mayor of Lund, and Mr. Ward, her deputy, said.',
      'Roe',
    ],
    [
      'of the last of two clauses',
      '“It works,” Ms. Roe left, and Mr. Ward, her deputy, said, “It works.”',
      'Ward',
    ],
    [
      'in a clause of time with an insertion',
      'It came up after Ms. Roe, asked of rain, had said, “It works.”',
      'Roe',
    ],
    ['with a participle in it', '“It works,” said the printed card.', 'the printed card'],
    ['that stands alone', '“It works,” tweeted another.', 'another'],
  ])('is found %s', (_, text, expected) => expect(speakerOf(text)).toBe(expected));

  it('is whoever a sentence without a verb names before its colon', () => {
    expect(speakerOf('From the report: “It works.”')).toBe('the report');
  });

  it('is whose words are given', () => {
    expect(speakerOf('It broke, and in the words of Ms. Roe, “It works no more.”')).toBe('Roe');
  });

  it.each([
    ['- Jane Roe.', 'Jane Roe'],
    ['—Jane Roe, mayor of Lund', 'Jane Roe'],
    ['- The rest was silence.', '–'],
  ])('is whoever signs on the next line: %s', (line, expected) =>
    expect(speakerOf(`“It works.”\n${line}\nThe next day was quiet.`)).toBe(expected),
  );
});

describe('a given name that is also a preposition', () => {
  it.each([
    ['inside a sentence', 'The mayor met Per Olsen. “It works,” said Per Olsen.', 'Per Olsen'],
    ['at its start, before a verb', 'Per Olsen said, “It works.”', 'Per Olsen'],
  ])('%s', (_, text, expected) => expect(speakerOf(text)).toBe(expected));

  it('is none where nobody acts', () => {
    const { mentions } = extractPage(pageOf('Per Olsen, the bridge was closed.'));
    expect(mentions.map((m) => m.text)).not.toContain('Per Olsen');
  });
});

describe('cues of several words', () => {
  it.each([
    ['Ms. Roe let it be known that the bridge was shut.', 'let it be known'],
    ['Ms. Roe made it clear that the bridge was shut.', 'made it clear'],
    ['Ms. Roe went on to say that the bridge was shut.', 'went on to say'],
    ['Ms. Roe has been saying that the bridge was shut.', 'has been saying'],
    ['Ms. Roe pointed out that the bridge was shut.', 'pointed out'],
    ['Ms. Roe repeated her assertion that the bridge was shut.', 'assertion'],
  ])('%s', (text, cue) => expect(extractPage(pageOf(text)).quotes.at(-1)?.cue?.text).toBe(cue));
});
