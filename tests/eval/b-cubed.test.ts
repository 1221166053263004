import { expect, it } from 'vitest';
import { bCubed } from '../../src/eval/b-cubed.ts';

const items = (...rows: string[]) => rows.map((row) => ({ gold: row.charAt(0), found: row.charAt(1) }));

it.each([
  ['all right', items('ax', 'ax', 'by'), 1, 1],
  ['all in one', items('ax', 'ax', 'bx', 'bx'), 0.5, 1],
  ['all apart', items('ax', 'ay', 'bz', 'bw'), 1, 0.5],
  ['one astray', items('ax', 'ax', 'ay', 'by'), 0.75, 2 / 3],
  ['nothing', [], 0, 0],
])('bCubed: %s', (_, given, precision, recall) => {
  const figures = bCubed(given);
  expect(figures.precision).toBeCloseTo(precision);
  expect(figures.recall).toBeCloseTo(recall);
});
