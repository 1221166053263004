import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaccard, sameSpans, touches, trimEdges, trimPieces } from '../../src/eval/span-overlap.ts';
import type { Span } from '../../src/page/span.ts';

const span = (start: number, end: number): Span => ({ start, end });

describe('trimEdges', () => {
  it.each([
    ['“We will open it,”', 'We will open it'],
    [' that it is safe. ', 'that it is safe'],
    ['« Non ! »', 'Non'],
    ['$5 (or more)', '$5 (or more'],
    ['it’s Bob’s', 'it’s Bob’s'],
    ['“…”', ''],
  ])('%s', (text, expected) => {
    const { start, end } = trimEdges(text, span(0, text.length));
    expect(text.slice(start, end)).toBe(expected);
  });

  it('leaves out pieces of which nothing is left, and puts the rest in text order', () => {
    const text = 'One, — two';
    expect(trimPieces(text, [span(7, 10), span(4, 6), span(0, 4)])).toEqual([span(0, 3), span(7, 10)]);
  });
});

describe('jaccard', () => {
  it.each<[string, Span[], Span[], number]>([
    ['the same', [span(0, 10)], [span(0, 10)], 1],
    ['half of it', [span(0, 10)], [span(0, 5)], 0.5],
    ['shifted by half: a third', [span(0, 10)], [span(5, 15)], 1 / 3],
    ['pieces against their hull', [span(0, 4), span(8, 10)], [span(0, 10)], 0.6],
    ['neighbors', [span(0, 5)], [span(5, 9)], 0],
    ['nothing', [], [], 0],
  ])('%s', (_, a, b, expected) => {
    expect(jaccard(a, b)).toBeCloseTo(expected, 10);
  });

  it('is symmetric and between 0 and 1', () => {
    const one = fc.tuple(fc.nat(50), fc.nat(50)).map(([start, length]) => [span(start, start + length)]);
    fc.assert(
      fc.property(one, one, (a, b) => {
        const overlap = jaccard(a, b);
        expect(overlap).toBe(jaccard(b, a));
        expect(overlap).toBeGreaterThanOrEqual(0);
        expect(overlap).toBeLessThanOrEqual(1);
        expect(overlap > 0).toBe(a.some((x) => b.some((y) => touches(x, y))));
      }),
    );
  });
});

describe('sameSpans', () => {
  it.each<[Span[], Span[], boolean]>([
    [[span(0, 3)], [span(0, 3)], true],
    [[span(0, 3)], [span(0, 4)], false],
    [[span(0, 3)], [span(0, 3), span(5, 6)], false],
    [[span(0, 3), span(5, 6)], [span(0, 3)], false],
  ])('%j %j', (a, b, expected) => {
    expect(sameSpans(a, b)).toBe(expected);
  });
});
