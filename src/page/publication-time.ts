import type { PublicationTime } from './page.ts';
import type { Span } from './span.ts';
import { isZoneName, toInstant } from './time-zone.ts';

/** Dates stand at the start of a line or a field; what lies further in is prose. */
const SEARCH_WIDTH = 160;
/** Words of the longest zone name in Intl's data: "St. Pierre & Miquelon Daylight Time". */
const ZONE_WORDS = 6;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const WEEKDAY = '(?:\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s)?';

/** "2025-08-17", "2025-08-17T10:28:25.000+05:30", "2025-08-17 10:28 IST" (what follows the date is read apart). */
const YEAR_FIRST = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
/** "August 17, 2025", "Aug. 17 2025", "August 17th, 2025". */
const MONTH_FIRST = new RegExp(`${WEEKDAY}\\b(${MONTH})\\.?\\s${DAY},?\\s(\\d{4})(?!\\d)`, 'i');
/** "17 August 2025", "17-Aug-2025", "17th Aug, 2025". */
const DAY_FIRST = new RegExp(`${WEEKDAY}(?<!\\d)${DAY}[\\s-](${MONTH})\\.?,?[\\s-](\\d{4})(?!\\d)`, 'i');
/** "8/17/2025", "17.08.2025": only where one number is too large for a month. */
const NUMERIC = /(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/;
/** "10:28:25 AM", "10.28pm", "T10:28:25.123", "22:59". */
const TIME = /(?<![\d.:])(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.(\d{1,9}))?)?(?!\d)(?:\s?([ap])\.?m\b\.?)?/i;
/** An offset right after a time: "+05:30", "-0400", "Z". */
const GLUED_OFFSET = /^\s?(Z\b|[+\-−]\d{2}:?\d{2}(?!\d))/;
/** What can stand around a date without making its line prose: "Sunday", "at", "|", "|-", brackets. */
const FILLER =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:at|on)\b|[\s,;.|•·()[\]–—/-]|\bT\b/gi;

/** A publication time with the stretch that states it, and whether anything else stands beside it. */
export interface FoundTime extends Span {
  readonly value: PublicationTime;
  /** True where the searched text holds the date and nothing else. */
  readonly alone: boolean;
}

/**
 * Finds the date (with time and zone where given) in a short text, with offsets into that text. Null where none is,
 * or where its day does not exist. A date alone is that day at 00:00 UTC; a time without a zone is read as UTC;
 * both have zone null. Numeric dates whose month is unclear ("08/07/2025") are not read.
 */
export function findTime(text: string): FoundTime | null {
  const field = text.slice(0, SEARCH_WIDTH);
  const date = findDate(field);
  if (date === null) return null;
  const clock = findClock(field, date);
  const midnight = Date.UTC(date.year, date.month, date.day);
  const wallTime = midnight + (clock?.ms ?? 0);
  const instant = clock?.zone == null ? wallTime : toInstant(wallTime, clock.zone);
  if (instant === null || new Date(midnight).getUTCDate() !== date.day) return null;
  const start = Math.min(date.start, clock?.start ?? date.start);
  const end = Math.max(date.end, clock?.end ?? date.end);
  const rest = [
    field.slice(0, start),
    ...between(field, date, clock),
    text.slice(end, end + SEARCH_WIDTH),
  ].join(' ');
  return {
    start,
    end,
    value: { instant: new Date(instant).toISOString(), zone: clock?.zone ?? null },
    alone: rest.replace(FILLER, '') === '',
  };
}

interface FoundDate extends Span {
  readonly year: number;
  /** 0 is January. */
  readonly month: number;
  readonly day: number;
}

function findDate(field: string): FoundDate | null {
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray | null, year: number, month: number, day: number) => {
    if (match === null) return;
    const name = match[month]?.toLowerCase() ?? '';
    const index = /\d/.test(name) ? Number(name) - 1 : MONTHS.indexOf(name.slice(0, 3));
    if (index < 0 || index > 11 || Number(match[day]) > 31 || Number(match[day]) < 1) return;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      year: Number(match[year]),
      month: index,
      day: Number(match[day]),
    });
  };
  add(YEAR_FIRST.exec(field), 1, 2, 3);
  add(MONTH_FIRST.exec(field), 3, 1, 2);
  add(DAY_FIRST.exec(field), 3, 2, 1);
  const numeric = NUMERIC.exec(field);
  if (Number(numeric?.[1]) > 12) add(numeric, 3, 2, 1);
  else if (Number(numeric?.[2]) > 12) add(numeric, 3, 1, 2);
  return found.filter((date) => date.year >= 1600).sort((a, b) => a.start - b.start)[0] ?? null;
}

interface FoundClock extends Span {
  readonly ms: number;
  readonly zone: string | null;
}

/** The time of day after the date, or else before it ("10:28 AM EDT, Sun August 17, 2025"). */
function findClock(field: string, date: FoundDate): FoundClock | null {
  return readClock(field, date.end, field.length) ?? readClock(field, 0, date.start);
}

function readClock(field: string, from: number, to: number): FoundClock | null {
  const match = TIME.exec(field.slice(from, to));
  if (match === null) return null;
  const [whole, hourText, minute, second, fraction, half] = match;
  let hour = Number(hourText);
  if (hour > 24 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const millis = Number((fraction ?? '0').padEnd(3, '0').slice(0, 3));
  const end = from + match.index + whole.length;
  const zone = readZone(field.slice(end, to));
  return {
    start: from + match.index,
    end: zone === null ? end : end + zone.end,
    ms: ((hour * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000 + millis,
    zone: zone?.name ?? null,
  };
}

/** The zone that a text begins with, its longest name first. */
function readZone(after: string): { name: string; end: number } | null {
  const offset = GLUED_OFFSET.exec(after);
  if (offset?.[1] !== undefined) return { name: offset[1], end: offset[0].length };
  const lead = /^[\s,([]*/.exec(after)?.[0].length ?? 0;
  const words = [...after.slice(lead, lead + 60).matchAll(/[^\s,;|)\]]+/g)].slice(0, ZONE_WORDS);
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const end = lead + last.index + last[0].length;
    const name = after.slice(lead, end);
    if (/[,;|)\]]/.test(name)) continue;
    if (isZoneName(name)) return { name, end: after[end] === ')' || after[end] === ']' ? end + 1 : end };
  }
  return null;
}

function between(field: string, date: FoundDate, clock: FoundClock | null): string[] {
  if (clock === null) return [];
  return clock.start >= date.end
    ? [field.slice(date.end, clock.start)]
    : [field.slice(clock.end, date.start)];
}
