import type { CuedView } from './cued-view.ts';
import { endCandidates, endFeatures, openContent } from './end-features.ts';
import { indexOfGreatest, scoreFeatures, shareOut, type Weights } from './score-features.ts';
import { guessSource, NOBODY, sourceCandidates, sourceFeatures } from './source-features.ts';
import { startCandidates, startFeatures } from './start-features.ts';

/** The tables that read one cue: where its content begins and ends, and who its source is. */
export interface CueTables {
  readonly start: Weights;
  readonly end: Weights;
  readonly source: Weights;
}

/** How one cue is read, before it is weighed against the other cues of its sentence. All in unit indexes. */
export interface Reading {
  /** The head of the cue. */
  readonly cue: number;
  /** The content's hull; the cue may stand inside it. */
  readonly start: number;
  readonly end: number;
  /** A unit of the source, or NOBODY. */
  readonly source: number;
  /** The probabilities of the choices, each given those before it. */
  readonly cueShare: number;
  readonly startShare: number;
  readonly endShare: number;
  readonly sourceShare: number;
}

/** Starts that are followed up to their ends. */
const STARTS = 3;

/** The likeliest reading of the cue at `cue`, or null where the sentence has no room for a content. */
export function readCue(view: CuedView, tables: CueTables, cue: number, cueShare: number): Reading | null {
  const content = likeliestContent(view, tables, cue);
  if (content === null) return null;
  const guess = guessSource(view, cue);
  const candidates = sourceCandidates(view, cue, content);
  const shares = shareOut(
    candidates.map((unit) => scoreFeatures(tables.source, sourceFeatures(view, cue, content, unit, guess))),
  );
  const chosen = indexOfGreatest(shares);
  return {
    cue,
    cueShare,
    ...content,
    source: candidates[chosen] ?? NOBODY,
    sourceShare: shares[chosen] ?? 0,
  };
}

type Content = Pick<Reading, 'start' | 'end' | 'startShare' | 'endShare'>;

function likeliestContent(view: CuedView, tables: CueTables, cue: number): Content | null {
  const starts = startCandidates(view, cue);
  if (starts.length === 0) return null;
  const shares = shareOut(starts.map((s) => scoreFeatures(tables.start, startFeatures(view, cue, s))));
  const order = [...shares.keys()].sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  let best: Content | null = null;
  for (const i of order.slice(0, STARTS)) {
    const startShare = shares[i] ?? 0;
    if (best !== null && startShare <= best.startShare * best.endShare) break;
    const content = withEnd(view, tables, cue, starts[i] ?? 0, startShare);
    if (best === null || startShare * content.endShare > best.startShare * best.endShare) best = content;
  }
  return best;
}

function withEnd(view: CuedView, tables: CueTables, cue: number, start: number, startShare: number): Content {
  const ends = endCandidates(view, cue, start);
  const opening = openContent(view, cue, start);
  const shares = shareOut(ends.map((e) => scoreFeatures(tables.end, endFeatures(opening, e))));
  const chosen = indexOfGreatest(shares);
  return { start, startShare, end: ends[chosen] ?? start + 1, endShare: shares[chosen] ?? 0 };
}
