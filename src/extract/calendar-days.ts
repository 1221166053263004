/** Days are counted from 1970-01-01. */
export const MS_A_DAY = 86_400_000;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Words for a day near today, as an offset from it. */
export const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['last night', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);

/** How many days ago, 0 to 6, the weekday ("friday") was last. */
export function daysSince(weekday: string, today: number): number {
  // 1970-01-01 was a Thursday.
  return (((today + 4 - WEEKDAYS.indexOf(weekday)) % 7) + 7) % 7;
}

/**
 * The day of a date; without a year, the one nearest to today. Null for what is no day of a month, or has neither year nor
 * today.
 *
 * @param month its name, or the first three letters of it
 */
export function dayOfDate(
  month: string,
  ofMonth: number,
  year: string | undefined,
  today: number | null,
): number | null {
  if (ofMonth < 1 || ofMonth > 31) return null;
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  const inYear = (of: number) => Math.floor(Date.UTC(of, index, ofMonth) / MS_A_DAY);
  if (year !== undefined) return inYear(Number(year));
  if (today === null) return null;
  const current = new Date(today * MS_A_DAY).getUTCFullYear();
  const distance = (day: number) => Math.abs(day - today);
  return [current - 1, current, current + 1]
    .map(inYear)
    .reduce((nearest, day) => (distance(day) < distance(nearest) ? day : nearest));
}
