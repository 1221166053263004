import { describe, expect, it } from 'vitest';
import { compareClaims } from '../../src/link/compare-claims.ts';
import { claimOf, eventOf } from './claims.ts';
import { daysLater } from './quotes.ts';

const PLAN = 'the council agreed to let the toll company offer Westerby a harbor guarantee';
const PLAN_AGAIN =
  'the council had agreed that the toll company could give Westerby a guarantee for its harbor';

describe('compareClaims', () => {
  it('joins one statement in other words, whichever comes first', () => {
    const [a, b] = [claimOf(PLAN), claimOf(PLAN_AGAIN)];
    expect(compareClaims(a, b)).toMatchObject({ same: true, rule: 'wording' });
    expect(compareClaims(b, a)).toEqual(compareClaims(a, b));
  });

  it.each<[string, Parameters<typeof claimOf>[1]]>([
    ['another claimant', { speaker: 'person:2' }],
    ['a week later', { publishedAt: daysLater(7) }],
  ])('keeps apart %s', (_name, changes) => {
    expect(compareClaims(claimOf(PLAN), claimOf(PLAN_AGAIN, changes)).same).toBe(false);
  });

  it.each([
    ['other words', 'ferries will stop running to the northern islands in autumn'],
    ['names alone', 'the Westerby Toll Company met the Westerby Harbor Council on the Westerby quay'],
  ])('keeps apart %s', (_name, text) => {
    const plan = 'the Westerby Toll Company has sued the Westerby Harbor Council over debts';
    expect(compareClaims(claimOf(plan), claimOf(text)).same).toBe(false);
  });

  it('keeps apart what one negates and other numbers, unless the words are nearly the same', () => {
    const cost = 'the bridge across the Arden would cost 300 million crowns';
    expect(
      compareClaims(claimOf(cost), claimOf('the bridge across the Arden would cost 400 million crowns')).same,
    ).toBe(true);
    expect(
      compareClaims(claimOf(cost), claimOf('a bridge of 12 spans across the Arden would cost nothing')).same,
    ).toBe(false);
  });

  it('takes quotes of one utterance for one claim, whatever their words', () => {
    const [a, b] = [claimOf('first words', { utteranceId: 7 }), claimOf('others', { utteranceId: 7 })];
    expect(compareClaims(a, b)).toMatchObject({ same: true, rule: 'utterance' });
  });

  it('joins an event of one story at one place, a day apart too', () => {
    expect(compareClaims(eventOf('2031-03-01'), eventOf('2031-03-01')).same).toBe(true);
    expect(compareClaims(eventOf('2031-03-01'), eventOf('2031-03-02')).same).toBe(true);
    expect(compareClaims(eventOf('2031-03-01'), eventOf('2031-03-08')).same).toBe(false);
    expect(compareClaims(eventOf('2031-03-01'), eventOf('2031-03-01', { place: 'lund' })).same).toBe(false);
  });

  it('keeps apart events of other stories', () => {
    const other = eventOf('2031-03-02', { lead: 'Ferry captains elected a new chair and sang until dawn.' });
    const unread = eventOf('2031-03-02', { profile: null });
    expect(compareClaims(eventOf('2031-03-01', { lead: 'Nothing of note.' }), unread).same).toBe(false);
    expect(compareClaims(other, unread).same).toBe(false);
  });

  it('joins speakers’ venues near in time, in related articles', () => {
    const venue = (changes: object = {}) =>
      eventOf('2031-03-01', { claimKind: 'VENUE', speaker: 'person:1', head: null, ...changes });
    expect(compareClaims(venue(), venue()).same).toBe(true);
    expect(compareClaims(venue(), venue({ speaker: 'person:2' })).same).toBe(false);
    expect(compareClaims(venue(), venue({ publishedAt: daysLater(5) })).same).toBe(false);
  });
});
