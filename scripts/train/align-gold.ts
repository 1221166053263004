import type { GoldQuote, GoldSpan } from '../../src/eval/gold-article.ts';
import { at, type SentenceView } from '../../src/extract/tagger/sentence-view.ts';
import { NOUN, VERB } from '../../src/extract/tagger/word-view.ts';

/** A quote of the annotators, in units of the sentence that holds its cue. */
export interface GoldReport {
  /** First, last and head unit of the cue. */
  readonly cue: { readonly from: number; readonly to: number; readonly head: number };
  /** Hull of the content in this sentence; null where it stands in another. */
  readonly content: { readonly start: number; readonly end: number } | null;
  /** Units of the source; empty where there is none; null where it stands in another sentence. */
  readonly source: ReadonlySet<number> | null;
}

/** The quotes whose cues stand in the sentence. Linear in its units for each of them. */
export function alignGold(view: SentenceView, gold: readonly GoldQuote[]): GoldReport[] {
  const first = view.units[0]?.start ?? 0;
  const last = view.units.at(-1)?.end ?? 0;
  return gold.flatMap((quote) => {
    if (!quote.cue || quote.cue.start < first || quote.cue.start >= last) return [];
    const cueUnits = unitsIn(view, quote.cue).filter((i) => view.units[i]?.quote === null);
    const [from, to] = [cueUnits[0], cueUnits.at(-1)];
    if (from === undefined || to === undefined) return [];
    const inside = unitsIn(view, quote).filter((i) => !at(view, i).edge);
    const content = inside.length > 0 ? { start: inside[0] ?? 0, end: (inside.at(-1) ?? 0) + 1 } : null;
    const sourceUnits = quote.speaker ? unitsIn(view, quote.speaker) : [];
    const source = quote.speaker && sourceUnits.length === 0 ? null : new Set(sourceUnits);
    return [{ cue: { from, to, head: headOf(view, cueUnits) }, content, source }];
  });
}

function unitsIn(view: SentenceView, { pieces }: GoldSpan): number[] {
  return [...view.units.keys()].filter((i) => {
    const unit = view.units[i];
    return unit !== undefined && pieces.some((p) => p.start < unit.end && unit.start < p.end);
  });
}

/** The last verb of a cue, else its last noun, else its last listed word, else its last word. */
function headOf(view: SentenceView, cueUnits: readonly number[]): number {
  const last = (wanted: (i: number) => boolean) => cueUnits.findLast(wanted);
  return (
    last((i) => at(view, i).pos === VERB) ??
    last((i) => at(view, i).pos === NOUN) ??
    last((i) => at(view, i).lexicon !== 0) ??
    cueUnits.at(-1) ??
    0
  );
}
