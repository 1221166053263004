import type { PublicationTime } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import { toWallTime } from '../page/time-zone.ts';
import { dayOfDate, daysSince, MS_A_DAY, NEAR_DAYS } from './calendar-days.ts';
import { pageClock } from './said-on.ts';

/** Words that name a day, and the day. */
export interface DayMention extends Span {
  /** ISO date. */
  readonly day: string;
  /** Whether no other day can be meant. */
  readonly isExact: boolean;
}

/** "last Tuesday", "today", "Feb. 9", "9 February 2016". Capital letters: "may" and "march" are words, too. */
const DAY =
  /(?<![\p{L}\p{N}])(?:(?:([Ll]ast|[Nn]ext|[Tt]his|[Cc]oming) )?(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)|([Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Ll]ast night)|(?:(\d{1,2}) )?(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?(?: (\d{1,2})\b(?![:.]\d))?(?:,? ((?:19|20)\d\d)\b)?)(?!\p{L})/gu;
/** A date in brackets that explains the day before it: "Friday (August 15, 2025)". */
const EXPLAINED = /^(?:['’‘]s)? ?\($/u;
/** The zone that a day is told in: "today as per IST", "today (IST)". */
const ZONE = /^,? (?:as per |in |\()([A-Z]{2,5})\b/u;
/** A weekday so long ago may as well be the coming one. */
const SURE_AGO = 3;
const LONG_AGO = 5;
const AHEAD =
  /\b(?:will|shall|would|upcoming|coming|ahead of|scheduled|set|due|plans?|planned|expected|meets)\b[^.;]{0,60}$/u;
const REACH = 80;

/**
 * The days that a stretch of a page names, in text order. A weekday is read against the day of publication in the page's
 * own zone; so is a date without a year, as the nearest. Without a publication date only full dates are read. Linear.
 */
export function findDays(text: string, within: Span, published: PublicationTime | null): DayMention[] {
  const clock = published === null ? null : pageClock(published);
  const found: DayMention[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(DAY)) {
    const start = within.start + match.index;
    const end = start + match[0].length;
    const today = dayOf(zonedClock(text.slice(end, end + 16), published) ?? clock);
    const read = readDay(match, today, text.slice(Math.max(within.start, start - REACH), start));
    const before = found.at(-1);
    if (before && match[6] !== undefined && EXPLAINED.test(text.slice(before.end, start))) {
      if (read) found[found.length - 1] = { start: before.start, end, day: toIso(read.day), isExact: true };
    } else
      found.push(
        ...(read
          ? [{ start, end, day: toIso(read.day), isExact: read.isExact }]
          : [{ start, end, day: '', isExact: false }]),
      );
  }
  return found.filter(({ day }) => day !== '');
}

/** What the clock of a zone named behind a day shows at publication. */
function zonedClock(after: string, published: PublicationTime | null): number | null {
  const zone = ZONE.exec(after)?.[1];
  const time = Date.parse(published?.instant ?? '');
  return zone === undefined || Number.isNaN(time) ? null : toWallTime(time, zone);
}

interface ReadDay {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly isExact: boolean;
}

function readDay(match: RegExpMatchArray, today: number | null, before: string): ReadDay | null {
  const [, which, weekday, near, dateBefore, month, dateAfter, year] = match;
  if (month !== undefined) {
    const day = dayOfDate(month, Number(dateBefore ?? dateAfter ?? 0), year, today);
    return day === null ? null : { day, isExact: true };
  }
  if (today === null) return null;
  if (near !== undefined) {
    const offset = NEAR_DAYS.get(near.toLowerCase()) ?? 0;
    return { day: today + offset, isExact: true };
  }
  return readWeekday((weekday ?? '').toLowerCase(), which?.toLowerCase() ?? null, today, before);
}

function readWeekday(name: string, which: string | null, today: number, before: string): ReadDay {
  const ago = daysSince(name, today);
  if (which === 'last') return { day: today - (ago || 7), isExact: ago !== 0 && ago <= SURE_AGO };
  if (which === 'next' || which === 'coming') return { day: today - ago + 7, isExact: ago > SURE_AGO };
  if (ago > 0 && AHEAD.test(before)) return { day: today - ago + 7, isExact: true };
  return ago < LONG_AGO
    ? { day: today - ago, isExact: ago <= SURE_AGO }
    : { day: today - ago + 7, isExact: false };
}

function dayOf(clock: number | null): number | null {
  return clock === null ? null : Math.floor(clock / MS_A_DAY);
}

function toIso(day: number): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}
