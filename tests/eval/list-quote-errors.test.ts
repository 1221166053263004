import { describe, expect, it } from 'vitest';
import { formatQuoteErrors } from '../../src/eval/format-quote-errors.ts';
import { listQuoteErrors } from '../../src/eval/list-quote-errors.ts';
import { judgeArticle } from '../../src/eval/quote-outcome.ts';
import { annotate, type InventedFind, readAs, spanOf } from './invented.ts';

const TEXT =
  'Vera Holm said that the bridge is safe. Otto Lund has told the council at length that the piers have cracks.';
const SAFE = 'that the bridge is safe';
const CRACKS = 'that the piers have cracks';

const errorsOf = (finds: InventedFind[]) => {
  const gold = annotate(TEXT, [
    {
      words: SAFE,
      speaker: { words: 'Vera Holm', entity: { type: 'person', names: ['Vera Holm'] } },
      cue: 'said',
    },
    { words: CRACKS, speaker: { words: 'Otto Lund' }, cue: 'told' },
  ]);
  return listQuoteErrors([judgeArticle(gold, readAs(TEXT, finds))]);
};
const right: InventedFind[] = [
  { words: SAFE, speaker: 'Vera Holm', cue: 'said', person: 'Vera Holm' },
  { words: CRACKS, speaker: 'Otto Lund', cue: 'told' },
];

describe('listQuoteErrors', () => {
  it('lists nothing where all is right', () => {
    expect(errorsOf(right)).toEqual([]);
  });

  it.each<[string, Partial<InventedFind>, object]>([
    [
      'boundary',
      { words: 'the bridge is safe' },
      { expected: SAFE, received: 'the bridge is safe', rule: 'quote-rule' },
    ],
    [
      'wrong speaker',
      { speaker: 'Otto Lund' },
      { expected: 'Vera Holm', received: 'Otto Lund', rule: 'speaker-rule' },
    ],
    ['wrong cue', { cue: 'told' }, { expected: 'said', received: 'told', rule: 'quote-rule' }],
    [
      'wrong entity',
      { person: 'Otto Lund' },
      { expected: 'Vera Holm', received: 'Otto Lund', rule: 'resolver-rule' },
    ],
  ])('%s', (error, change, expected) => {
    const [first, second] = right;
    const errors = errorsOf([{ words: SAFE, ...first, ...change }, ...(second ? [second] : [])]);
    const at = { article: 'invented', kind: 'indirect', ...spanOf(TEXT, SAFE) };
    expect(errors).toEqual([{ error, ...at, ...expected }]);
  });

  it('lists a spurious quote with its rule, and a missed one with the rule of what overlaps it', () => {
    const errors = errorsOf([
      ...right.slice(0, 1),
      { words: 'Otto Lund has told the council at length that', speaker: 'Otto Lund' },
    ]);
    expect(errors).toMatchObject([
      { error: 'missed', ...spanOf(TEXT, CRACKS), rule: 'quote-rule', expected: CRACKS },
      { error: 'spurious', rule: 'quote-rule', expected: null },
    ]);
    expect(errorsOf(right.slice(0, 1))).toMatchObject([{ error: 'missed', rule: null, received: null }]);
  });

  it('groups by kind of error, with counts, a line an error', () => {
    const text = formatQuoteErrors(
      errorsOf([{ words: SAFE, speaker: 'Otto Lund', cue: 'told', person: 'Vera Holm' }]),
    );
    expect(text.split('\n').filter((line) => /: \d+$/.test(line))).toEqual([
      'missed: 1',
      'wrong speaker: 1',
      'wrong cue: 1',
    ]);
    expect(text).toContain('  invented 15–38 indirect (speaker-rule) gold "Vera Holm" | ours "Otto Lund"');
  });
});
