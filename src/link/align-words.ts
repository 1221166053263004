/** A word as alignment sees it: the stem to compare by, and how much sharing it tells. */
export interface WeightedWord {
  readonly word: string;
  readonly stem: string;
  readonly weight: number;
  /** Printed with a capital inside a sentence: part of a name or title. */
  readonly name: boolean;
}

/** A run of words that stands in both texts: `a[a + k]` is `b[b + k]` for `k < length`. */
export interface Tile {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Shared runs of two word sequences. Tiles overlap in neither; they are in the order of `a`. */
export interface Alignment {
  readonly tiles: readonly Tile[];
  readonly sharedWords: number;
  readonly sharedWeight: number;
  /** The heaviest tile, or null where nothing is shared. */
  readonly longest: Tile | null;
  readonly longestWeight: number;
}

/** Two quotes cost at most this many cell comparisons; of longer ones only the first words are compared. */
const MAX_CELLS = 1_000_000;
/** A tile starts from at least two words in a row; single words count only next to a tile. */
const MIN_RUN = 2;
/** Up to this many words may differ between two shared words of one stretch. */
const MAX_GAP = 2;

/**
 * Greedy string tiling (Wise 1993): takes the heaviest common run, then the next heaviest among the words that are
 * left, so that swapped order is found too, and lengthens runs over gaps of up to two changed words.
 * O(|a|·|b|), bounded by one million cells.
 */
export function alignWords(a: readonly WeightedWord[], b: readonly WeightedWord[]): Alignment {
  const [left, right] = fitToBudget(a, b);
  const takenA = new Uint8Array(left.length);
  const takenB = new Uint8Array(right.length);
  const tiles: Tile[] = [];
  for (const run of commonRuns(left, right)) placeFreeParts(run, left, takenA, takenB, tiles);
  for (const tile of [...tiles]) {
    bridgeGaps(tile, 1, left, right, takenA, takenB, tiles);
    bridgeGaps(tile, -1, left, right, takenA, takenB, tiles);
  }
  tiles.sort((x, y) => x.a - y.a);
  return summarize(tiles, left);
}

function fitToBudget(
  a: readonly WeightedWord[],
  b: readonly WeightedWord[],
): [readonly WeightedWord[], readonly WeightedWord[]] {
  if (a.length * b.length <= MAX_CELLS) return [a, b];
  const shorter = Math.min(a.length, b.length, Math.floor(Math.sqrt(MAX_CELLS)));
  const longer = Math.floor(MAX_CELLS / shorter);
  return a.length <= b.length
    ? [a.slice(0, shorter), b.slice(0, longer)]
    : [a.slice(0, longer), b.slice(0, shorter)];
}

/** All maximal common runs of at least `MIN_RUN` words (one word where a side has no more), heaviest first. */
function commonRuns(a: readonly WeightedWord[], b: readonly WeightedWord[]): (Tile & { weight: number })[] {
  const minimum = Math.min(MIN_RUN, a.length, b.length);
  const positions = new Map<string, number[]>();
  for (const [index, { stem }] of b.entries()) {
    const known = positions.get(stem);
    if (known) known.push(index);
    else positions.set(stem, [index]);
  }
  const runs: (Tile & { weight: number })[] = [];
  for (const [i, { stem }] of a.entries()) {
    for (const j of positions.get(stem) ?? []) {
      if (i > 0 && j > 0 && a[i - 1]?.stem === b[j - 1]?.stem) continue;
      let length = 1;
      while (i + length < a.length && a[i + length]?.stem === b[j + length]?.stem) length++;
      if (length >= minimum) runs.push({ a: i, b: j, length, weight: weightOf(a, i, length) });
    }
  }
  return runs.sort((x, y) => y.weight - x.weight || y.length - x.length || x.a - y.a || x.b - y.b);
}

/** Marks what is still free of a run; a run that earlier ones cut is used in its free stretches. */
function placeFreeParts(
  run: Tile,
  a: readonly WeightedWord[],
  takenA: Uint8Array,
  takenB: Uint8Array,
  tiles: Tile[],
): void {
  let from = 0;
  for (let k = 0; k <= run.length; k++) {
    const free = k < run.length && !takenA[run.a + k] && !takenB[run.b + k];
    if (free) continue;
    const length = k - from;
    if (length >= Math.min(MIN_RUN, run.length, a.length)) {
      takenA.fill(1, run.a + from, run.a + k);
      takenB.fill(1, run.b + from, run.b + k);
      tiles.push({ a: run.a + from, b: run.b + from, length });
    }
    from = k + 1;
  }
}

/** From a tile's end outwards: shared single words behind one or two changed, added or missing ones. */
function bridgeGaps(
  tile: Tile,
  step: 1 | -1,
  a: readonly WeightedWord[],
  b: readonly WeightedWord[],
  takenA: Uint8Array,
  takenB: Uint8Array,
  tiles: Tile[],
): void {
  let i = step > 0 ? tile.a + tile.length - 1 : tile.a;
  let j = step > 0 ? tile.b + tile.length - 1 : tile.b;
  for (let moved = true; moved; ) {
    moved = false;
    for (const [di, dj] of GAPS) {
      const [nextA, nextB] = [i + step * di, j + step * dj];
      const word = a[nextA];
      if (!word || word.stem !== b[nextB]?.stem || takenA[nextA] || takenB[nextB]) continue;
      takenA[nextA] = 1;
      takenB[nextB] = 1;
      tiles.push({ a: nextA, b: nextB, length: 1 });
      [i, j, moved] = [nextA, nextB, true];
      break;
    }
  }
}

const GAPS: readonly (readonly [number, number])[] = Array.from(
  { length: (MAX_GAP + 1) ** 2 },
  (_, n): [number, number] => [1 + Math.floor(n / (MAX_GAP + 1)), 1 + (n % (MAX_GAP + 1))],
).sort((x, y) => x[0] + x[1] - (y[0] + y[1]));

function summarize(tiles: readonly Tile[], a: readonly WeightedWord[]): Alignment {
  let longest: Tile | null = null;
  let longestWeight = 0;
  let [sharedWords, sharedWeight] = [0, 0];
  for (const tile of tiles) {
    const weight = weightOf(a, tile.a, tile.length);
    sharedWords += tile.length;
    sharedWeight += weight;
    if (weight > longestWeight) [longest, longestWeight] = [tile, weight];
  }
  return { tiles, sharedWords, sharedWeight, longest, longestWeight };
}

/** Weight of `length` words from `start`. */
export function weightOf(words: readonly WeightedWord[], start = 0, length = words.length): number {
  let weight = 0;
  for (let index = start; index < start + length; index++) weight += words[index]?.weight ?? 0;
  return weight;
}
