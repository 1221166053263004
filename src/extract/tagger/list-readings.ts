import { addAcceptFeatures } from './accept-features.ts';
import { addCueFeatures, isCueCandidate } from './cue-features.ts';
import { type CuedView, withCues } from './cued-view.ts';
import { type CueTables, type Reading, readCue } from './read-cue.ts';
import { FeatureScore, probabilityOf, type Weights } from './score-features.ts';
import type { SentenceView } from './sentence-view.ts';

/** All that the tagger has learned. */
export interface TaggerTables extends CueTables {
  readonly cue: Weights;
  readonly accept: Weights;
  /** Base forms of the words other than verbs that can head a cue. */
  readonly heads: ReadonlySet<string>;
}

/** Words less likely to head a cue are not read any further: few of those do in PolNeAR's training articles. */
const LEAST_CUE = 0.08;
/** Of a sentence's cues so many are read, the likeliest: more stand in no sentence that anybody wrote for readers. */
const MOST_CUES = 24;
const isLikely = (share: number): boolean => share >= LEAST_CUE;

/** How likely each word heads a cue; 0 for one that can't. */
export function shareCues(view: SentenceView, { cue, heads }: Pick<TaggerTables, 'cue' | 'heads'>): number[] {
  const score = new FeatureScore(cue);
  const shares: number[] = [];
  for (let i = 0; i < view.words.length; i++) {
    const possible = isCueCandidate(view, i, heads);
    if (possible) addCueFeatures(score, view, i);
    shares.push(possible ? probabilityOf(score.score) : 0);
  }
  return shares;
}

/** A reading for each of the likely cues of a sentence, in the order of the cues. */
export function listReadings(view: CuedView, tables: CueTables): Reading[] {
  const readings: Reading[] = [];
  const least = leastRead(view.cueShares);
  for (const [cue, share] of view.cueShares.entries()) {
    const reading = share >= least && readings.length < MOST_CUES ? readCue(view, tables, cue, share) : null;
    if (reading !== null) readings.push(reading);
  }
  return readings;
}

/** The share from which on cues are read. */
function leastRead(shares: readonly number[]): number {
  const likely = shares.filter(isLikely);
  if (likely.length <= MOST_CUES) return LEAST_CUE;
  return likely.sort((a, b) => b - a)[MOST_CUES - 1] ?? LEAST_CUE;
}

/** The likely cues of a sentence read, and how likely each reading is right in view of the others. */
export function weighReadings(
  view: SentenceView,
  tables: TaggerTables,
): { readings: Reading[]; scores: number[] } {
  const shares = shareCues(view, tables);
  if (!shares.some(isLikely)) return { readings: [], scores: [] };
  const readings = listReadings(withCues(view, shares), tables);
  return { readings, scores: scoreReadings(view, readings, tables.accept) };
}

/** How likely each reading is right, in view of the others. Quadratic in the readings, of which sentences have few. */
function scoreReadings(view: SentenceView, readings: readonly Reading[], accept: Weights): number[] {
  const score = new FeatureScore(accept);
  return readings.map((_, i) => {
    addAcceptFeatures(score, view, readings, i);
    return probabilityOf(score.score);
  });
}
