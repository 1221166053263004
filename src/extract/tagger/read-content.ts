import type { CuedView } from './cued-view.ts';
import { addEndFeatures, endCandidates, openContent } from './end-features.ts';
import { FeatureScore, shareOut, type Weights } from './score-features.ts';
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
    const overlapShare = all.reduce((sum, b) => sum + (overlapsByHalf(view, bounds, b) ? b.share : 0), 0);
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
  if (starts.length === 0) return [];
  const score = new FeatureScore(tables.start);
  const shares = shareOut(
    starts.map((s) => {
      addStartFeatures(score, view, cue, s);
      return score.score;
    }),
  );
  const order = [...shares.keys()].sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  const likely = order.slice(0, STARTS).filter((i, rank) => rank === 0 || (shares[i] ?? 0) >= LEAST_START);
  return likely.flatMap((i) => listEnds(view, tables.end, cue, starts[i] ?? 0, shares[i] ?? 0));
}

function listEnds(view: CuedView, table: Weights, cue: number, start: number, startShare: number): Bounds[] {
  const opening = openContent(view, cue, start);
  const ends = endCandidates(view, cue, start);
  const score = new FeatureScore(table);
  const shares = shareOut(
    ends.map((e) => {
      addEndFeatures(score, opening, e);
      return score.score;
    }),
  );
  const likeliest = Math.max(...shares);
  return ends.flatMap((end, i) => {
    const share = (shares[i] ?? 0) * startShare;
    return share >= LEAST_SHARE || shares[i] === likeliest ? [{ start, end, share }] : [];
  });
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
