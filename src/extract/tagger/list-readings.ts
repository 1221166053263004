import { acceptFeatures } from './accept-features.ts';
import { cueFeatures, isCueCandidate } from './cue-features.ts';
import { type CueTables, type Reading, readCue } from './read-cue.ts';
import { probabilityOf, scoreFeatures, type Weights } from './score-features.ts';
import type { SentenceView } from './sentence-view.ts';

/** All that the tagger has learned. */
export interface TaggerTables extends CueTables {
  readonly cue: Weights;
  readonly accept: Weights;
  /** Base forms of the words other than verbs that can head a cue. */
  readonly heads: ReadonlySet<string>;
}

/** Cues below this probability are not read any further (1 % of those in PolNeAR's training articles). */
const LEAST_CUE = 0.06;

/** A reading for every likely cue of a sentence, in the order of the cues. */
export function listReadings(view: SentenceView, tables: Omit<TaggerTables, 'accept'>): Reading[] {
  const readings: Reading[] = [];
  for (let cue = 0; cue < view.words.length; cue++) {
    if (!isCueCandidate(view, cue, tables.heads)) continue;
    const share = probabilityOf(scoreFeatures(tables.cue, cueFeatures(view, cue)));
    const reading = share < LEAST_CUE ? null : readCue(view, tables, cue, share);
    if (reading !== null) readings.push(reading);
  }
  return readings;
}

/** How likely each reading is right, in view of the others. */
export function scoreReadings(view: SentenceView, readings: readonly Reading[], accept: Weights): number[] {
  return readings.map((_, i) => probabilityOf(scoreFeatures(accept, acceptFeatures(view, readings, i))));
}
