import { describe, expect, it } from 'vitest';
import { accuracyPage } from '../../src/eval/accuracy-page.ts';
import { clusterFigures } from '../../src/eval/cluster-figures.ts';
import { pairFigures } from '../../src/eval/pair-figures.ts';
import { judgeArticle } from '../../src/eval/quote-outcome.ts';
import { reportQuotes } from '../../src/eval/quote-report.ts';
import { annotate, readAs } from './invented.ts';

const TEXT = 'Vera Holm said that it rains. “It snows,” said Otto Lund.';

const reportOf = (entity?: object) => {
  const gold = annotate(TEXT, [
    { words: 'that it rains', speaker: { words: 'Vera Holm', ...(entity && { entity }) }, cue: 'said' },
    { words: 'It snows', kind: 'direct', speaker: { words: 'Otto Lund' }, cue: 'said' },
  ]);
  const read = readAs(TEXT, [
    { words: 'that it rains', speaker: 'Vera Holm', cue: 'said', person: 'Vera Holm', score: 0.85 },
    { words: 'said Otto', kind: 'MIXED', score: 0.95 },
  ]);
  const cost = {
    words: 500,
    milliseconds: 4,
    processorMilliseconds: 3,
    peakMemory: 2 ** 28,
    addedMemory: 2 ** 20,
  };
  return reportQuotes({ articles: [judgeArticle(gold, read)], cost });
};

const seeds = {
  rows: [{ kind: 'direct', found: { right: 6, of: 7 }, speakerRight: { right: 5, of: 7 } }],
  venues: { right: 2, of: 3 },
  spurious: 1,
  outside: 0,
  metadataErrors: 4,
};
const pairs = pairFigures([
  { gold: true, found: true },
  { gold: true, found: false },
  { gold: false, found: false },
]);
const clusters = clusterFigures([
  { gold: 'holm', found: '1' },
  { gold: 'holm', found: '1' },
  { gold: 'lund', found: '2' },
]);
const stories = { measure: 'pairs' as const, ...pairs, pairs: 3, missing: 0, found: {} };
const links = {
  names: pairs,
  people: { bareSurnames: { right: 3, of: 4 }, people: clusters },
  utterances: [
    { name: 'pairs', report: { figures: { all: pairs }, differentJoined: 0, missedQuotes: 0, errors: [] } },
  ],
  paraphrases: { figures: { all: pairs }, differentJoined: 0, missedQuotes: 0, errors: [] },
  claims: {
    claims: 3,
    joined: 2,
    right: 1,
    spuriousContradictions: [],
    outcomes: [
      { id: 'toll', gold: 'agree' as const, found: 'agree' as const, articles: 2 },
      { id: 'quay', gold: 'contradict' as const, found: 'agree' as const, articles: 2 },
      { id: 'rain', gold: 'agree' as const, found: null, articles: 0 },
    ],
  },
  copies: pairs,
  stories,
  ecbplus: [{ name: 'snippets', stories, people: clusters }],
};
const page = accuracyPage({
  links,
  polnear: { name: 'press', report: reportOf() },
  gum: [{ name: 'wiki', report: reportOf({ type: 'person', names: ['Vera Holm'] }) }],
  seeds,
});
const rowsOf = (heading: string) =>
  (page.split(/^## /m).find((section) => section.startsWith(heading)) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'));

describe('accuracyPage', () => {
  it('sets our figures beside those of people', () => {
    const rows = rowsOf('Quotes and speakers');
    expect(rows).toContain('| all | **50.0** | 68.7 | **50.0** | 79.3 | **50.0** | 75.3 | 50.0 | 50.0 | 2 |');
    expect(rows).toContain('| direct | **0.0** | 94.6 | **0.0** | 98.5 | **0.0** | 97.6 | 0.0 | 0.0 | 1 |');
    expect(rows).toContain('| name | **–** | 99.6 | 100.0 (1 of 1) |');
    expect(rows).toContain('| OnRecord (our scorer) | **50.0** |');
  });

  it('shows how well people, utterances and articles are linked', () => {
    expect(rowsOf('People across articles')).toContain('| names alone, pairs | 100.0 | 50.0 | **66.7** |');
    expect(rowsOf('People across articles')).toContain('| people, B-cubed | 100.0 | 100.0 | **100.0** |');
    expect(page).toContain('75.0 % (3 of 4)');
    expect(rowsOf('Utterances across outlets')).toContain(
      '| `pairs`, all | 100.0 | 50.0 | **66.7** | 2 | 1 | 0.0 |',
    );
    expect(rowsOf('Copies and stories')).toContain(
      '| `snippets`, stories, B-cubed | 100.0 | 50.0 | **66.7** |',
    );
  });

  it('has a row of entities for each set, the confidences, the pages and the cost', () => {
    expect(rowsOf('Who the speakers are')[2]).toContain('| wiki | 1 | 50.0 of 2 | **100.0 (1 of 1)** |');
    expect(rowsOf('What a confidence is worth')).toContain(
      '| 0.8–0.9 | 85.0 | – | – | 100.0 (1 of 1) | 100.0 (1 of 1) |',
    );
    expect(rowsOf('Whole pages')).toContain('| direct | 7 | 6 | 5 |');
    expect(page).toContain('`press`, 500 words: 8.0 ms a thousand words (processor 6.0 ms), 2.0 MB');
  });

  it('holds rows of one width in every table', () => {
    const tables = page.split('\n\n').filter((block) => block.startsWith('|'));
    for (const table of tables) {
      const widths = table.split('\n').map((row) => row.split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
    expect(tables.length).toBeGreaterThan(6);
  });
});

it('says of how many claims it is rightly told whether articles agree', () => {
  expect(page).toContain(
    'of 3 annotated claims, wordings in two articles or more are joined in 2; in 1 of these',
  );
  expect(page).toContain('Not right: `quay`, `rain`');
});
