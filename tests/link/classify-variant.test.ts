import { describe, expect, it } from 'vitest';
import { classifyVariant } from '../../src/link/classify-variant.ts';
import { diffWording } from '../../src/link/diff-wording.ts';
import { preparedQuote } from './quotes.ts';

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
    expect(classifyVariant(preparedQuote(text), preparedQuote(FULL))).toBe(variant);
  });

  it('calls an indirect report of direct words a paraphrase, and the fullest wording itself exact', () => {
    const indirect = preparedQuote('they would rebuild the harbor bridge before winter', {
      kind: 'INDIRECT',
    });
    expect(classifyVariant(indirect, preparedQuote(FULL))).toBe('PARAPHRASED');
    expect(classifyVariant(indirect, indirect)).toBe('EXACT');
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
