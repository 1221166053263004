import type { Span } from '../page/span.ts';
import { boundedMemo } from '../text/bounded-memo.ts';
import { type FoldedWord, foldWords } from './fold-words.ts';
import { LINKER_VERSION, type LinkProvenance } from './version.ts';

/** A stretch that stands in both bodies, as spans of each. */
export interface SharedStretch {
  readonly a: Span;
  readonly b: Span;
}

/** How much of two bodies is the same text, counted in distinct runs of three words. */
export interface BodyComparison extends LinkProvenance {
  /** Shared runs of all runs of both, 0..1. */
  readonly jaccard: number;
  /** Shared runs of the runs of the body that has fewer, 0..1. This is the score. */
  readonly containment: number;
  /** Containment counted outside quote marks: what is left when both only quote the same speech. */
  readonly proseContainment: number;
  /** Containment counted in stretches of eight words and more: what is left without chance phrases. */
  readonly stretchContainment: number;
  /** Words in those stretches. */
  readonly stretchWords: number;
  /** Every shared stretch stands in the second half of both bodies: an outlet's appended note. */
  readonly tailOnly: boolean;
  /** The longest shared stretches, longest first, at most five. */
  readonly shared: readonly SharedStretch[];
}

const SHINGLE_WORDS = 3;
const MAX_STRETCHES = 5;
/** A shared stretch shorter than this is chance. */
const MIN_STRETCH_SHINGLES = 6;

interface Shingle extends Span {
  readonly quoted: boolean;
}

interface CountedStretch extends SharedStretch {
  readonly shingles: number;
}

/**
 * Compares two article bodies. Offsets in the result are into the texts given. O(words of a + words of b).
 *
 * @param a body sections only, without commentary and furniture
 */
export function compareBodies(a: string, b: string): BodyComparison {
  const [first, second] = [shinglesOf(a), shinglesOf(b)];
  const shorter = first.size <= second.size ? first : second;
  const longer = shorter === first ? second : first;
  const common = [...shorter.keys()].filter((key) => longer.has(key)).length;
  const union = first.size + second.size - common;
  const containment = ratio(common, shorter.size);
  const stretches = sharedStretches(first, second);
  return {
    jaccard: ratio(common, union),
    containment,
    proseContainment: shareKept(shorter, longer, (shingle) => !shingle.quoted),
    stretchContainment: ratio(
      stretches.reduce((sum, stretch) => sum + stretch.shingles, 0),
      shorter.size,
    ),
    stretchWords: stretches.reduce((sum, stretch) => sum + stretch.shingles + SHINGLE_WORDS - 1, 0),
    tailOnly:
      stretches.length > 0 &&
      stretches.every(({ a: inA, b: inB }) => inA.start * 2 > a.length && inB.start * 2 > b.length),
    shared: stretches.slice(0, MAX_STRETCHES).map((stretch) => ({ a: stretch.a, b: stretch.b })),
    method: 'copy/shingle-containment',
    version: LINKER_VERSION,
    score: containment,
  };
}

/** A text that many print is compared with each of them; longer ones would fill the memory. */
const LONGEST_REMEMBERED = 20_000;
const shinglesOf = boundedMemo(readShingles, 200, LONGEST_REMEMBERED);

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** Each distinct run of three words at its first place, in text order. */
function readShingles(body: string): ReadonlyMap<string, Shingle> {
  const words = foldWords(body);
  const quoted = quoteDepths(body, words);
  const shingles = new Map<string, Shingle>();
  for (let index = 0; index + SHINGLE_WORDS <= words.length; index++) {
    const run = words.slice(index, index + SHINGLE_WORDS);
    const key = run.map((folded) => folded.word).join(' ');
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    if (!shingles.has(key)) shingles.set(key, { start, end, quoted: quoted[index] === 1 });
  }
  return shingles;
}

/** For each word, 1 where it stands inside double quote marks; a paragraph's end closes an open one. */
function quoteDepths(body: string, words: readonly FoldedWord[]): Uint8Array {
  const depths = new Uint8Array(words.length);
  let [inside, at] = [false, 0];
  for (const [index, word] of words.entries()) {
    for (; at < word.start; at++) {
      const mark = body.charAt(at);
      if (mark === '“' || mark === '«') inside = true;
      else if (mark === '”' || mark === '»' || mark === '\n') inside = false;
      else if (mark === '"') inside = !inside;
    }
    depths[index] = inside ? 1 : 0;
  }
  return depths;
}

function shareKept(
  shingles: ReadonlyMap<string, Shingle>,
  other: ReadonlyMap<string, Shingle>,
  counts: (shingle: Shingle) => boolean,
): number {
  const counted = [...shingles].filter(([, shingle]) => counts(shingle));
  return ratio(counted.filter(([key]) => other.has(key)).length, counted.length);
}

/** Runs of shingles of `a` whose places in `b` go on in step, as spans of both texts. */
function sharedStretches(a: ReadonlyMap<string, Shingle>, b: ReadonlyMap<string, Shingle>): CountedStretch[] {
  const placesInB = new Map([...b.keys()].map((key, index) => [key, index]));
  const stretches: CountedStretch[] = [];
  let previous = -2;
  for (const [key, place] of a) {
    const index = placesInB.get(key);
    const other = b.get(key);
    const open = stretches.at(-1);
    if (index === undefined || !other) previous = -2;
    else if (open && index === previous + 1) {
      const stretch = {
        a: { start: open.a.start, end: place.end },
        b: { start: open.b.start, end: other.end },
      };
      stretches[stretches.length - 1] = { ...stretch, shingles: open.shingles + 1 };
      previous = index;
    } else {
      stretches.push({ a: toSpan(place), b: toSpan(other), shingles: 1 });
      previous = index;
    }
  }
  return stretches
    .filter((stretch) => stretch.shingles >= MIN_STRETCH_SHINGLES)
    .sort((x, y) => y.shingles - x.shingles || x.a.start - y.a.start);
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}
