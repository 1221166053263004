import { describe, expect, it } from 'vitest';
import { isZoneName, toInstant, toWallTime } from '../../src/page/time-zone.ts';

const SUMMER = Date.UTC(2025, 6, 1, 12);
const WINTER = Date.UTC(2025, 0, 1, 12);

describe('toInstant', () => {
  it.each([
    ['Eastern Daylight Time', SUMMER, -240],
    ['eastern standard time', WINTER, -300],
    // A page that writes "standard" in summer gets what it writes.
    ['Eastern Standard Time', SUMMER, -300],
    ['Eastern Time', SUMMER, -240],
    ['Eastern Time', WINTER, -300],
    ['PT', SUMMER, -420],
    ['PT', WINTER, -480],
    ['Pacific Daylight Time', SUMMER, -420],
    ['Central European Summer Time', SUMMER, 120],
    ['British Summer Time', SUMMER, 60],
    ['India Standard Time', WINTER, 330],
    ['IST', WINTER, 330],
    ['CST', WINTER, -360],
    ['CEST', SUMMER, 120],
    ['AEST', WINTER, 600],
    ['Nepal Time', WINTER, 345],
    ['Newfoundland Daylight Time', SUMMER, -150],
    ['Coordinated Universal Time', SUMMER, 0],
    ['UTC', SUMMER, 0],
    ['Z', SUMMER, 0],
    ['GMT-5', SUMMER, -300],
    ['+05:30', SUMMER, 330],
    ['−0330', SUMMER, -210],
  ])('%s (wall time %d) is %d minutes east of UTC', (zone, wallTime, minutes) => {
    expect(toInstant(wallTime, zone)).toBe(wallTime - minutes * 60_000);
  });

  it.each(['Teatime', 'XQT', 'Middle Earth Standard Time', '+25:00', '', 'am', 'Sunday'])(
    'does not know %j',
    (zone) => {
      expect(toInstant(SUMMER, zone)).toBeNull();
      expect(isZoneName(zone)).toBe(false);
    },
  );
});

describe('toWallTime', () => {
  it.each(['Eastern Time', 'PT', 'EDT', 'India Standard Time', '+05:30', 'UTC'])(
    'undoes toInstant: %s',
    (zone) => {
      for (const wallTime of [SUMMER, WINTER])
        expect(toWallTime(toInstant(wallTime, zone) ?? 0, zone)).toBe(wallTime);
    },
  );

  it('does not know what is no zone', () => expect(toWallTime(SUMMER, 'Teatime')).toBeNull());
});
