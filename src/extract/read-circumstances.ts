import type { PublicationTime } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import type { Circumstance } from './claim.ts';
import { findModality, findNegations, findQuantifiers } from './claim-modality.ts';
import { findDays } from './day-mentions.ts';
import { findQuantities } from './quantities.ts';

/** What a stretch says in which another wording of the same claim can differ: days, numbers, modality, negation, scope. */
export function readCircumstances(
  text: string,
  parts: readonly Span[],
  published: PublicationTime | null,
): Circumstance[] {
  const found = parts.flatMap((part) => {
    const days = findDays(text, part, published);
    const quantities = findQuantities(text, part).filter((one) => !days.some((day) => overlap(day, one)));
    return [
      ...days.map(({ start, end, day, isExact }) => dayCircumstance({ start, end }, day, isExact)),
      ...quantities.map(
        ({ start, end, value, unit, isExact }): Circumstance => ({
          aspect: 'NUMBER',
          value: String(value),
          unit,
          isExact,
          start,
          end,
        }),
      ),
      ...findModality(text, part),
      ...findNegations(text, part),
      ...findQuantifiers(text, part),
    ];
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

export function dayCircumstance({ start, end }: Span, day: string, isExact: boolean): Circumstance {
  return { aspect: 'DAY', value: day, unit: null, isExact, start, end };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
