import { expect, test } from 'vitest';
import { readPublicRead } from '../../src/http/read-public-read.ts';

test('reading is public unless it is closed', () => {
  expect([undefined, '', 'true', 'false'].map(readPublicRead)).toEqual([true, true, true, false]);
  expect(() => readPublicRead('no')).toThrow('ONRECORD_PUBLIC_READ must be true or false; it is "no"');
});
