import type { CuedView } from './cued-view.ts';
import { endCandidates } from './end-candidates.ts';
import { addEndFeatures } from './end-features.ts';
import { openContent } from './open-content.ts';
import { FeatureScore, indexOfGreatest, shareOut, type Weights } from './score-features.ts';
import { addStartFeatures, startCandidates } from './start-features.ts';

/** The tables that tell where a content begins and ends. */
export interface ContentTables {
  readonly start: Weights;
  readonly end: Weights;
}

/** Where the content of a cue stands, in units; the cue may stand inside it. */
export interface Content {
  readonly start: number;
  readonly end: number;
  /** How likely these are its very bounds. */
  readonly exactShare: number;
  /** How likely it overlaps the right content by half; a little low, since unlikely bounds are not weighed. */
  readonly overlapShare: number;
}

/** Starts that are followed up to their ends, and shares below which bounds are not weighed. */
const STARTS = 4;
const LEAST_START = 0.03;
const LEAST_SHARE = 0.01;

interface Bounds {
  readonly start: number;
  readonly end: number;
  readonly share: number;
}

/**
 * The content of the cue at `cue`, or null where the sentence has no room for one: the bounds with the greatest expected
 * gain, where an overlap by half gains 1 and the very bounds EXACT_GAIN more (minimum Bayes risk, Kumar and Byrne 2004,
 * https://aclanthology.org/N04-1022). Where several ends are about as likely, the likeliest bounds often overlap less.
 * Quadratic in the bounds that are weighed, some hundred at most, since LEAST_SHARE is a hundredth.
 */
export function readContent(view: CuedView, tables: ContentTables, cue: number): Content | null {
  const all = listBounds(view, tables, cue);
  let best: Content | null = null;
  let most = 0;
  for (const bounds of all) {
    let overlapShare = 0;
    for (const other of all) if (overlapsByHalf(view, bounds, other)) overlapShare += other.share;
    const gain = bounds.share * EXACT_GAIN + overlapShare;
    if (best !== null && gain <= most) continue;
    best = { start: bounds.start, end: bounds.end, exactShare: bounds.share, overlapShare };
    most = gain;
  }
  return best;
}
/** What the very bounds gain beyond an overlap by half. */
const EXACT_GAIN = 0.3;

function listBounds(view: CuedView, tables: ContentTables, cue: number): Bounds[] {
  const starts = startCandidates(view, cue);
  const score = new FeatureScore(tables.start);
  const scores: number[] = [];
  for (const s of starts) {
    addStartFeatures(score, view, cue, s);
    scores.push(score.score);
  }
  const shares = shareOut(scores);
  const found: Bounds[] = [];
  for (let rank = 0; rank < Math.min(STARTS, starts.length); rank++) {
    const i = indexOfGreatest(shares);
    const share = shares[i] ?? 0;
    if (rank > 0 && share < LEAST_START) break;
    addEnds(found, view, tables.end, cue, starts[i] ?? 0, share);
    shares[i] = TAKEN;
  }
  return found;
}
/** Stands for the share of a start that has been followed already. */
const TAKEN = -1;

/** Adds the likely ends of the content that begins at `start`. */
function addEnds(
  to: Bounds[],
  view: CuedView,
  table: Weights,
  cue: number,
  start: number,
  startShare: number,
): void {
  const opening = openContent(view, cue, start);
  const ends = endCandidates(view, cue, start);
  const score = new FeatureScore(table);
  const scores: number[] = [];
  for (const e of ends) {
    addEndFeatures(score, opening, e);
    scores.push(score.score);
  }
  const shares = shareOut(scores);
  const likeliest = shares[indexOfGreatest(shares)] ?? 0;
  for (let i = 0; i < ends.length; i++) {
    const share = (shares[i] ?? 0) * startShare;
    if (share >= LEAST_SHARE || shares[i] === likeliest) to.push({ start, end: ends[i] ?? 0, share });
  }
}

/** Whether the two share at least half of the characters that either covers. */
function overlapsByHalf(view: CuedView, a: Bounds, b: Bounds): boolean {
  const shared = lengthOf(view, Math.max(a.start, b.start), Math.min(a.end, b.end));
  return shared * 2 >= lengthOf(view, Math.min(a.start, b.start), Math.max(a.end, b.end));
}

function lengthOf(view: CuedView, start: number, end: number): number {
  if (end <= start) return 0;
  return (view.units[end - 1]?.end ?? 0) - (view.units[start]?.start ?? 0);
}
