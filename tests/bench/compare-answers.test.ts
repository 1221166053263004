import { describe, expect, it } from 'vitest';
import { differenceOf, neutralOf } from '../../bench/reads/compare-answers.ts';

const id = (text: string): string => Buffer.from(text).toString('base64url');
const ANSWER = {
  person: {
    id: id('Person:7'),
    name: 'Ada Lind',
    quotes: { edges: [{ cursor: 'x', node: { id: id('Quote:12'), at: '2024-01-02T03:04:05.000Z' } }] },
  },
};
const differing = (change: (answer: typeof ANSWER) => void): string | null => {
  const other = structuredClone(ANSWER);
  change(other);
  return differenceOf(neutralOf(ANSWER), neutralOf(other));
};

describe('answers of two stacks', () => {
  it('are the same whatever they write ids, cursors and instants like', () => {
    const other = {
      person: {
        quotes: { edges: [{ cursor: 'y', node: { at: '2024-01-02T04:04:05+01:00', id: 12 } }] },
        name: 'Ada Lind',
        id: Buffer.from('["people",7]').toString('base64'),
      },
    };
    expect(differenceOf(neutralOf(ANSWER), neutralOf(other))).toBeNull();
  });

  it('are the same where one has links as edges and the other one as nodes', () => {
    const edges = { edges: [{ kind: 'RELATED', node: { id: 3 } }] };
    const nodes = { edges: [{ node: { kind: 'RELATED', node: { id: 3 } } }] };
    expect(neutralOf(nodes)).toEqual(neutralOf(edges));
  });

  it('differ by one word, an id, a row more or less, null', () => {
    expect(
      differing(({ person }) => {
        person.name = 'Ada';
      }),
    ).toBe('person.name: "Ada Lind" and "Ada"');
    expect(
      differing(({ person }) => {
        person.id = id('Person:8');
      }),
    ).toBe('person.id: 7 and 8');
    expect(differing(({ person }) => person.quotes.edges.pop())).toContain('person.quotes.edges.0:');
    expect(
      differing(({ person }) => person.quotes.edges.push(...structuredClone(person.quotes.edges))),
    ).toContain('person.quotes.edges.1:');
    expect(differenceOf(neutralOf({ person: null }), neutralOf(ANSWER))).toContain('person: null and');
  });

  it('must hold ids that end with a row', () => {
    expect(() => neutralOf({ id: 'nothing' })).toThrow('"nothing" is not an id');
  });
});
