import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEARNED_TABLES } from '../../../src/extract/tagger/learned-tables.ts';
import {
  LEAST_SCORE,
  type ProposedReport,
  proposeReports,
} from '../../../src/extract/tagger/propose-reports.ts';
import { readUnits, wordsOf } from './read-units.ts';

interface Proposed {
  readonly cue: string;
  readonly content: readonly string[];
  readonly source: string | null;
}

/** The proposals for the first sentence of a text, in words. */
function propose(text: string): Proposed[] {
  const { units, mentions, rules } = readUnits(text);
  return proposeReports(units, mentions, false, rules, LEARNED_TABLES).map(({ cue, content, source }) => ({
    cue: wordsOf(text, units, cue),
    content: content.map((part) => wordsOf(text, units, part)),
    source: source && wordsOf(text, units, source),
  }));
}

describe('proposeReports', () => {
  it.each([
    ['a belief', 'Ms. Roe believes the bridge will hold.', 'believes', ['the bridge will hold'], 'Roe'],
    [
      'a clause in front of its cue',
      'The council plans to close the bridge, Ward warned.',
      'warned',
      ['The council plans to close the bridge'],
      'Ward',
    ],
    [
      'a clause with its “that”',
      'Officials expect that the river will rise.',
      'expect',
      ['that the river will rise'],
      'Officials',
    ],
    [
      'what stands on both sides of its cue, without the cue',
      'The deal, Ms. Roe said, is off.',
      'said',
      ['The deal', 'is off'],
      'Roe',
    ],
    [
      'an attitude',
      'Mr. Olsen criticized the council for closing the bridge.',
      'criticized',
      ['the council for closing the bridge'],
      'Olsen',
    ],
    [
      'a preposition',
      'According to Ms. Ward, the bridge is lost.',
      'According to',
      ['the bridge is lost'],
      'Ward',
    ],
  ])('finds %s', (_, text, cue, content, source) => {
    expect(propose(text)).toEqual([{ cue, content, source }]);
  });

  it('finds the reports of several verbs of one subject', () => {
    const found = propose('Ms. Roe called the plan “a gift to nobody” and said the council should drop it.');
    expect(found.map((p) => p.content[0]).sort()).toEqual([
      'the council should drop it',
      'the plan “a gift to nobody”',
    ]);
  });

  it('proposes the outer of two reports', () => {
    expect(propose('Ms. Roe said that Mr. Ward said that it was over.')).toEqual([
      { cue: 'said', content: ['that Mr. Ward said that it was over'], source: 'Roe' },
    ]);
  });

  it('proposes nothing where nobody says or thinks anything', () => {
    expect(propose('It rained all night.')).toEqual([]);
    expect(propose('')).toEqual([]);
  });
});

const WORDS = (
  'Ms._Roe|Mr._Ward|the_mayor|officials|who|he|said|told_reporters|believes|warned|according_to|refused|wants|hopes|' +
  'that|to|whether|the_bridge|will_hold|“no_longer_safe”|“We_lost,”|the_plan|,|,|and|but|:|(|)|in_Oslo|a_call_for|not|.'
)
  .split('|')
  .map((word) => word.replaceAll('_', ' '));
const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));

const touch = (a: { from: number; to: number }, b: { from: number; to: number }) =>
  a.from < b.to && b.from < a.to;
const headOf = ({ head }: ProposedReport) => ({ from: head, to: head + 1 });

describe('the proposals for any words', () => {
  it('stand in the sentence, best first, without claiming the words or the cue of another', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { units, mentions, rules } = readUnits(text);
        const proposals = proposeReports(units, mentions, false, rules, LEARNED_TABLES);
        for (const [i, { content, cue, head, source, score }] of proposals.entries()) {
          for (const range of [cue, ...content, ...(source === null ? [] : [source])]) {
            expect(0 <= range.from && range.from < range.to && range.to <= units.length).toBe(true);
          }
          expect(cue.from <= head && head < cue.to).toBe(true);
          expect(score).toBeGreaterThanOrEqual(LEAST_SCORE);
          expect(score).toBeLessThanOrEqual(proposals[i - 1]?.score ?? 1);
          for (const other of proposals.slice(0, i)) {
            expect(content.some((part) => other.content.some((words) => touch(part, words)))).toBe(false);
            expect(content.some((part) => touch(part, headOf(other)))).toBe(false);
            expect(other.content.some((part) => touch(part, { from: head, to: head + 1 }))).toBe(false);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
