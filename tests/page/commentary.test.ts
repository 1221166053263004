import { describe, expect, it } from 'vitest';
import { readPageDump } from '../../src/page/read-page-dump.ts';

const HEADER = `Board sets ferry fares
herald.example -- Monday, May 5, 2025, 8:00:00 AM Eastern Daylight Time
Categories: Ports
`;
const REPORT = [
  'The ferry board set fares on Monday, chair Petra Holm said.',
  '"They are lower than last year\'s fares," Holm told Radio Coast.',
  'Holm said that the board would meet again in June.',
];
const OPINION = [
  'The recent decision of the board underscores the complexities of public transport and raises important questions about equity.',
  'Moreover, it is essential that the discourse on fares includes the accountability of the board to the communities it serves.',
  'Ultimately, the fares reflect broader patterns, and it is crucial to keep asking for transparency and justice.',
];
const ACTION = [
  'The recent announcement of fares presents a significant opportunity for everybody on the coast.',
  'As residents, we must ask our council to publish the contract, and we should hold our board accountable.',
  'In conclusion, we can make our voices heard by staying engaged and by demanding transparency.',
];
const TODO = [
  'Here is a list of things that you can do:',
  '### What Can We Do?',
  '1. **Contact the Board**: Write to board@ferries.example.',
  '2. **Sign Petitions**: Look for "Fair Fares".',
];

/** The first words of each commentary block, and how many body paragraphs are left. */
function read(...lines: string[]) {
  const page = readPageDump([HEADER, ...lines].join('\n'));
  const words = (start: number) => page.text.slice(start).split(' ').slice(0, 3).join(' ');
  return {
    blocks: page.commentary.map(({ kind, start }) => `${kind}: ${words(start)}`),
    body: page.sections.filter(({ kind }) => kind === 'body').length,
  };
}
const ALL = ['opinion: The recent decision', 'action: The recent announcement', 'todo: Here is a'];

describe('commentary', () => {
  it.each([
    ['after a petition call', ['Sign Our Petition', ...OPINION, ...ACTION, ...TODO]],
    ['glued to a petition call', [`Sign Our Petition${OPINION[0]}`, ...OPINION.slice(1), ...ACTION, ...TODO]],
    ['with nothing before it', [...OPINION, ...ACTION, ...TODO]],
    ['under headings', ['Opinion:', ...OPINION, 'Action:', ...ACTION, 'To Do:', ...TODO]],
    [
      'under markdown headings',
      ['### Opinion', ...OPINION, '**Action:**', ...ACTION, '## To-Do List', ...TODO],
    ],
    ['under bare words, two of them', ['Opinion', ...OPINION, 'Action', ...ACTION, 'To Do', ...TODO]],
  ])('%s', (_where, added) => {
    expect(read(...REPORT, ...added)).toEqual({ blocks: ALL, body: REPORT.length });
  });

  it('need not have all its parts', () => {
    expect(read(...REPORT, 'Sign Our Petition', ...OPINION).blocks).toEqual(ALL.slice(0, 1));
    expect(read(...REPORT, 'Sign Our Petition', ...TODO).blocks).toEqual(ALL.slice(2));
    expect(read(...REPORT, 'Sign Our Petition', ...OPINION, ...TODO).blocks).toEqual([ALL[0], ALL[2]]);
    expect(read(...REPORT, 'Action:', ...ACTION).blocks).toEqual(ALL.slice(1, 2));
  });

  it('takes the whole page after a petition call at its top', () => {
    expect(read('Sign Our Petition', ...OPINION)).toEqual({ blocks: ALL.slice(0, 1), body: 0 });
  });

  it.each([
    ['a petition call in the middle of a report', [REPORT[0], 'Sign our petition', ...REPORT.slice(1)]],
    [
      'a report with prescriptions by the people it quotes',
      [
        ...REPORT,
        'It is crucial to act, Holm said, "because we must engage the islands and their advocates".',
      ],
    ],
    [
      'an op-ed',
      [
        'The recent decision of the board is wrong.',
        'We must say so, and we should say it aloud.',
        'It is essential that the board listens.',
        'In conclusion, transparency and accountability are cheap.',
      ],
    ],
    [
      'a how-to list',
      [...REPORT, '1. Buy a ticket at the pier.', '2. Show it on board.', 'The pier opens at noon.'],
    ],
    ['an "Analysis" kicker above a report', ['Analysis', ...REPORT]],
    ['a lone subheading "Opinion"', [REPORT[0], 'Opinion', ...REPORT.slice(1)]],
  ])('is not seen in %s', (_what, lines) => {
    expect(read(...lines.map(String)).blocks).toEqual([]);
  });

  it('leaves nothing of it in the body', () => {
    const page = readPageDump(
      [HEADER, ...REPORT, 'Sign Our Petition', ...OPINION, ...ACTION, ...TODO].join('\n'),
    );
    const start = page.commentary[0]?.start ?? 0;
    expect(page.sections.filter((section) => section.start >= start).map(({ kind }) => kind)).toEqual(
      new Array(OPINION.length + ACTION.length + TODO.length).fill('commentary'),
    );
  });
});
