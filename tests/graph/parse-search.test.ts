import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch, type SearchTerm } from '../../src/graph/search/parse-search.ts';

/** `a "b c" -d e* | f`, as read. */
function written(branches: readonly (readonly SearchTerm[])[]): string {
  return branches
    .map((terms) =>
      terms
        .map(({ kind, text, negated }) => `${negated ? '-' : ''}[${text}]${kind === 'prefix' ? '*' : ''}`)
        .join(' '),
    )
    .join(' | ');
}

const readings: [query: string, read: string][] = [
  ['bridge', '[bridge]'],
  ['the  new bridge', '[the] [new] [bridge]'],
  ['"new bridge" talks', '[new bridge] [talks]'],
  ['“new bridge”', '[new bridge]'],
  ['"new bridge', '[new bridge]'],
  ['say"new bridge"now', '[say] [new bridge] [now]'],
  ['concess*', '[concess]*'],
  ['concess***', '[concess]*'],
  ['-talks bridge', '-[talks] [bridge]'],
  ['bridge -"new talks" -ferr*', '[bridge] -[new talks] -[ferr]*'],
  ['a b OR c', '[a] [b] | [c]'],
  ['OR a OR OR b OR', '[a] | [b]'],
  ['a or b', '[a] [or] [b]'],
  ['"OR" a', '[OR] [a]'],
  ['-x OR bridge', '[bridge]'],
  ['state-run - bridge', '[state-run] [bridge]'],
  ['bridge & ! | () <-> :*', '[bridge]'],
  ["o'neil\\", "[o'neil\\]"],
  ['--bridge road', '-[-bridge] [road]'],
];
test.each(readings)('%s', (query, read) => {
  expect(written(parseSearch(query).branches)).toBe(read);
});

test.each(['', '   ', '-bridge', '-"a b" -c', '!!! ?', '""', '*', 'OR', '-'])(
  '%j looks for nothing',
  (query) => {
    expect(() => parseSearch(query)).toThrow('`query` must have a word to look for');
  },
);

test('too much, and too little', () => {
  expect(() => parseSearch('a'.repeat(301))).toThrow(
    '`query` must have at most 300 characters; received 301.',
  );
  expect(() => parseSearch('ab '.repeat(33))).toThrow('at most 32 words and phrases; received 33.');
  expect(() => parseSearch('bridge a*')).toThrow('has the beginning "a*": give at least 2 characters');
});

test('only words are plain', () => {
  const plain = (query: string): boolean => parseSearch(query).isPlain;
  expect(['new bridge', 'state-run'].map(plain)).toEqual([true, true]);
  expect(['"new bridge"', 'bridg*', 'a OR b', 'a -b'].map(plain)).toEqual([false, false, false, false]);
  expect(parseSearch('new "old road" -ferry bridg*').text).toBe('new old road bridg');
});

test('any text is read, or refused for one of the reasons above', () => {
  const characters = fc.constantFrom(...' "“”-*OR\'\\&|!():<>\0é字💥\ud800ab'.split(''));
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 320 }),
    fc.string({ unit: characters, maxLength: 320 }),
  );
  fc.assert(
    fc.property(text, (query) => {
      try {
        const { branches } = parseSearch(query);
        expect(branches.every((terms) => terms.some(({ negated }) => !negated))).toBe(true);
        for (const term of branches.flat()) expect(query).toContain(term.text.slice(0, 1).trim());
      } catch (error) {
        expect(String(error)).toMatch(/`query` (must have|has the beginning)/);
      }
    }),
    { numRuns: 2000 },
  );
});
