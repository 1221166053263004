import { contentEnd, phraseEnd } from '../content-end.ts';
import type { Unit } from '../sentence-units.ts';
import type { CuedView } from './cued-view.ts';
import { LONGEST } from './end-candidates.ts';
import type { GrammarEnds } from './end-site.ts';
import { hashText, joinHashes } from './feature-hash.ts';
import { type RuleView, ruleAt } from './rule-view.ts';
import { at } from './sentence-view.ts';

const THAT = hashText('that');
/** What all ends of one content share, worked out once. */
export interface Opening extends GrammarEnds {
  readonly view: CuedView;
  readonly cue: number;
  readonly start: number;
  readonly head: number;
  readonly kind: number;
  /** Part of speech of the first word, and whether it is "that". */
  readonly first: number;
  /** The report that the rules read by the cue. */
  readonly own: RuleView | undefined;
}

const NO_STOPS: ReadonlySet<number> = new Set();

/** What tells the ends of a content of the cue at `cue` that begins at `start`. */
export function openContent(view: CuedView, cue: number, start: number): Opening {
  const word = at(view, cue);
  const first = at(view, start);
  return {
    view,
    cue,
    start,
    head: joinHashes(word.lemma, word.pos),
    kind: joinHashes(word.lexicon, word.pos),
    first: joinHashes(first.pos, first.word === THAT ? 1 : 0),
    own: ruleAt(view, cue),
    ...(start < cue ? grammarEnds(view.units, start, cue) : openEnds(view, start)),
  };
}

/** What the rules' grammar says of content that begins after its cue, worked out once for all cues before it. */
function openEnds(view: CuedView, start: number): GrammarEnds {
  const ends = view.openEnds[start] ?? grammarEnds(view.units, start, view.units.length);
  view.openEnds[start] = ends;
  return ends;
}

/** Where a clause and a noun phrase that begin at `start` end, by the units before `limit`. */
function grammarEnds(units: readonly Unit[], start: number, limit: number): GrammarEnds {
  // Enough for the rules' grammar, which looks one unit back; a copy of all units before would cost the square.
  const from = Math.max(0, start - 1);
  const near = units.slice(from, Math.min(limit, start + LONGEST));
  return {
    clauseEnd: from + contentEnd(near, start - from, NO_STOPS),
    phraseEnd: from + phraseEnd(near, start - from),
  };
}
