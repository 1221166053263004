import type { PublicationTime } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import type { Circumstance } from './claim.ts';
import { type DayMention, findDays } from './day-mentions.ts';
import { EVENT_NOUNS, eventKind } from './event-nouns.ts';
import { dayCircumstance } from './read-circumstances.ts';

/** A phrase that dates an event: "Friday's summit in Alaska", "a meeting in Alaska on Friday". */
export interface DatedEvent extends Span {
  readonly kind: string;
  /** Its day, then its places. */
  readonly circumstances: readonly Circumstance[];
}

const NOUN = new RegExp(`(?<![\\p{L}-])(?:${EVENT_NOUNS})(?![\\p{L}-]|['’]s)`, 'giu');
/** Words between a day and the noun that it dates: "Friday’s (August 15, 2025) [two-hour Alaska] summit". */
const DAY_TO_NOUN =
  /^(?:['’‘]s?)?\)? (?:\([^()]{1,40}\) )?(?:(?:night|morning|afternoon|evening)(?:['’]s)? )?(?:[\p{L}\p{N}.-]{1,24} ){0,3}$/u;
/** Words between the noun and the day: "meeting [at a military base in Alaska] on Friday"; commas part. */
const NOUN_TO_DAY =
  /^(?: (?!on |and |or |but |that |which |who |when |after |before |where |said |as )[\p{L}\p{N}.'’-]{1,24}){0,8}(?: on| last| this|,)? $/u;
const PLACE =
  /(?:^| )(?:in|at|near|outside) (?:[\p{Ll}]{1,12} ){0,4}?(?:(?:in|of|at) )?((?:\p{Lu}[\p{L}.’'-]{1,24})(?: \p{Lu}[\p{L}.’'-]{1,24}){0,3})/gu;
const NAME_BEFORE = /((?:\p{Lu}[\p{L}.]{1,24} ){1,3})$/u;
/** What begins a sentence with a capital and is no name. */
const OPENER =
  /^(?:The|A|An|This|That|These|Those|His|Her|Its|Their|Our|My|In|On|At|After|Before|During|For|But|And|When|While|As|Every|Each|Last|Next|First|Second|Third|Both|No|Some|Many|Most|More) /u;
const REACH = 90;
const AFTER_NOUN = 70;

/** Phrases of a stretch that date an event at a named place. Linear. */
export function findEvents(text: string, within: Span, published: PublicationTime | null): DatedEvent[] {
  const days = findDays(text, within, published);
  if (days.length === 0) return [];
  const stretch = text.slice(within.start, within.end);
  return [...stretch.matchAll(NOUN)].flatMap((match): DatedEvent[] => {
    const start = within.start + match.index;
    const noun = { start, end: start + match[0].length };
    const day = dayOf(text, noun, days, within);
    const places = placesOf(text, noun, day, within);
    const kind = eventKind(match[0]);
    if (!day || kind === null || places.length === 0) return [];
    const spans = [noun, day, ...places];
    return [
      {
        kind,
        start: Math.min(...spans.map((span) => span.start)),
        end: Math.max(...spans.map((span) => span.end)),
        circumstances: [dayCircumstance(day, day.day, day.isExact), ...places],
      },
    ];
  });
}

function dayOf(text: string, noun: Span, days: readonly DayMention[], within: Span): DayMention | null {
  const before = days.findLast(({ end }) => end <= noun.start);
  if (before && noun.start - before.end <= REACH && DAY_TO_NOUN.test(text.slice(before.end, noun.start)))
    return before;
  const after = days.find(({ start }) => start >= noun.end);
  if (!after || after.start - noun.end > REACH || after.end > within.end) return null;
  return NOUN_TO_DAY.test(text.slice(noun.end, after.start)) ? after : null;
}

/** Names behind "in" or "at" after the noun, and names right before it: "Alaska talks". */
function placesOf(text: string, noun: Span, day: DayMention | null, within: Span): Circumstance[] {
  const until = day && day.start > noun.end ? day.start : Math.min(within.end, noun.end + AFTER_NOUN);
  const after = text.slice(noun.end, until).split(/[,;:()“”"]/u)[0] ?? '';
  const found = [...after.matchAll(PLACE)].map((match) => {
    const name = match[1] ?? '';
    const start = noun.end + match.index + match[0].length - name.length;
    return place(name, start);
  });
  const lead = text.slice(
    Math.max(within.start, noun.start - REACH, day && day.end <= noun.start ? day.end : 0),
    noun.start,
  );
  const name = (NAME_BEFORE.exec(lead)?.[1] ?? '').replace(OPENER, '').trimEnd();
  if (name !== '') found.unshift(place(name, noun.start - 1 - name.length));
  return found;
}

function place(name: string, start: number): Circumstance {
  return {
    aspect: 'PLACE',
    value: name.replace(/['’]s?$/u, '').toLowerCase(),
    unit: null,
    isExact: true,
    start,
    end: start + name.length,
  };
}
