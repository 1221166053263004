import { describe, expect, it } from 'vitest';
import { isEntityRight } from '../../src/eval/speaker-entity.ts';

type Type = 'person' | 'organization' | 'country';

const resolvedTo = (names: readonly string[], type: Type = 'person') => ({
  status: 'RESOLVED' as const,
  entity: { type, name: names[0] ?? '', forms: names.map((name) => ({ name, count: 1 })) },
  mention: 'he',
});

describe('isEntityRight', () => {
  it.each<[string, readonly string[], readonly string[], boolean]>([
    ['the same name', ['Vera Holm'], ['Vera Holm'], true],
    ['titles and roles in front', ['Mayor Vera Holm', 'Ms Holm'], ['Vera Holm', 'Holm'], true],
    ['letters after the name', ['Vera Holm, QC'], ['Vera Holm'], true],
    ['an apposition with another name', ['Vera Holm of the Harbor Trust'], ['Vera Holm'], true],
    ['a possessive and an accent', ["Zoé Marek's"], ['Zoe Marek'], true],
    ['a bare surname in the article', ['Holm'], ['Vera Holm'], true],
    ['a relative', ['Vera Holm', 'Holm'], ['Otto Holm', 'Holm'], false],
    ['a relative, where only ours has the given name', ['Vera Holm', 'Ms Holm'], ['Otto Holm'], false],
    ['somebody else', ['Vera Holm'], ['Otto Lund'], false],
    ['given name only in common', ['Vera Holm'], ['Vera Lund'], false],
  ])('person: %s', (_, names, ours, expected) => {
    expect(isEntityRight({ type: 'person', names }, resolvedTo(ours), true)).toBe(expected);
  });

  it.each<[string, string, readonly string[], string, Type, boolean]>([
    ['an article', 'organization', ['The Harbor Trust'], 'Harbor Trust', 'organization', true],
    ['a longer form', 'organization', ['Northland Harbor Trust'], 'Harbor Trust', 'organization', true],
    ['its employee', 'person', ['editor at the Harbor Trust'], 'Harbor Trust', 'organization', false],
    [
      'a letter that it read',
      'object',
      ['a letter seen by Harbor News'],
      'Harbor News',
      'organization',
      false,
    ],
    ['the country of a body', 'organization', ['the Northland government'], 'Northland', 'country', false],
    ['the same name under another type', 'person', ['Wavebreak'], 'Wavebreak', 'organization', true],
  ])('body: %s', (_, type, names, ours, ourType, expected) => {
    expect(isEntityRight({ type, names }, resolvedTo([ours], ourType), true)).toBe(expected);
  });

  it.each<[string, readonly string[], 'UNNAMED' | 'UNRESOLVED' | 'AMBIGUOUS', string, boolean, boolean]>([
    ['never named, nobody claimed', [], 'UNNAMED', 'a diver', true, true],
    ['never named, the wrong mention', [], 'UNNAMED', 'a diver', false, false],
    ['never named, a pronoun without referent', [], 'UNRESOLVED', 'they', true, true],
    ['called only so', ['port officials', 'Officials of the port'], 'UNNAMED', 'the officials', true, true],
    ['a name stands elsewhere', ['the mayor', 'Vera Holm'], 'UNNAMED', 'the mayor', true, false],
    ['named, left open', ['Vera Holm'], 'UNRESOLVED', 'Vera Holm', true, false],
    ['named, ambiguous', ['Vera Holm'], 'AMBIGUOUS', 'Holm', true, false],
  ])('no entity: %s', (_, names, status, mention, mentionRight, expected) => {
    expect(isEntityRight({ type: 'person', names }, { status, entity: null, mention }, mentionRight)).toBe(
      expected,
    );
  });

  it('claims nobody for a source that is never named', () => {
    expect(isEntityRight({ type: 'person', names: [] }, resolvedTo(['Vera Holm']), true)).toBe(false);
  });
});
