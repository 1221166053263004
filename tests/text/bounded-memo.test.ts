import { expect, it } from 'vitest';
import { boundedMemo } from '../../src/text/bounded-memo.ts';

it('asks once for a key, also when the answer is undefined, until it is full', () => {
  const asked: string[] = [];
  const answer = boundedMemo((key) => {
    asked.push(key);
    return key === 'none' ? undefined : key.toUpperCase();
  }, 2);
  expect([answer('a'), answer('a'), answer('none'), answer('none')]).toEqual([
    'A',
    'A',
    undefined,
    undefined,
  ]);
  expect(asked).toEqual(['a', 'none']);
  expect([answer('b'), answer('a')]).toEqual(['B', 'A']);
  expect(asked).toEqual(['a', 'none', 'b', 'a']);
});

it('asks anew for each long key, and keeps nothing of it', () => {
  let asked = 0;
  const answer = boundedMemo(
    (key) => {
      asked += 1;
      return key.length;
    },
    10,
    3,
  );
  expect([answer('long'), answer('long'), answer('abc'), answer('abc')]).toEqual([4, 4, 3, 3]);
  expect(asked).toBe(3);
});
