import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/ingest/decode-text.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('Żółw “said”'), 'Żółw “said”', 'utf-8'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a', 'utf-8'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x61, 0, 0x1c, 0x20), 'a“', 'utf-16le'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x61, 0x20, 0x1c), 'a“', 'utf-16be'],
    ['windows-1252, which is not valid UTF-8', bytes(0x93, 0x61, 0x94), '“a”', 'windows-1252'],
    ['nothing', bytes(), '', 'utf-8'],
  ])('reads %s', (_, input, text, encoding) => {
    expect(decodeText(input)).toEqual({ text, encoding });
  });
});
