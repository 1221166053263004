import { describe, expect, it } from 'vitest';
import { comparePersonNames } from '../../src/resolve/compare-person-names.ts';
import { judgeNames, type NameProfile } from '../../src/resolve/judge-names.ts';

const profile = (changes: Partial<NameProfile> = {}): NameProfile => ({
  roles: [],
  people: [],
  bodies: [],
  topics: [],
  days: { first: 20_000, last: 20_010 },
  ...changes,
});
const initial = comparePersonNames('O. Brandt', 'Otto Brandt');
const people = ['p:mara lind', 'p:ole marek', 'p:per lund'];
const judge = (a: Partial<NameProfile>, b: Partial<NameProfile>, together: string | null = null) =>
  judgeNames(initial, [profile(a), profile(b)], together);

describe('judgeNames', () => {
  it('stays unsure where articles tell nothing', () => {
    expect(judge({ days: null }, { days: null })).toMatchObject({ verdict: 'unsure', score: initial.score });
  });

  it('joins an initial with a full name by role and company, and shows both', () => {
    const { verdict, parts } = judge(
      { roles: ['chief engineer'], people },
      { roles: ['the chief engineer'], people },
    );
    expect(verdict).toBe('same');
    expect(parts.map(({ part }) => part)).toEqual(['surname', 'given', 'roles', 'people', 'time']);
    expect(parts[2]?.evidence).toBe('chief engineer · the chief engineer');
  });

  it('keeps two apart who stand in one article, whatever else they share', () => {
    const same = { roles: ['chief engineer'], people };
    expect(judge(same, same, 'harbor-post-7')).toMatchObject({ verdict: 'different' });
  });

  it.each<[string, Partial<NameProfile>, Partial<NameProfile>]>([
    ['other roles', { roles: ['chief engineer'] }, { roles: ['governor'] }],
    ['years between', { days: { first: 10_000, last: 10_001 } }, {}],
  ])('is less sure for %s', (_, a, b) => {
    expect(judge(a, b).score).toBeLessThan(initial.score);
  });

  it('does not depend on which name comes first', () => {
    const [a, b] = [
      profile({ roles: ['mayor', 'engineer'], people }),
      profile({ roles: ['engineer'], topics: ['x'] }),
    ];
    expect(judgeNames(initial, [b, a], null).score).toBe(judgeNames(initial, [a, b], null).score);
  });
});
