import { describe, expect, it } from 'vitest';
import { findTime } from '../../src/page/publication-time.ts';

describe('findTime', () => {
  it.each([
    [
      'Sunday, August 17, 2025, 10:28:25 AM Eastern Daylight Time',
      '2025-08-17T14:28:25.000Z',
      'Eastern Daylight Time',
    ],
    [
      'Sunday, August 17, 2025, 10:28:29\u202fAM Eastern Daylight Time',
      '2025-08-17T14:28:29.000Z',
      'Eastern Daylight Time',
    ],
    [
      'Friday, January 3, 2025, 12:00:01 AM Central European Standard Time',
      '2025-01-02T23:00:01.000Z',
      'Central European Standard Time',
    ],
    ['August 17, 2025, 12:30 PM India Standard Time', '2025-08-17T07:00:00.000Z', 'India Standard Time'],
    ['Aug 17, 2025 10:28 am EDT', '2025-08-17T14:28:00.000Z', 'EDT'],
    ['August 17, 2025 at 4:05 p.m. ET', '2025-08-17T20:05:00.000Z', 'ET'],
    ['January 17, 2025 at 4:05 p.m. ET', '2025-01-17T21:05:00.000Z', 'ET'],
    ['17 August 2025 • 10:28pm BST', '2025-08-17T21:28:00.000Z', 'BST'],
    ['Sun 17 Aug 2025 14.28 BST', '2025-08-17T13:28:00.000Z', 'BST'],
    ['10:28 AM EDT, Sun August 17, 2025', '2025-08-17T14:28:00.000Z', 'EDT'],
    ['August 17, 2025 | 8:00 AM (IST)', '2025-08-17T02:30:00.000Z', 'IST'],
    ['Sun, 17 Aug 2025 14:28:25 GMT', '2025-08-17T14:28:25.000Z', 'GMT'],
    ['2025-08-17 10:28 (UTC+5:30)', '2025-08-17T04:58:00.000Z', 'UTC+5:30'],
    ['2025-08-17T10:28:25-04:00', '2025-08-17T14:28:25.000Z', '-04:00'],
    ['2025-08-17T14:28:25.123Z', '2025-08-17T14:28:25.123Z', 'Z'],
    ['2025-08-17T14:28:25.123456+0530', '2025-08-17T08:58:25.123Z', '+0530'],
    ['2025-08-17T14:28', '2025-08-17T14:28:00.000Z', null],
    ['2025-08-17', '2025-08-17T00:00:00.000Z', null],
    ['August 17th, 2025', '2025-08-17T00:00:00.000Z', null],
    ['17-Aug-2025', '2025-08-17T00:00:00.000Z', null],
    ['8/17/2025, 10:28:25 AM', '2025-08-17T10:28:25.000Z', null],
    ['17.08.2025', '2025-08-17T00:00:00.000Z', null],
    ['29 February 2024', '2024-02-29T00:00:00.000Z', null],
  ])('%s', (text, instant, zone) => {
    expect(findTime(text)).toMatchObject({ value: { instant, zone }, alone: true });
  });

  it.each([
    ['no date', 'Sunday morning at 10:28'],
    ['a day that the month lacks', 'February 30, 2025'],
    ['a thirteenth month', '2025-13-01'],
    ['day or month first unclear', '08/07/2025'],
    ['a thirteenth month and day', '13/13/2025'],
    ['a number run', '120250817'],
    ['a word that begins like a month', 'Marching 12, 2025 people'],
    ['nothing', ''],
  ])('finds none in %s', (_what, text) => {
    expect(findTime(text)).toBeNull();
  });

  it('tells a date that stands alone from one in prose', () => {
    expect(findTime('On Sunday, August 17, 2025, he said')?.alone).toBe(false);
    expect(findTime('August 17, 2025 update')?.alone).toBe(false);
  });

  it('gives the stretch with its weekday and zone', () => {
    const text = '-- Sunday, August 17, 2025, 10:28:25 AM Eastern Daylight Time (print)';
    const found = findTime(text);
    expect(text.slice(found?.start, found?.end)).toBe(
      'Sunday, August 17, 2025, 10:28:25 AM Eastern Daylight Time',
    );
  });

  it('reads a time with an unknown zone as UTC and says that the zone is none', () => {
    expect(findTime('Aug 17, 2025 10:28 am XQT')?.value).toEqual({
      instant: '2025-08-17T10:28:00.000Z',
      zone: null,
    });
  });
});
