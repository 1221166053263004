import * as chrono from 'chrono-node';
import type { PublicationTime } from '../page/page.ts';
import { toWallTime } from '../page/time-zone.ts';

/** A day that a report itself can name: with a weekday or month, or "today", "yesterday", "two days ago". */
const DAY_WORD =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}|yesterday|today|tonight|(?:this|last) (?:morning|afternoon|evening|night)|days? ago)\b/iu;
/** "Friday's vote": a day that dates something else. */
const POSSESSIVE = /^['’‘]s?(?!\p{L})/u;
/** Words between a comma and a day that date it to what is yet to come, or to another deed than saying. */
const AHEAD = /\b(?:next|coming|will|shall|would|plans?|planned|expected|scheduled|due|set)\b/iu;
const OTHER_DEED =
  /^[\s—–-]*(?:who|which|whose|where|when|after|before|since|until|during|following|ahead of|despite|as|because)\b/iu;
/** Characters around a cue that are read for its day. */
const REACH = 400;
const DAY = 86_400_000;

/**
 * The time of publication by the page's own clocks, as if they showed UTC: a day that a page names is a day of its own
 * zone. Without a known zone that is UTC. Null for no valid time.
 */
export function pageClock({ instant, zone }: PublicationTime): number | null {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return null;
  return zone === null ? time : (toWallTime(time, zone) ?? time);
}

/**
 * The day on which something was said, from the words around its cue ("said on Sunday"), as an ISO date in the page's
 * zone. A weekday is the last such day up to the day of publication, a date without a year the last such date. Null
 * without a publication date or a named day, and for a day that is still to come or dates something else.
 *
 * @param around the cue's sentence without the reported words
 * @param published see `pageClock`
 */
export function findSaidOn(around: string, published: number | null): string | null {
  const words = around.slice(0, REACH);
  if (published === null || !DAY_WORD.test(words)) return null;
  const reference = { instant: new Date(published), timezone: 0 };
  for (const { index, text, start } of chrono.en.casual.parse(words, reference)) {
    const lead = words.slice(words.lastIndexOf(',', index) + 1, index);
    const other = POSSESSIVE.test(words.slice(index + text.length)) || OTHER_DEED.test(lead);
    if (!DAY_WORD.test(text) || other || AHEAD.test(lead) || AHEAD.test(text)) continue;
    return lastSuchDay(start, published);
  }
  return null;
}

/** The day itself, or where only its weekday, or its day and month, are told, the last such day. Null for a later one. */
function lastSuchDay(named: chrono.ParsedComponents, published: number): string | null {
  const [year, month] = [named.get('year') ?? 0, (named.get('month') ?? 1) - 1];
  const date = named.get('day') ?? 1;
  const today = Math.floor(published / DAY) * DAY;
  let day = Date.UTC(year, month, date);
  if (day > today && named.isCertain('weekday') && !named.isCertain('day')) day -= 7 * DAY;
  else if (day > today && !named.isCertain('year') && named.isCertain('month'))
    day = Date.UTC(year - 1, month, date);
  return day > today ? null : new Date(day).toISOString().slice(0, 10);
}
