import { describe, expect, it } from 'vitest';
import { bareNameOwner, type NameBearer } from '../../src/resolve/bare-name-owner.ts';
import type { BareName } from '../../src/resolve/entity-name.ts';

const bearer = (personId: number, name: string, articleCount: number, ...roles: string[]): NameBearer => ({
  personId,
  name,
  articleCount,
  roles,
});
const roe: BareName = { surname: 'roe', gender: 'unknown', office: null };
const JANE = bearer(1, 'Jane Roe', 20, 'senator');
const PETER = bearer(2, 'Peter Roe', 12, 'governor');
const PAUL = bearer(3, 'Paul Roe', 2);

describe('bareNameOwner', () => {
  it.each<[string, BareName, NameBearer[], number | null]>([
    ['the only bearer', roe, [PAUL], 3],
    ['the one whom far more articles name', roe, [JANE, PAUL], 1],
    ['nobody where two are as likely', roe, [JANE, PETER], null],
    ['the holder of the office', { ...roe, office: 'governor' }, [JANE, PETER], 2],
    ['the one of that gender', { ...roe, gender: 'female' }, [JANE, PETER], 1],
    ['nobody of the other gender', { ...roe, gender: 'female' }, [PETER, PAUL], null],
    ['nobody where nobody has the name', roe, [], null],
  ])('means %s', (_, bare, bearers, owner) => {
    expect(bareNameOwner(bare, bearers, [])?.personId ?? null).toBe(owner);
  });

  it('takes a given name for somebody famous alone', () => {
    const jane: BareName = { ...roe, surname: 'jane' };
    const other = bearer(4, 'Jane Lund', 3);
    expect(bareNameOwner(jane, [], [JANE, other])?.personId).toBe(1);
    expect(bareNameOwner(jane, [], [{ ...JANE, articleCount: 9 }])).toBeNull();
    expect(bareNameOwner(jane, [], [JANE, { ...other, articleCount: 5 }])).toBeNull();
  });
});
