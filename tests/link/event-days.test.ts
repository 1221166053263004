import { describe, expect, it } from 'vitest';
import { dayOf, findEventDays } from '../../src/link/event-days.ts';

/** A Wednesday. */
const PUBLISHED = '2031-05-07T10:00:00Z';
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const mainDay = (text: string, published: string | null = PUBLISHED) => {
  const [main] = findEventDays(text, dayOf(published));
  return main ? iso(main.day) : null;
};

describe('findEventDays', () => {
  it.each([
    ['The silo burned on Tuesday.', '2031-05-06'],
    ['The silo burned last night.', '2031-05-06'],
    ['It burns today.', '2031-05-07'],
    ['The council meets tomorrow.', '2031-05-08'],
    ['The council met on Saturday.', '2031-05-03'],
    ['The council meets on Friday.', '2031-05-09'],
    ['It burned on April 30 at the harbor.', '2031-04-30'],
    ['It burned on 30 April.', '2031-04-30'],
    ['It had burned on Dec. 24, too.', '2030-12-24'],
    ['It burned on April 30, 2019.', '2019-04-30'],
    ['It may burn. The march goes on.', '2031-05-06'],
  ])('reads %j as %s', (text, expected) => {
    expect(mainDay(text)).toBe(expected);
  });

  it('knows only full dates where the day of publication is unknown', () => {
    expect(mainDay('It burned on Tuesday, May 6.', null)).toBeNull();
    expect(mainDay('It burned on May 6, 2031.', null)).toBe('2031-05-06');
  });

  it('gives shares that add up to one, and reads hostile text', () => {
    const days = findEventDays(`${'May 99 , 9 9 '.repeat(50_000)}Tuesday`, dayOf(PUBLISHED));
    expect(days.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });
});
