import type { Circumstance } from '../../src/extract/claim.ts';
import { readCircumstances } from '../../src/extract/read-circumstances.ts';
import type { LinkableClaim } from '../../src/link/claim.ts';
import { PreparedClaim } from '../../src/link/prepare-claim.ts';
import { storyProfile } from '../../src/link/story-profile.ts';
import { quoteOf } from './quotes.ts';

/** An indirect quote of `person:1` in an article of its own on 3 March 2031, a Monday, changed as told. */
export function claimOf(text: string, changes: Partial<LinkableClaim> = {}): PreparedClaim {
  const quote = quoteOf(text, { kind: 'INDIRECT', ...changes });
  const instant = quote.publishedAt;
  const published = instant === null ? null : { instant, zone: null };
  return new PreparedClaim({
    ...quote,
    claimKind: 'QUOTE',
    stance: 'REPORTS',
    head: null,
    parts: [0, text.length],
    circumstances: readCircumstances(text, [{ start: 0, end: text.length }], published),
    claimId: null,
    outletId: null,
    storyId: null,
    profile: null,
    ...changes,
  });
}

const LEAD = 'The harbor summit in Westerby brought the mayor and the toll company to one table for a day.';

/** A phrase that says that the event was on a day, in an article about it. */
export function eventOf(
  day: string,
  changes: Partial<LinkableClaim> & { place?: string; lead?: string } = {},
) {
  const { place = 'westerby', lead = LEAD, ...rest } = changes;
  const told = (aspect: Circumstance['aspect'], value: string): Circumstance => ({
    aspect,
    value,
    unit: null,
    isExact: true,
    start: 0,
    end: 4,
  });
  return claimOf(`summit of ${day}`, {
    claimKind: 'EVENT',
    stance: 'ASSERTS',
    head: 'meeting',
    speaker: null,
    circumstances: [told('DAY', day), told('PLACE', place)],
    profile: storyProfile({
      title: 'Harbor summit in Westerby ends',
      text: lead,
      paragraphs: [{ start: 0, end: lead.length }],
      publishedAt: '2031-03-03T10:00:00.000Z',
    }),
    ...rest,
  });
}
