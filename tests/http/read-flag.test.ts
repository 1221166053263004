import { expect, test } from 'vitest';
import { readFlag } from '../../src/http/read-flag.ts';

test('a flag is as usual unless it is set', () => {
  const values = [undefined, '', 'true', 'false'];
  expect(values.map((value) => readFlag('FLAG', value, true))).toEqual([true, true, true, false]);
  expect(values.map((value) => readFlag('FLAG', value, false))).toEqual([false, false, true, false]);
  expect(() => readFlag('FLAG', 'no', true)).toThrow('FLAG must be true or false; it is "no"');
});
