import { describe, expect, it } from 'vitest';
import { extractPage } from '../../src/extract/extract-page.ts';
import { findVenue } from '../../src/extract/find-venue.ts';
import { pageOf } from './page-of.ts';

function venueOf(text: string): string | null {
  return findVenue(text, { start: 0, end: text.length }, true)?.name ?? null;
}

describe('findVenue', () => {
  it.each([
    ['Mara Odal told CNN', 'CNN'],
    ['Odal told ABC News on Sunday', 'ABC News'],
    ["he said on CNN's State Of The Union.", 'CNN · State of the Union'],
    ['he said on CNN‘s “State of the Union.”', 'CNN · State of the Union'],
    ['she said on ABC’s “This Week.”', 'ABC · This Week'],
    ['Odal said on State of the Union.', 'CNN · State of the Union'],
    ['she said on Northern Radio’s Late Hour', 'Northern Radio · Late Hour'],
    ['in a post on Truth Social', 'Truth Social'],
    ['Odal wrote on his Truth Social account', 'Truth Social'],
    ['speaking at a news conference in Norvik with Per Lund', 'news conference · Norvik'],
    ['he said in an interview with Le Monde', 'Le Monde'],
    ['In Norvik, he said', 'Norvik'],
    ['he said on State Of The Union', 'CNN · State of the Union'],
    ["he said on CBS News' “Face The Nation.”", 'CBS · Face the Nation'],
    ["he said on CBS' Face the Nation on Sunday", 'CBS · Face the Nation'],
    ["he said on Northern Radio's Late Hour on Sunday", 'Northern Radio · Late Hour'],
    ["he told CNN's Jane Odal on “State of the Union”", 'CNN · State of the Union'],
    ["he told CNN's Jane Odal", 'CNN'],
    ['he told “Fox News Sunday”', 'Fox · Fox News Sunday'],
    ["he said on Fox News' “Fox & Friends”", 'Fox News · Fox & Friends'],
    ['he said on MSNBC’s Morning Joe', 'MSNBC · Morning Joe'],
    ['he said on ABC’s “This Week with Jane Odal”', 'ABC · This Week'],
  ])('%s', (text, expected) => {
    expect(venueOf(text)).toBe(expected);
  });

  it.each(['In January, he said', 'Odal told reporters', 'he said on Sunday', 'She told her party'])(
    'none: %s',
    (text) => {
      expect(venueOf(text)).toBeNull();
    },
  );

  it('is a slice of the text', () => {
    const text = 'He said on ABC’s “This Week.”';
    const venue = findVenue(text, { start: 0, end: text.length }, true);
    expect(text.slice(venue?.start, venue?.end)).toBe(venue?.text);
  });
});

describe('venue of a quote', () => {
  function venuesOf(text: string): (string | null)[] {
    return extractPage(pageOf(text)).quotes.map((q) => q.venue?.name ?? null);
  }

  it('is shared by cues with one subject', () => {
    expect(venuesOf('Ida Holm told CNN that it was over and called the plan “reckless”.')).toEqual([
      'CNN',
      'CNN',
    ]);
  });

  it('is kept by “He added”, but not by the next “He said”', () => {
    expect(venuesOf('Ida Holm told CNN that it was over. She added that it was late.')).toEqual([
      'CNN',
      'CNN',
    ]);
    expect(venuesOf('Ida Holm told CNN that it was over. She said that it was late.')).toEqual(['CNN', null]);
  });
});
