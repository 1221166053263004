import { describe, expect, it } from 'vitest';
import { measureEntities } from '../../src/eval/measure-entities.ts';
import { measureQuotes } from '../../src/eval/measure-quotes.ts';
import { judgeArticle } from '../../src/eval/quote-outcome.ts';
import { annotate, type InventedFind, type InventedGold, readAs } from './invented.ts';

const TEXT =
  'Vera Holm said that the bridge is safe. “We will open it,” she told reporters. ' +
  'A diver said the piers have cracks. Otto Lund warned of “rust everywhere” below.';

const GOLD: InventedGold[] = [
  { words: 'that the bridge is safe', speaker: { words: 'Vera Holm' }, cue: 'said' },
  { words: '“We will open it,”', kind: 'direct', speaker: { words: 'she', kind: 'pronoun' }, cue: 'told' },
  { words: 'the piers have cracks', speaker: { words: 'A diver', kind: 'nominal' } },
  { words: 'of “rust everywhere” below', kind: 'mixed', speaker: { words: 'Otto Lund' }, cue: 'warned' },
];

const measure = (finds: InventedFind[], gold = GOLD) =>
  measureQuotes(judgeArticle(annotate(TEXT, gold), readAs(TEXT, finds)).outcomes);

describe('measureQuotes', () => {
  it('gives everything to what equals the annotation', () => {
    const perfect = { precision: 1, recall: 1, f1: 1 };
    const { all, direct } = measure([
      { words: 'that the bridge is safe', speaker: 'Vera Holm', cue: 'said' },
      { words: 'We will open it', kind: 'DIRECT', speaker: 'she', cue: 'told' },
      { words: 'the piers have cracks', speaker: 'A diver' },
      { words: 'of “rust everywhere” below', kind: 'MIXED', speaker: 'Otto Lund', cue: 'warned' },
    ]);
    expect(all).toEqual({
      gold: 4,
      found: 4,
      ...{ exact: perfect, overlap: perfect, joint: perfect },
      cue: { right: 3, of: 3 },
      speaker: { name: { right: 2, of: 2 }, pronoun: { right: 1, of: 1 }, nominal: { right: 1, of: 1 } },
    });
    expect(direct).toMatchObject({ gold: 1, found: 1, joint: perfect });
  });

  it('gives nothing for nothing, without dividing by it', () => {
    const none = { precision: 0, recall: 0, f1: 0 };
    expect(measure([]).all).toMatchObject({ gold: 4, found: 0, overlap: none, cue: { right: 0, of: 0 } });
    expect(measure([], []).all).toMatchObject({ gold: 0, found: 0, exact: none });
  });

  it('tells the bounds, the speaker and the cue apart', () => {
    const { indirect } = measure([
      { words: 'the bridge is safe', speaker: 'Otto Lund', cue: 'told' },
      { words: 'the piers have cracks', speaker: 'A diver' },
      { words: 'Vera Holm said' },
    ]);
    expect(indirect.overlap).toMatchObject({ precision: 2 / 3, recall: 1 });
    expect(indirect.overlap.f1).toBeCloseTo(0.8, 10);
    expect(indirect.exact).toEqual({ precision: 1 / 3, recall: 0.5, f1: 0.4 });
    expect(indirect.joint).toEqual({ precision: 1 / 3, recall: 0.5, f1: 0.4 });
    expect(indirect.cue).toEqual({ right: 0, of: 1 });
    expect(indirect.speaker).toMatchObject({ name: { right: 0, of: 1 }, nominal: { right: 1, of: 1 } });
  });

  it('counts recall by the annotated kind and precision by the found kind', () => {
    const { direct, mixed } = measure([{ words: 'We will open it', kind: 'MIXED', speaker: 'she' }]);
    expect(direct).toMatchObject({ gold: 1, found: 0, overlap: { precision: 0, recall: 1 } });
    expect(mixed).toMatchObject({ gold: 1, found: 1, overlap: { precision: 1, recall: 0 } });
  });
});

describe('measureEntities', () => {
  const words = 'that the bridge is safe';
  const outcomesOf = (entity: object | undefined, find: Partial<InventedFind>) =>
    judgeArticle(
      annotate(TEXT, [{ words, speaker: { words: 'Vera Holm', ...(entity && { entity }) } }]),
      readAs(TEXT, [{ words, speaker: 'Vera Holm', ...find }]),
    ).outcomes;
  const holm = { type: 'person', names: ['Vera Holm'] };

  it('is null where nobody is identified', () => {
    expect(measureEntities(outcomesOf(undefined, { person: 'Vera Holm' }))).toBeNull();
  });

  it('counts the matched quotes by whether the article names the speaker, and by the mention', () => {
    const outcomes = [
      ...outcomesOf(holm, { person: 'Vera Holm' }),
      ...outcomesOf(holm, { person: 'Otto Lund' }),
      ...outcomesOf({ type: 'person', names: [] }, { mentionKind: 'nominal' }),
      ...outcomesOf(holm, { words: 'A diver' }),
      ...outcomesOf(undefined, { person: 'Vera Holm' }),
    ];
    expect(measureEntities(outcomes)).toEqual({
      all: { right: 2, of: 3 },
      named: { right: 1, of: 2 },
      unnamed: { right: 1, of: 1 },
      byMention: { name: { right: 2, of: 3 }, pronoun: { right: 0, of: 0 }, nominal: { right: 0, of: 0 } },
    });
  });
});
