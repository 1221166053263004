import { endCandidates, endFeatures, startCandidates, startFeatures } from './content-features.ts';
import { cueFeatures, isCueCandidate } from './cue-features.ts';
import { probabilityOf, scoreFeatures, shareOut, type Weights } from './score-features.ts';
import type { SentenceView } from './sentence-view.ts';
import { NOBODY, sourceCandidates, sourceFeatures } from './source-features.ts';

/** A reading of one possible cue, before it is weighed against the others of its sentence. */
export interface Reading {
  readonly cue: number;
  readonly start: number;
  readonly end: number;
  /** Unit of the source, or NOBODY. */
  readonly source: number;
  readonly cueShare: number;
  readonly startShare: number;
  readonly endShare: number;
  readonly sourceShare: number;
}

/** Below this probability of its cue a reading is not worth making. */
const LEAST_CUE = 0.04;
const STARTS = 3;

/** The best reading of every likely cue of a sentence, in order. */
export function readCandidates(view: SentenceView, weights: Weights): Reading[] {
  const readings: Reading[] = [];
  for (let cue = 0; cue < view.words.length; cue++) {
    if (!isCueCandidate(view, cue)) continue;
    const cueShare = probabilityOf(scoreFeatures(weights, cueFeatures(view, cue)));
    if (cueShare < LEAST_CUE) continue;
    const content = bestContent(view, weights, cue);
    if (content === null) continue;
    readings.push({ cue, cueShare, ...content, ...bestSource(view, weights, cue, content) });
  }
  return readings;
}

type Content = Pick<Reading, 'start' | 'end' | 'startShare' | 'endShare'>;

function bestContent(view: SentenceView, weights: Weights, cue: number): Content | null {
  const starts = startCandidates(view, cue);
  if (starts.length === 0) return null;
  const shares = shareOut(starts.map((s) => scoreFeatures(weights, startFeatures(view, cue, s))));
  const order = starts.map((_, i) => i).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
  let best: Content | null = null;
  for (const i of order.slice(0, STARTS)) {
    const start = starts[i] ?? 0;
    const startShare = shares[i] ?? 0;
    if (best && startShare < best.startShare * best.endShare) break;
    const ends = endCandidates(view, cue, start);
    const endShares = shareOut(ends.map((e) => scoreFeatures(weights, endFeatures(view, cue, start, e))));
    const k = endShares.indexOf(Math.max(...endShares));
    const endShare = endShares[k] ?? 0;
    if (!best || startShare * endShare > best.startShare * best.endShare)
      best = { start, end: ends[k] ?? start + 1, startShare, endShare };
  }
  return best;
}

function bestSource(
  view: SentenceView,
  weights: Weights,
  cue: number,
  content: Content,
): Pick<Reading, 'source' | 'sourceShare'> {
  const candidates = sourceCandidates(view, cue, content);
  const shares = shareOut(
    candidates.map((u) => scoreFeatures(weights, sourceFeatures(view, cue, content, u))),
  );
  const k = shares.indexOf(Math.max(...shares));
  return { source: candidates[k] ?? NOBODY, sourceShare: shares[k] ?? 0 };
}
