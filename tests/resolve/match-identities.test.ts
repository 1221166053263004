import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/resolve/entity.ts';
import type { KnownIdentity } from '../../src/resolve/identity.ts';
import { matchIdentities } from '../../src/resolve/match-identities.ts';

const entity = (type: Entity['type'], ...forms: string[]): Entity => ({
  type,
  name: forms[0] ?? '',
  forms: forms.map((name) => ({ name, count: 1 })),
  roles: [],
  gender: 'unknown',
  mentions: [],
});

const known = (id: number, type: Entity['type'], ...aliases: string[]): KnownIdentity => ({
  id,
  type,
  name: aliases[0] ?? '',
  aliases,
});

const matchPeople = (forms: string[][], people: KnownIdentity[]) =>
  matchIdentities(
    forms.map((each) => entity('person', ...each)),
    people,
  ).map(({ id }) => id);

describe('matchIdentities', () => {
  it.each([
    ['the same name', ['Ada Lund'], ['Ada Lund'], 1],
    ['another romanization', ['Volodymyr Zelenskiy'], ['Volodymyr Zelensky'], 1],
    ['a middle name more', ['Ada Maria Lund'], ['Ada Lund'], 1],
    ['an initial', ['A. Lund'], ['Ada Lund'], 1],
    ['a particle left out', ['Ursula von der Leyen'], ['Ursula Leyen'], 1],
    ['a surname alone, of one known person', ['Lund'], ['Ada Lund', 'Lund'], 1],
    ['a full name, where only the surname was known', ['Ada Lund', 'Lund'], ['Lund'], 1],
    ['a double surname alone', ['Lund-Marek'], ['Ada Lund-Marek'], 1],
    ['a capitalized particle before another', ['Von der Leyen'], ['Ursula von der Leyen'], 1],
    ['a given name that looks like a particle', ['Ben Carson'], ['Eva Carson'], null],
    ['another given name', ['Oleksandr Zelenskyy'], ['Volodymyr Zelenskyy', 'Zelenskyy'], null],
    ['another initial', ['B. Lund'], ['Ada Lund'], null],
    ['another surname', ['Ada Lind'], ['Ada Lund'], null],
    ['the next generation', ['Per Olsen Jr.'], ['Per Olsen'], null],
    ['both given names, one of them another', ['Ada Lund', 'Eva Lund'], ['Bo Lund'], null],
  ])('%s', (_, forms, aliases, id) => {
    expect(matchPeople([forms], [known(1, 'person', ...aliases)])).toEqual([id]);
  });

  it('takes a bare surname for nobody where several people have it', () => {
    const family = [known(1, 'person', 'Ada Lund'), known(2, 'person', 'Bo Lund')];
    expect(matchPeople([['Lund']], family)).toEqual([null]);
  });

  it('gives one known person to one entity only, the better match', () => {
    expect(matchPeople([['Lund'], ['Ada Lund']], [known(1, 'person', 'Ada Lund')])).toEqual([null, 1]);
  });

  it.each([
    ['an acronym and its words', ['NATO'], ['North Atlantic Treaty Organization'], 5],
    ['words and their acronym', ['European Central Bank'], ['ECB'], 5],
    ['stops and articles', ['the U.S.'], ['US'], 5],
    ['another body with the same initials', ['Lund Tram Company'], ['Lund Timber Corporation'], null],
    ['nothing in common', ['Lund Council'], ['Harbor Board'], null],
  ])('organizations: %s', (_, forms, aliases, id) => {
    const matches = matchIdentities(
      [entity('organization', ...forms)],
      [known(5, 'organization', ...aliases)],
    );
    expect(matches.map((match) => match.id)).toEqual([id]);
  });

  it('takes the oldest of several that have the name, so that they do not become more', () => {
    const matches = matchIdentities(
      [entity('country', 'Lundia')],
      [known(9, 'country', 'Lundia'), known(5, 'organization', 'Lundia')],
    );
    expect(matches).toMatchObject([{ id: 5, rule: 'name' }]);
  });

  it('never takes a person for an organization', () => {
    const matches = matchIdentities([entity('organization', 'Lund')], [known(1, 'person', 'Lund')]);
    expect(matches).toMatchObject([{ id: null, rule: 'new' }]);
  });
});
