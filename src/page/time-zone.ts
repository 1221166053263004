/** Two days that show both halves of the year in every zone with summer time. */
const SAMPLES = [new Date(Date.UTC(2025, 0, 15)), new Date(Date.UTC(2025, 6, 15))] as const;

/**
 * English-speaking readers first: an abbreviation that several zones use is that of the first locale which
 * abbreviates so ("CST" is US Central, "BST" British, "IST" Indian time).
 */
const LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-ZA', 'en-SG', 'en-HK', 'en-CA', 'ja', 'id'];

/** "GMT-05:00", "UTC+5:30", "+0530", "Z". */
const OFFSET = /^(?:(?:GMT|UTC)\s?)?([+\-−])(\d{1,2})(?::?(\d{2}))?$/i;
const UNIVERSAL = /^(?:z|utc|gmt|coordinated universal time|greenwich mean time)$/i;
const MINUTE = 60_000;
/** All of Intl's long names end so. */
const LONG_NAME = /\stime$/;

/** A zone name's offset: fixed minutes east of UTC, or an IANA zone for a name that spans the year ("Eastern Time"). */
type ZoneRule = number | string;

const namesByStyle = new Map<string, ReadonlyMap<string, ZoneRule>>();

/**
 * The instant at which clocks of a named zone show a wall time, in ms since 1970 UTC, or null for an unknown zone.
 * `wallTime` is that time read as if it were UTC. The names come from Intl's own data: long ("Eastern Daylight
 * Time", "Central European Summer Time"), generic ("Eastern Time", "ET") and abbreviated ("EDT", "BST", "IST"),
 * besides offsets ("+05:30", "GMT-5"). The first
 * name of each style costs about 0.3 s in a process, later ones a look-up.
 */
export function toInstant(wallTime: number, zoneName: string): number | null {
  const rule = zoneRule(zoneName);
  if (rule === null) return null;
  if (typeof rule === 'number') return wallTime - rule * MINUTE;
  const guess = wallTime - offsetMinutes(rule, wallTime) * MINUTE;
  return wallTime - offsetMinutes(rule, guess) * MINUTE;
}

/** What clocks of a named zone show at an instant, read as if it were UTC: the inverse of `toInstant`. Null for no zone. */
export function toWallTime(instant: number, zoneName: string): number | null {
  const rule = zoneRule(zoneName);
  if (rule === null) return null;
  return instant + (typeof rule === 'number' ? rule : offsetMinutes(rule, instant)) * MINUTE;
}

/** Whether a name is that of a zone. */
export function isZoneName(zoneName: string): boolean {
  return zoneRule(zoneName) !== null;
}

function zoneRule(zoneName: string): ZoneRule | null {
  if (UNIVERSAL.test(zoneName)) return 0;
  const offset = OFFSET.exec(zoneName);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    if (minutes > 14 * 60) return null;
    return offset[1] === '+' ? minutes : -minutes;
  }
  const key = zoneName.toLowerCase().replaceAll('’', "'");
  if (LONG_NAME.test(key))
    return namesOf('en-US', 'long').get(key) ?? namesOf('en-US', 'longGeneric').get(key) ?? null;
  if (!/^[A-Z]{2,5}$/.test(zoneName)) return null;
  if (key.length === 2) return namesOf('en-US', 'shortGeneric').get(key) ?? null;
  for (const locale of LOCALES) {
    const rule = namesOf(locale, 'short').get(key);
    if (rule !== undefined) return rule;
  }
  return null;
}

/** The names of one style in one locale, lower case. Built once. */
function namesOf(
  locale: string,
  style: 'long' | 'longGeneric' | 'short' | 'shortGeneric',
): ReadonlyMap<string, ZoneRule> {
  const known = namesByStyle.get(`${locale} ${style}`);
  if (known !== undefined) return known;
  const names = new Map<string, ZoneRule>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style });
    const [winter, summer] = SAMPLES.map((day) => zonePart(format, day));
    for (const [name, day] of [
      [winter, SAMPLES[0]],
      [summer, SAMPLES[1]],
    ] as const) {
      const key = name?.toLowerCase().replaceAll('’', "'");
      if (key === undefined || names.has(key) || OFFSET.test(key)) continue;
      names.set(key, winter === summer && isSeasonal(zone) ? zone : offsetMinutes(zone, day.getTime()));
    }
  }
  namesByStyle.set(`${locale} ${style}`, names);
  return names;
}

function isSeasonal(zone: string): boolean {
  return offsetMinutes(zone, SAMPLES[0].getTime()) !== offsetMinutes(zone, SAMPLES[1].getTime());
}

/** Minutes east of UTC that a zone's clocks are at an instant. */
function offsetMinutes(zone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const match = OFFSET.exec(zonePart(format, new Date(instant)));
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '+' ? minutes : -minutes;
}

function zonePart(format: Intl.DateTimeFormat, day: Date): string {
  return format.formatToParts(day).find((part) => part.type === 'timeZoneName')?.value ?? '';
}
