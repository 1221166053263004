import type { CuedView } from './cued-view.ts';
import { type Content, type ContentTables, readContent } from './read-content.ts';
import { ruleAt } from './rule-view.ts';
import { FeatureScore, shareOut, type Weights } from './score-features.ts';
import { addSourceFeatures, guessSource, NOBODY, sourceCandidates } from './source-features.ts';

/** The tables that read one cue: where its content begins and ends, and who its source is. */
export interface CueTables extends ContentTables {
  readonly source: Weights;
}

/** How one cue is read, before it is weighed against the other cues of its sentence. All in unit indexes. */
export interface Reading extends Content {
  /** The head of the cue. */
  readonly cue: number;
  /** A unit of the source, or NOBODY. */
  readonly source: number;
  /** How likely the word is a cue, and the source is right if it is one. */
  readonly cueShare: number;
  readonly sourceShare: number;
}

/** What rules read as direct they read well (97 % of those in PolNeAR's training articles), and it stays as it is. */
const DIRECT = { exactShare: 0.9, overlapShare: 0.97, source: NOBODY, sourceShare: 1 };

/** The reading of the cue at `cue`, or null where the sentence has no room for a content. */
export function readCue(view: CuedView, tables: CueTables, cue: number, cueShare: number): Reading | null {
  const rule = ruleAt(view, cue);
  if (rule?.direct) return { cue, cueShare, ...DIRECT, start: rule.start, end: rule.end };
  const content = readContent(view, tables, cue);
  return content === null
    ? null
    : { cue, cueShare, ...content, ...readSource(view, tables.source, cue, content) };
}

/** The mention, or the word outside mentions, whose words together are the likeliest source. */
function readSource(
  view: CuedView,
  table: Weights,
  cue: number,
  content: Content,
): Pick<Reading, 'source' | 'sourceShare'> {
  const guess = guessSource(view, cue);
  const candidates = sourceCandidates(view, cue, content);
  const score = new FeatureScore(table);
  const scores: number[] = [];
  for (const unit of candidates) {
    addSourceFeatures(score, view, cue, content, unit, guess);
    scores.push(score.score);
  }
  const shares = shareOut(scores);
  const sums: { unit: number; mention: number; sum: number }[] = [];
  for (const [i, unit] of candidates.entries()) {
    const mention = unit < 0 ? -1 : (view.units[unit]?.mention ?? -1);
    const sum = shares[i] ?? 0;
    const before = mention < 0 ? undefined : sums.find((s) => s.mention === mention);
    if (before === undefined) sums.push({ unit, mention, sum });
    else before.sum += sum;
  }
  let best = { unit: NOBODY, sum: 0 };
  for (const entry of sums) if (entry.sum > best.sum) best = entry;
  return { source: best.unit, sourceShare: best.sum };
}
