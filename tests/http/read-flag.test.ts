import { expect, test } from 'vitest';
import { readFlag } from '../../src/http/read-flag.ts';

test('a flag is what the environment says, or as usual where it says nothing', () => {
  const read = (value: string | undefined) => readFlag({ FLAG: value }, 'FLAG', true);
  expect([undefined, '', 'true', 'false'].map(read)).toEqual([true, true, true, false]);
  expect(() => read('no')).toThrow('FLAG must be true or false; it is "no"');
});
