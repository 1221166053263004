import type { EndSite, GrammarEnds } from './end-site.ts';
import type { SentenceView } from './sentence-view.ts';

/** A sentence of which every word's probability to head a cue is known. */
export interface CuedView extends SentenceView {
  /** That probability, 0 for a word that can't. */
  readonly cueShares: readonly number[];
  /** The probability as a level, 0–4. */
  readonly levels: readonly number[];
  /** `cues[i]` likely cues stand before unit i. */
  readonly cues: readonly number[];
  /** The nearest likely cue at or after each unit; -1 for none. */
  readonly cueFrom: readonly number[];
  /** What places where contents end tell, by unit, as far as it was asked for (see `endSite`). */
  readonly endSites: (EndSite | null)[];
  /** Where contents end by the rules' grammar that begin at a unit after their cue, as far as it was asked for. */
  readonly openEnds: (GrammarEnds | null)[];
}

/** Probabilities at which a level begins. */
const LEVELS = [0.06, 0.25, 0.5, 0.8];
/** A cue counts as likely from this level on. */
const LIKELY = 2;

/** Adds the probabilities to the view. Linear. */
export function withCues(view: SentenceView, cueShares: readonly number[]): CuedView {
  const levels: number[] = [];
  const cues = [0];
  const endSites: (EndSite | null)[] = [null];
  const openEnds: (GrammarEnds | null)[] = [];
  let likely = 0;
  for (const share of cueShares) {
    const level = levelOf(share);
    if (level >= LIKELY) likely++;
    levels.push(level);
    cues.push(likely);
    endSites.push(null);
    openEnds.push(null);
  }
  const cueFrom = nextCues(levels);
  // Field by field: copying with a spread takes as long as reading the sentence.
  const { units, mentions, words, headline } = view;
  return {
    units,
    mentions,
    words,
    headline,
    verbs: view.verbs,
    commas: view.commas,
    quotes: view.quotes,
    begun: view.begun,
    verbBefore: view.verbBefore,
    verbAfter: view.verbAfter,
    sayBefore: view.sayBefore,
    sayAfter: view.sayAfter,
    rules: view.rules,
    ruleOf: view.ruleOf,
    ruleStarts: view.ruleStarts,
    ruleEnds: view.ruleEnds,
    ruleOver: view.ruleOver,
    cueShares,
    levels,
    cues,
    cueFrom,
    endSites,
    openEnds,
  };
}

function levelOf(share: number): number {
  let level = 0;
  while (level < LEVELS.length && share >= (LEVELS[level] ?? 1)) level++;
  return level;
}

function nextCues(levels: readonly number[]): number[] {
  const cueFrom = levels.slice();
  for (let i = levels.length - 1, next = -1; i >= 0; i--) {
    if ((levels[i] ?? 0) >= LIKELY) next = i;
    cueFrom[i] = next;
  }
  return cueFrom;
}
