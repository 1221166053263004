import { describe, expect, it } from 'vitest';
import { agreementOf, findDiscrepancies } from '../../src/link/find-discrepancies.ts';
import type { PreparedClaim } from '../../src/link/prepare-claim.ts';
import { claimOf, eventOf } from './claims.ts';

/** "ASPECT GRADE value | value" of each discrepancy, then whether the articles agree. */
function told(...members: PreparedClaim[]): string[] {
  const found = findDiscrepancies(members);
  return [
    ...found.map(
      ({ aspect, grade, values }) =>
        `${aspect} ${grade} ${values
          .map(({ value }) => value)
          .sort()
          .join(' | ')}`,
    ),
    agreementOf(new Set(members.map(({ claim }) => claim.articleId)).size, found),
  ];
}

describe('findDiscrepancies', () => {
  it('finds a contradiction of days, and none where an article itself names both', () => {
    expect(told(eventOf('2031-03-01'), eventOf('2031-03-01'), eventOf('2031-03-02'))).toEqual([
      'DAY CONTRADICTS 2031-03-01 | 2031-03-01 | 2031-03-02',
      'CONTRADICTS',
    ]);
    const both = { articleId: 9 };
    expect(told(eventOf('2031-03-01', both), eventOf('2031-03-02', both), eventOf('2031-03-02'))).toEqual([
      'AGREES',
    ]);
  });

  it('finds one number in place of another', () => {
    const cost = (number: string) =>
      claimOf(`the bridge across the Arden would cost ${number} crowns by winter`);
    expect(told(cost('300'), cost('400'))).toEqual(['NUMBER CONTRADICTS 300 | 400', 'CONTRADICTS']);
    expect(told(cost('300'), cost('about 310'))).toEqual(['AGREES']);
    expect(told(cost('300'), cost('about 400'))).toEqual(['NUMBER DIFFERS_IN_DETAIL 300 | 400', 'DIFFERS']);
    expect(told(cost('300'), cost('300'))).toEqual(['AGREES']);
  });

  it('finds another name between the same words', () => {
    const heard = (who: string) =>
      claimOf(`it was the first time he had heard ${who} agree to lift the toll`);
    expect(told(heard('Marsh'), heard('the Ardeners'))).toEqual([
      'NAME DIFFERS_IN_DETAIL Ardeners | Marsh',
      'DIFFERS',
    ]);
    expect(told(heard('Arden'), heard('the Ardeners'))).toEqual(['AGREES']);
  });

  it('finds other limits of one noun', () => {
    const seized = (what: string) => claimOf(`the army would never again seize any ${what} by force`);
    expect(told(seized('territory in Finland'), seized('European territory'))).toEqual([
      'SCOPE DIFFERS_IN_DETAIL European territory | territory in Finland',
      'DIFFERS',
    ]);
  });

  it('finds what is agreed by one and possible by another', () => {
    const offer = (how: string) => claimOf(`the company ${how} offer Westerby a harbor guarantee`);
    expect(told(offer('agreed to'), offer('could'))).toEqual([
      'MODALITY DIFFERS_IN_DETAIL agreed | possible',
      'DIFFERS',
    ]);
  });

  it('finds a negation of the same words, and leaves spoken words alone', () => {
    const lead = (not: string, changes = {}) =>
      claimOf(`the harbor chief is ${not}qualified to lead the ferry board`, changes);
    expect(told(lead(''), lead('not '))).toEqual(['NEGATION CONTRADICTS not | so', 'CONTRADICTS']);
    expect(told(lead('', { kind: 'DIRECT' }), lead('not ', { kind: 'DIRECT' }))).toEqual(['AGREES']);
  });

  it('takes what somebody says anew, and otherwise, for no contradiction of those who report it', () => {
    const lead = (not: string, publishedAt: string) =>
      claimOf(`the harbor chief is ${not}qualified to lead the ferry board`, { publishedAt });
    const [monday, evening, tuesday, midnight] = ['03T10', '03T18', '04T10', '03T00'].map(
      (at) => `2031-03-${at}:00:00.000Z`,
    );
    expect(told(lead('', monday ?? ''), lead('not ', evening ?? ''))).toContain('CONTRADICTS');
    for (const later of [tuesday, midnight])
      expect(told(lead('', monday ?? ''), lead('not ', later ?? ''))).toEqual([
        'NEGATION DIFFERS_IN_DETAIL not | so',
        'DIFFERS',
      ]);
  });

  it('tells venues apart only where two articles name none in common', () => {
    const venue = (name: string, articleId: number) =>
      eventOf('2031-03-01', {
        articleId,
        claimKind: 'VENUE',
        circumstances: [{ aspect: 'VENUE', value: name, unit: name, isExact: true, start: 0, end: 3 }],
      });
    expect(told(venue('ABC', 1), venue('ABC News', 2))).toEqual(['AGREES']);
    expect(told(venue('ABC', 1), venue('NBC', 1), venue('NBC', 2))).toEqual(['AGREES']);
    expect(told(venue('ABC', 1), venue('NBC', 2))).toEqual(['VENUE DIFFERS_IN_DETAIL ABC | NBC', 'DIFFERS']);
  });

  it('says nothing of a claim that one article has alone', () => {
    expect(
      told(claimOf('the bridge is closed', { articleId: 1 }), claimOf('it is', { articleId: 1 })),
    ).toEqual(['SINGLE']);
  });
});
