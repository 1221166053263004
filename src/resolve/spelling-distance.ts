/** Letters compared of a word; what differs only after them counts as equal. Keeps the table small. */
const LONGEST = 40;

/** What exchanging letters costs that romanizations and ears confuse: Shmyhal/Shmygal, Kramer/Cramer, Borysov/Borisov. */
const CHEAP: ReadonlyMap<string, number> = new Map(
  [
    { cost: 0.25, pairs: ['gh', 'ck', 'sz', 'iy'] },
    { cost: 0.4, pairs: ['ei', 'ao', 'ou', 'ij', 'uv'] },
    { cost: 0.8, pairs: ['ae', 'ai', 'au', 'eo', 'eu', 'io', 'iu', 'gk'] },
  ].flatMap(({ cost, pairs }) =>
    pairs.flatMap((pair) => [[pair, cost] as const, [[...pair].reverse().join(''), cost] as const]),
  ),
);
/** Another letter altogether: Gorpenko and Gorbenko are more often two names than one. */
const CHANGE = 1.2;
/** A letter more or less; at the end it makes another name as often: Xiaomin, Xiaoming. */
const ADD = 1;
const ADD_LAST = 1.2;
/** A "c" stands for two letters or more ("ch", "ts"), so it is no slip: Kovalenko, Kovalchenko. */
const ADD_DIGRAPH = 1.6;
const SWAP = 0.75;
/** A vowel more beside another is what romanizations write or leave: Andryushchenko, Andrushchenko; Baerbock, Berbock. */
const GLIDE = 0.4;
/** An "h" after a consonant: Gaddafi, Gadhafi. */
const SILENT = 0.4;

/**
 * Edits between two romanization keys or words, weighed: about 1 for a letter changed, missing or added, less for two that
 * change places and for what romanizations confuse. Optimal string alignment; at most 40 × 40 steps.
 *
 * @example spellingDistance('smihal', 'smigal') // 0.25
 */
export function spellingDistance(a: string, b: string): number {
  const [left, right] = [a.slice(0, LONGEST), b.slice(0, LONGEST)];
  let before: number[] = [];
  let above = [0];
  for (let j = 1; j <= right.length; j++) above.push((above[j - 1] ?? 0) + addCost(right, j - 1));
  for (let i = 1; i <= left.length; i++) {
    const row = [(above[0] ?? 0) + addCost(left, i - 1)];
    for (let j = 1; j <= right.length; j++) {
      const [x, y] = [left.charAt(i - 1), right.charAt(j - 1)];
      const change = x === y ? 0 : (CHEAP.get(x + y) ?? CHANGE);
      let best = Math.min(
        (above[j - 1] ?? 0) + change,
        (above[j] ?? 0) + addCost(left, i - 1),
        (row[j - 1] ?? 0) + addCost(right, j - 1),
      );
      if (i > 1 && j > 1 && x === right.charAt(j - 2) && y === left.charAt(i - 2))
        best = Math.min(best, (before[j - 2] ?? 0) + SWAP);
      row.push(best);
    }
    [before, above] = [above, row];
  }
  return above[right.length] ?? 0;
}

/** What a letter costs that the other word lacks. */
function addCost(word: string, index: number): number {
  const beside = [word.charAt(index - 1), word.charAt(index + 1)];
  if (index > 0 && isVowel(word.charAt(index)) && beside.some(isVowel)) return GLIDE;
  if (word.charAt(index) === 'h' && index > 0 && !isVowel(word.charAt(index - 1))) return SILENT;
  if (word.charAt(index) === 'c') return ADD_DIGRAPH;
  return index === word.length - 1 ? ADD_LAST : ADD;
}

const isVowel = (letter: string): boolean => letter !== '' && 'aeiou'.includes(letter);

/** Whether two words are the same letters in another order: "Vlamidir". */
export function isAnagram(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
