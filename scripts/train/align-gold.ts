import type { Unit } from '../../src/extract/sentence-units.ts';
import { at, NOUN, type SentenceView, VERB } from '../../src/extract/tagger/sentence-view.ts';
import type { GoldQuote, GoldSpan } from './read-training-sentences.ts';

/** A quote of the annotators, in units of the sentence that holds its cue. */
export interface GoldReport {
  readonly quote: GoldQuote;
  readonly cue: { readonly from: number; readonly to: number; readonly head: number };
  /** Null where the content stands in another sentence. */
  readonly content: { readonly start: number; readonly end: number } | null;
  /** Units of the source; empty where there is none; null where it stands in another sentence. */
  readonly source: ReadonlySet<number> | null;
}

const piecesOf = (span: GoldSpan) => span.fragments ?? [[span.start, span.end] as const];

function unitsIn(units: readonly Unit[], span: GoldSpan): number[] {
  const pieces = piecesOf(span);
  const found: number[] = [];
  for (const [i, unit] of units.entries())
    if (pieces.some(([s, e]) => s < unit.end && unit.start < e)) found.push(i);
  return found;
}

/** The gold reports of a sentence, in the order of their cues. */
export function alignGold(view: SentenceView, gold: readonly GoldQuote[]): GoldReport[] {
  const { units } = view;
  const first = units[0]?.start ?? 0;
  const last = units[units.length - 1]?.end ?? 0;
  const reports: GoldReport[] = [];
  for (const quote of gold) {
    if (!quote.cue || quote.cue.start < first || quote.cue.start >= last) continue;
    const cueUnits = unitsIn(units, quote.cue).filter((i) => units[i]?.quote === null);
    const from = cueUnits[0];
    const to = cueUnits.at(-1);
    if (from === undefined || to === undefined) continue;
    const head = headOf(view, cueUnits);
    const inside = unitsIn(units, quote).filter((i) => !at(view, i).edge);
    const content = inside.length > 0 ? { start: inside[0] ?? 0, end: (inside.at(-1) ?? 0) + 1 } : null;
    const sourceUnits = quote.speaker ? unitsIn(units, quote.speaker) : [];
    const source = quote.speaker && sourceUnits.length === 0 ? null : new Set(sourceUnits);
    reports.push({ quote, cue: { from, to, head }, content, source });
  }
  return reports.sort((a, b) => a.cue.head - b.cue.head);
}

function headOf(view: SentenceView, cueUnits: readonly number[]): number {
  const byPos = (pos: number) => cueUnits.findLast((i) => at(view, i).pos === pos);
  return (
    byPos(VERB) ?? byPos(NOUN) ?? cueUnits.findLast((i) => at(view, i).lexicon !== 0) ?? cueUnits.at(-1) ?? 0
  );
}
