import type { Mention } from '../mention.ts';
import type { UnitRange } from '../noun-phrase.ts';
import type { Report } from '../report.ts';
import type { Unit } from '../sentence-units.ts';
import { type TaggerTables, weighReadings } from './list-readings.ts';
import type { Reading } from './read-cue.ts';
import { viewSentence } from './sentence-view.ts';
import { NOBODY } from './source-features.ts';

/** A report that the tagger proposes, in unit indexes of its sentence. */
export interface ProposedReport {
  /** The reporting expression with its auxiliaries and particles. */
  readonly cue: UnitRange;
  /** The word of the cue that carries its meaning. */
  readonly head: number;
  /** One stretch, or two where the cue parts them. */
  readonly content: readonly UnitRange[];
  /** The words for who reports, or null where the sentence names nobody. */
  readonly source: UnitRange | null;
  /** How likely cue and content are right, 0..1: of proposals at 0.6, about 60 % overlap a gold content by half. */
  readonly score: number;
}

/** Proposals below this are kept back: F1 is flat from here to 0.35 on held-out training articles, recall best here. */
export const LEAST_SCORE = 0.27;

/**
 * Proposes the reports of one sentence by a linear model trained on annotated news: first which words are cues, then for
 * each where its content begins and ends and who its source is, then which of these to accept. Contents of proposals
 * do not overlap, and no cue's head stands in another's content. Best first. Each likely cue has a bounded number of
 * candidates; cues are compared in pairs, which `readSentences` bounds by cutting sentences.
 */
export function proposeReports(
  units: readonly Unit[],
  mentions: readonly Mention[],
  headline: boolean,
  rules: readonly Report[],
  tables: TaggerTables,
): ProposedReport[] {
  const view = viewSentence(units, mentions, headline, rules);
  const { readings, scores } = weighReadings(view, tables);
  const order = [...readings.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const accepted: Reading[] = [];
  const proposals: ProposedReport[] = [];
  for (const i of order) {
    const [reading, score] = [readings[i], scores[i] ?? 0];
    if (reading === undefined || score < LEAST_SCORE) break;
    if (accepted.some((other) => clash(reading, other))) continue;
    accepted.push(reading);
    proposals.push(proposalOf(units, reading, score));
  }
  return proposals;
}

/** Whether two readings claim the same words, or one the other's cue. */
function clash(a: Reading, b: Reading): boolean {
  const covers = (r: Reading, unit: number) => r.start <= unit && unit < r.end;
  return (a.start < b.end && b.start < a.end) || covers(a, b.cue) || covers(b, a.cue);
}

function proposalOf(units: readonly Unit[], reading: Reading, score: number): ProposedReport {
  return {
    cue: cueAround(units, reading),
    head: reading.cue,
    content: contentOf(units, reading),
    source: reading.source === NOBODY ? null : sourceAround(units, reading.source),
    score,
  };
}

const BEFORE_HEAD = new Set(['AUX', 'ADV', 'PART']);
/** Words between a cue's head and its content that belong to the cue: `pointed out`, `spoke about`. */
const AFTER_HEAD = new Set(['ADP', 'PART', 'ADV']);

function cueAround(units: readonly Unit[], { cue, start, source }: Reading): UnitRange {
  let from = cue;
  let to = cue + 1;
  while (from > 0 && from - 1 !== source && BEFORE_HEAD.has(units[from - 1]?.pos ?? '')) from--;
  while (to < start && to !== source && AFTER_HEAD.has(units[to]?.pos ?? '')) to++;
  return { from, to };
}

/** The content less the clause of a cue that stands inside it: `The deal, she said, is off`. */
function contentOf(units: readonly Unit[], { cue, start, end, source }: Reading): UnitRange[] {
  if (start > cue || end <= cue) return [{ from: start, to: end }];
  const inside = source >= start && source < end;
  const isBorder = (unit: Unit | undefined) => unit === undefined || unit.quote !== null || unit.word === ',';
  let from = inside ? Math.min(cue, source) : cue;
  let to = (inside ? Math.max(cue, source) : cue) + 1;
  while (from > start && !isBorder(units[from - 1])) from--;
  while (to < end && !isBorder(units[to])) to++;
  while (from > start && units[from - 1]?.word === ',') from--;
  while (to < end && units[to]?.word === ',') to++;
  const parts = [
    { from: start, to: from },
    { from: to, to: end },
  ].filter((part) => part.to > part.from);
  return parts.length > 0 ? parts : [{ from: start, to: end }];
}

const PHRASE_POS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

/** The mention that covers the word, or the plain noun phrase around it. */
function sourceAround(units: readonly Unit[], unit: number): UnitRange {
  const mention = units[unit]?.mention ?? -1;
  const belongs = (i: number) => {
    const other = units[i];
    if (other === undefined || other.quote !== null) return false;
    return mention >= 0 ? other.mention === mention : other.mention < 0 && PHRASE_POS.has(other.pos);
  };
  let from = unit;
  let to = unit + 1;
  if (units[unit]?.pos === 'PRON' && mention < 0) return { from, to };
  while (belongs(from - 1)) from--;
  while (belongs(to)) to++;
  return { from, to };
}
