import * as chrono from 'chrono-node';

/** A day that a report itself can name: with a weekday or month, or "today", "yesterday". */
const DAY_WORD =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.? \d{1,2}|yesterday|today|tonight)\b/iu;
const POSSESSIVE_DAY = /(?:day|\d)['’‘]s\b/iu;
const WEEKDAYS_AHEAD = /\b(?:next|coming)\b/iu;

/**
 * The day on which something was said, from the words around its cue ("said on Sunday"), as an ISO date. A weekday is
 * the last such day up to the day of publication. Null without a publication date or a named day.
 *
 * @param around the cue's sentence without the reported words
 * @param publishedAt ISO instant of publication
 */
export function findSaidOn(around: string, publishedAt: string | null): string | null {
  if (
    publishedAt === null ||
    !DAY_WORD.test(around) ||
    POSSESSIVE_DAY.test(around) ||
    WEEKDAYS_AHEAD.test(around)
  )
    return null;
  const reference = new Date(publishedAt);
  if (Number.isNaN(reference.getTime())) return null;
  const [first] = chrono.en.casual.parse(around.slice(0, 400), { instant: reference, timezone: 0 });
  if (first === undefined) return null;
  const day = new Date(
    Date.UTC(first.start.get('year') ?? 0, (first.start.get('month') ?? 1) - 1, first.start.get('day') ?? 1),
  );
  const published = Date.UTC(reference.getUTCFullYear(), reference.getUTCMonth(), reference.getUTCDate());
  if (day.getTime() > published && first.start.isCertain('weekday') && !first.start.isCertain('day')) {
    day.setUTCDate(day.getUTCDate() - 7);
  }
  return day.getTime() > published ? null : day.toISOString().slice(0, 10);
}
