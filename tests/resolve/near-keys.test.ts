import { expect, it } from 'vitest';
import { nearKeys } from '../../src/resolve/near-keys.ts';

const near = (a: string, b: string): boolean => nearKeys(a).some((key) => nearKeys(b).includes(key));

it.each([
  ['valtarenko', 'valtarenko', true],
  ['valtarenko', 'valtaernko', true],
  ['valtarenko', 'valtarenco', true],
  ['valtarenko', 'valtareno', true],
  ['valtarenko', 'baltarenko', false],
  ['valtarenko', 'valtorenco', false],
  ['royle', 'royal', false],
])('%s and %s: %s', (a, b, expected) => {
  expect(near(a, b)).toBe(expected);
  expect(near(b, a)).toBe(expected);
});
