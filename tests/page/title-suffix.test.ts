import { describe, expect, it } from 'vitest';
import { splitTitle } from '../../src/page/title-suffix.ts';

describe('splitTitle', () => {
  it.each([
    ['Board opens its books | Today News', 'Board opens its books', 'Today News'],
    ['Board opens its books - Times of India', 'Board opens its books', 'Times of India'],
    ['Board opens its books – Reuters', 'Board opens its books', 'Reuters'],
    ['Board opens its books - Harbor News Now', 'Board opens its books', 'Harbor News Now'],
    ['Board opens its books - harborTimes', 'Board opens its books', 'harborTimes'],
    ['Board opens its books - harbor.example', 'Board opens its books', 'harbor.example'],
    ['Board opens its books | Ports | The Guardian', 'Board opens its books', 'Ports'],
    [
      'Board opens its books -- what it means - Times of India',
      'Board opens its books -- what it means',
      'Times of India',
    ],
    // The title's own dashes and bars.
    ['Board opens its books - and closes them again', 'Board opens its books - and closes them again', null],
    ['Board opens its books -- what it means', 'Board opens its books -- what it means', null],
    ['Boats or bridges – the long way round', 'Boats or bridges – the long way round', null],
    ['Islands | News', 'Islands | News', null],
    [
      'A vote | The board decides in June what the islands asked for in May',
      'A vote | The board decides in June what the islands asked for in May',
      null,
    ],
    ['Winter-ferry row', 'Winter-ferry row', null],
  ])('%s', (line, title, suffix) => {
    const split = splitTitle(line);
    expect(line.slice(0, split.end)).toBe(title);
    expect(split.suffix).toBe(suffix);
  });
});
