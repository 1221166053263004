import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPlainLatin, latinSentenceEnds } from '../../src/text/sentence-breaks.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const MARKS = [...'ab AB.!? ,-:()[]"\'“”‘’«»–—…1\t\n\r\u00a0\u00ad\u0085éÉßªƻǅ•'];
const latin = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKS),
      fc.integer({ min: 0, max: 0x24f }).map((c) => String.fromCharCode(c)),
    ),
    {
      maxLength: 16,
    },
  )
  .map((characters) => characters.join(''));

it('breaks Latin text where the segmenter does', () => {
  fc.assert(
    fc.property(latin, (text) => {
      expect(isPlainLatin(text, 0, text.length)).toBe(true);
      const ends = [...segmenter.segment(text)].map(({ segment, index }) => index + segment.length);
      expect(latinSentenceEnds(text, 0, text.length)).toEqual(ends);
    }),
    { numRuns: 3_000 },
  );
});

it('leaves other scripts to the segmenter', () => {
  expect(isPlainLatin('Roe said 漢字.', 0, 12)).toBe(false);
  expect(isPlainLatin('Roe said 😀.', 0, 12)).toBe(false);
});

it('looks only inside the stretch', () => {
  const text = 'One. Two. Three. Four.';
  expect(latinSentenceEnds(text, 5, 17)).toEqual([10, 17]);
});
