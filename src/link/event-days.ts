import { dayOfDate, daysSince, MS_A_DAY, NEAR_DAYS } from '../extract/calendar-days.ts';

/** A day that a text speaks of, in days since 1970-01-01, and its share of all such talk, 0..1. */
export interface EventDay {
  readonly day: number;
  readonly share: number;
}

/** "Tuesday", "last night", "Feb. 9", "9 February"; a year behind it is read where there is one. */
const DAY_WORDS =
  /\b(?:(sunday|monday|tuesday|wednesday|thursday|friday|saturday|yesterday|today|tonight|tomorrow|last night)|(?:(\d{1,2}) )?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?: (\d{1,2})\b)?(?:,? ((?:19|20)\d{2})\b)?)/gi;
/** What is said late in a text is background: at this offset a mention counts half. */
const HALF_AT = 700;
/** Days are read up to here, in characters. */
const MAX_TEXT = 20_000;
/** A weekday so long ago is rather the coming one. */
const LONG_AGO = 5;
/** Without a word about it, an event is of the day of publication or the day before. */
const UNSAID = 0.12;

/**
 * The days that an article speaks of, most talked of first. Weekdays are read as the last one before publication,
 * or the next where that is nearer; dates without a year as the nearest. Empty where the publication day is unknown
 * and no year is given. Linear.
 *
 * @param published day of publication in days since 1970-01-01, or null
 */
export function findEventDays(text: string, published: number | null): EventDay[] {
  const weights = new Map<number, number>();
  const add = (day: number, weight: number) => weights.set(day, (weights.get(day) ?? 0) + weight);
  for (const match of text.slice(0, MAX_TEXT).matchAll(DAY_WORDS)) {
    const weight = 1 / (1 + match.index / HALF_AT);
    for (const [day, share] of readDay(match, published)) add(day, weight * share);
  }
  if (published !== null) for (const day of [published, published - 1]) add(day, UNSAID);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [...weights]
    .map(([day, weight]) => ({ day, share: weight / total }))
    .sort((a, b) => b.share - a.share || a.day - b.day);
}

/** The day of an instant (ISO), in UTC; null for null. */
export function dayOf(instant: string | null): number | null {
  const time = Date.parse(instant ?? '');
  return Number.isNaN(time) ? null : Math.floor(time / MS_A_DAY);
}

function readDay(match: RegExpMatchArray, published: number | null): (readonly [number, number])[] {
  const [, word, before, month, after, year] = match;
  if (word !== undefined) return published === null ? [] : readNearDay(word.toLowerCase(), published);
  if (month === undefined) return [];
  const day = dayOfDate(month, Number(before ?? after ?? 0), year, published);
  return day === null ? [] : [[day, 1]];
}

function readNearDay(word: string, published: number): (readonly [number, number])[] {
  const near = NEAR_DAYS.get(word);
  if (near !== undefined) return [[published + near, 1]];
  const ago = daysSince(word, published);
  if (ago < LONG_AGO) return [[published - ago, 1]];
  return [
    [published - ago, 0.4],
    [published - ago + 7, 0.7],
  ];
}
