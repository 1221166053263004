import { expect, test } from 'vitest';
import { readPort } from '../../src/http/read-port.ts';

test.each([
  [undefined, 4000],
  ['', 4000],
  ['0', 0],
  ['8080', 8080],
  ['65535', 65_535],
])('%s → %i', (value, port) => {
  expect(readPort(value)).toBe(port);
});

test.each(['65536', '-1', '80a', '0x50', '1e3', '8.5', ' 80', '999999'])('%s is no port', (value) => {
  expect(() => readPort(value)).toThrow(`PORT must be a number from 0 to 65535; it is "${value}"`);
});
