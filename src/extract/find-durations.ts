import type { Span } from '../page/span.ts';
import type { Circumstance } from './claim.ts';
import { findQuantities } from './quantities.ts';

/** A phrase that says how long something lasts: "the three-year war". */
export interface Duration extends Span {
  /** What lasts, folded. */
  readonly of: string;
  readonly number: Circumstance;
}

const UNITS = 'year|month|week|day|hour';
/** What is said to have lasted or to last: a thing has one length, and outlets tell it. */
const LASTING =
  'war|conflict|siege|trial|campaign|sentence|ban|truce|ceasefire|cease-fire|occupation|shutdown|strike|investigation|probe|inquiry|standoff|manhunt|drought|blackout|outage';
const PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])[\\p{L}\\p{N}.]{1,14}(?:[ -][\\p{L}]{1,8}){0,4}?[ -](${UNITS})(?:[ -](?:long|old))? (?:\\p{Ll}{1,14} )?(${LASTING})(?!\\p{L})`,
  'gu',
);

/** Phrases of a stretch that tell a duration. Linear. */
export function findDurations(text: string, within: Span): Duration[] {
  return [...text.slice(within.start, within.end).matchAll(PHRASE)].flatMap((match): Duration[] => {
    const start = within.start + match.index;
    const span = { start, end: start + match[0].length };
    const [, unit, of] = match;
    const quantity = findQuantities(text, span)[0];
    if (!quantity || unit === undefined || of === undefined) return [];
    const number = {
      aspect: 'NUMBER' as const,
      value: String(quantity.value),
      unit,
      isExact: quantity.isExact,
    };
    return [
      {
        start: quantity.start,
        end: span.end,
        of,
        number: { ...number, start: quantity.start, end: quantity.end },
      },
    ];
  });
}
