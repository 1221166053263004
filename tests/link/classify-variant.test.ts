import { describe, expect, it } from 'vitest';
import { classifyVariant } from '../../src/link/classify-variant.ts';
import { diffWording } from '../../src/link/diff-wording.ts';
import { chooseFullestWording } from '../../src/link/fullest-wording.ts';
import { daysLater, quoteOf } from './quotes.ts';

const FULL = 'We will rebuild the harbor bridge before winter, and nobody will pay a toll to cross it.';

describe('classifyVariant', () => {
  it.each([
    ['EXACT', '“we’ll rebuild the Harbor Bridge before winter - and nobody will pay a toll to cross it'],
    ['TRUNCATED', 'nobody will pay a toll'],
    ['TRUNCATED', 'We will rebuild the harbor bridge … and nobody will pay a toll'],
    ['ALTERED', 'We will rebuild the harbor bridge before summer, and nobody will pay a toll to cross it.'],
    ['ALTERED', 'nobody will pay the tolls to cross it'],
    ['ALTERED', 'nobody will pay a toll to cross it, and we will rebuild the harbor bridge before winter'],
    ['OVERLAPPING', 'nobody will pay a toll to cross it. Ferries are no answer to floods.'],
    ['PARAPHRASED', 'tolls were off the table for good, said the mayor of the bridge'],
  ])('%s: %s', (variant, text) => {
    expect(classifyVariant(quoteOf(text), quoteOf(FULL))).toBe(variant);
  });

  it('calls an indirect report of direct words a paraphrase, and the fullest wording itself exact', () => {
    const indirect = quoteOf('they would rebuild the harbor bridge before winter', { kind: 'INDIRECT' });
    expect(classifyVariant(indirect, quoteOf(FULL))).toBe('PARAPHRASED');
    expect(classifyVariant(indirect, indirect)).toBe('EXACT');
  });
});

describe('chooseFullestWording', () => {
  it.each([
    [
      'words in quote marks before a longer report',
      [quoteOf(`${FULL} Ferries too.`, { id: 1, kind: 'INDIRECT' }), quoteOf('rebuild it', { id: 2 })],
      2,
    ],
    ['the longer wording', [quoteOf('rebuild the harbor bridge', { id: 1 }), quoteOf(FULL, { id: 2 })], 2],
    [
      'the earlier of equal ones',
      [quoteOf(FULL, { id: 1, publishedAt: daysLater(2) }), quoteOf(FULL, { id: 2 })],
      2,
    ],
    [
      'a dated one before an undated one',
      [quoteOf(FULL, { id: 1, publishedAt: null }), quoteOf(FULL, { id: 2 })],
      2,
    ],
    ['the smaller id last of all', [quoteOf(FULL, { id: 4 }), quoteOf(FULL, { id: 3 })], 3],
    [
      'a mixed quote by its words in quote marks alone',
      [
        quoteOf(`${FULL} and more`, { id: 1, kind: 'MIXED', quotedText: 'a toll' }),
        quoteOf('nobody will pay a toll', { id: 2 }),
      ],
      2,
    ],
  ])('takes %s', (_, quotes, id) => {
    expect(chooseFullestWording(quotes)?.id).toBe(id);
    expect(chooseFullestWording([...quotes].reverse())?.id).toBe(id);
  });

  it('takes none of none', () => {
    expect(chooseFullestWording([])).toBeNull();
  });
});

describe('diffWording', () => {
  it('shows the words that differ and no differences of print', () => {
    expect(
      diffWording(
        '“We’ll rebuild the NEW bridge, before summer”',
        'we will rebuild the bridge before winter.',
      ),
    ).toEqual([
      { kind: 'removed', text: 'we will' },
      { kind: 'added', text: '“We’ll' },
      { kind: 'same', text: 'rebuild the' },
      { kind: 'added', text: 'NEW' },
      { kind: 'same', text: 'bridge, before' },
      { kind: 'removed', text: 'winter.' },
      { kind: 'added', text: 'summer”' },
    ]);
  });

  it('gives up word by word where nearly all words differ', () => {
    const [a, b] = [0, 5000].map((from) => Array.from({ length: 2000 }, (_, n) => `w${from + n}`).join(' '));
    expect(diffWording(a ?? '', b ?? '')).toEqual([
      { kind: 'removed', text: b },
      { kind: 'added', text: a },
    ]);
  });
});
