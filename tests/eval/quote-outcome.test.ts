import { describe, expect, it } from 'vitest';
import { judgeArticle } from '../../src/eval/quote-outcome.ts';
import { annotate, type InventedFind, type InventedGold, readAs } from './invented.ts';

const TEXT =
  'Vera Holm said that the bridge is safe. “We will open it,” she told reporters, “before the summer ends.” ' +
  'Otto Holm disagreed: nobody had asked the divers.';

const judge = (gold: InventedGold[], finds: InventedFind[]) =>
  judgeArticle(annotate(TEXT, gold), readAs(TEXT, finds)).outcomes;

describe('judgeArticle', () => {
  it('takes a quote for exact where only marks and stops at its edges differ', () => {
    const [outcome] = judge([{ words: '“We will open it,”' }], [{ words: 'We will open it' }]);
    expect(outcome).toMatchObject({ exact: true });
  });

  it('matches, but not exactly, where a word is missing', () => {
    const [outcome] = judge([{ words: 'that the bridge is safe' }], [{ words: 'the bridge is safe' }]);
    expect(outcome).toMatchObject({
      exact: false,
      gold: { kind: 'indirect' },
      found: { rule: 'quote-rule' },
    });
  });

  it('compares the pieces of a split quote, not their hull', () => {
    const words = 'We will open it,” she told reporters, “before the summer ends';
    const pieces = ['We will open it', 'before the summer ends'];
    const [whole] = judge([{ words, pieces }], [{ words }]);
    const [split] = judge([{ words, pieces }], [{ words, parts: pieces }]);
    expect([whole?.exact, split?.exact]).toEqual([false, true]);
  });

  it('lists what was missed in its place, and what is spurious at the end', () => {
    const outcomes = judge(
      [{ words: 'the bridge is safe' }, { words: 'We will open it' }],
      [{ words: 'nobody had asked the divers' }, { words: 'We will open it' }],
    );
    expect(outcomes.map(({ gold, found }) => [gold !== null, found !== null])).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
  });

  it.each<[string, string | undefined, string | undefined, boolean]>([
    ['the same', 'Vera Holm', 'Vera Holm', true],
    ['a part', 'Vera Holm', 'Holm', true],
    ['another', 'Vera Holm', 'Otto Holm', false],
    ['none where there is one', 'Vera Holm', undefined, false],
    ['one where there is none', undefined, 'Vera Holm', false],
    ['rightly none', undefined, undefined, true],
  ])('speaker: %s', (_, gold, found, expected) => {
    const words = 'the bridge is safe';
    const [outcome] = judge(
      [{ words, ...(gold && { speaker: { words: gold } }) }],
      [{ words, ...(found && { speaker: found }) }],
    );
    expect(outcome?.speakerRight).toBe(expected);
  });

  it.each<[string | undefined, string | undefined, boolean | null]>([
    ['told reporters', 'told', true],
    ['told', 'said', false],
    ['told', undefined, false],
    [undefined, 'told', null],
  ])('cue: annotated %s, found %s', (gold, found, expected) => {
    const words = 'We will open it';
    const [outcome] = judge(
      [{ words, ...(gold && { cue: gold }) }],
      [{ words, ...(found && { cue: found }) }],
    );
    expect(outcome?.cueRight).toBe(expected);
  });

  it.each<[string, object | undefined, string | undefined, boolean | null]>([
    ['the person of that name', { type: 'person', names: ['Vera Holm', 'Holm'] }, 'Vera Holm', true],
    ['a relative of the same surname', { type: 'person', names: ['Vera Holm', 'Holm'] }, 'Otto Holm', false],
    ['nobody', { type: 'person', names: ['Vera Holm'] }, undefined, false],
    ['not annotated', undefined, 'Vera Holm', null],
  ])('entity: %s', (_, entity, person, expected) => {
    const [outcome] = judge(
      [{ words: 'We will open it', speaker: { words: 'she', kind: 'pronoun', ...(entity && { entity }) } }],
      [{ words: 'We will open it', speaker: 'she', mentionKind: 'pronoun', ...(person && { person }) }],
    );
    expect(outcome?.entityRight).toBe(expected);
  });

  it('finds rule and score of the quote that a continued one opens with', () => {
    const read = readAs(TEXT, [
      { words: 'We will open it', score: 0.7 },
      { words: 'before the summer ends', score: 0.2 },
    ]);
    const [first, second] = read.extraction.quotes;
    const quotes = [...(first ? [first] : []), ...(second ? [{ ...second, continues: 0 }] : [])];
    const continued = { ...read, extraction: { ...read.extraction, quotes } };
    const { outcomes } = judgeArticle(annotate(TEXT, []), continued);
    expect(outcomes).toMatchObject([{ gold: null, found: { score: 0.7, pieces: [{}, {}] } }]);
  });

  it('keeps the scores of quotes apart that share words', () => {
    const { outcomes } = judgeArticle(
      annotate(TEXT, []),
      readAs(TEXT, [
        { words: 'We will open it,” she told', score: 0.7 },
        { words: 'she told reporters', score: 0.2 },
      ]),
    );
    expect(outcomes.map(({ found }) => found?.score)).toEqual([0.7, 0.2]);
  });
});
