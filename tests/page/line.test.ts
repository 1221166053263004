import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/page/line.ts';

const WRAPPED = 'The council has weighed a bridge for six years and the';

describe('splitLines', () => {
  it.each([
    ['a\nb\r\nc\rd\u2028e\u2029f\vg\fh', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
    ['  a \u00a0\n\ufeff b', ['a', 'b']],
    ['\n \n\t\n', []],
    ['', []],
    ['a\u0085b\u200b', ['a\u0085b\u200b']],
  ])('%j has the lines %j', (text, expected) => {
    expect(splitLines(text).map((line) => line.text)).toEqual(expected);
  });

  it('counts the blank lines above each line', () => {
    expect(splitLines('a\n\n \nb\nc').map((line) => line.gap)).toEqual([0, 2, 0]);
  });

  it('gives offsets into the text', () => {
    const text = ' \n  first\r\n\n second ';
    for (const line of splitLines(text)) expect(text.slice(line.start, line.end)).toBe(line.text);
  });

  it.each([
    ['a hard-wrapped paragraph', `${WRAPPED}\nislands have waited.`, 1],
    ['three wrapped lines', `${WRAPPED}\nislands have waited for it since the first of the boats\nsank.`, 1],
    ['a new sentence', `${WRAPPED} end.\nislands have waited.`, 2],
    ['a capital', `${WRAPPED}\nIslands have waited.`, 2],
    ['a blank line between', `${WRAPPED}\n\nislands have waited.`, 2],
    ['a short line above', 'A bridge for the\nislands', 2],
    ['a host below a headline', `${WRAPPED}\nherald.example -- Monday`, 2],
    ['a bullet', `${WRAPPED}\n- islands`, 2],
    ['a paragraph-sized line above', `${WRAPPED} ${WRAPPED} ${WRAPPED}\nislands have waited.`, 2],
  ])('%s', (_what, text, count) => {
    expect(splitLines(text)).toHaveLength(count);
  });
});
