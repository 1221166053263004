import type { WordView } from './word-view.ts';

/** What the place before a unit tells of a content that ends there, whatever its cue and start. */
export interface EndSite {
  /** The two words before the place and the three after it. */
  readonly p2: WordView;
  readonly p1: WordView;
  readonly n0: WordView;
  readonly n1: WordView;
  readonly n2: WordView;
  /** The word after the place, and the next where that is a mark; by their parts of speech; `mixed` for a comma. */
  readonly words: number;
  readonly poses: number;
  readonly mixed: number;
  /** Whether one mention covers the words on both sides. */
  readonly within: boolean;
  /** Units up to the sentence's end, less marks right after the place; 0 at the end. */
  readonly rest: number;
  /** Commas and quotes up to the sentence's end, 0–3 and 0–2. */
  readonly commas: number;
  readonly quotes: number;
  /** 1 before a bracket that closes, 2 before one that opens. */
  readonly bracket: number;
  /** The bracket before that is still open; -1 for none. */
  readonly open: number;
  /** The next verb, and how far on it is. */
  readonly verb: WordView;
  readonly verbDistance: number;
  /** The next likely cue, how far on it is and how likely; -1 for none. */
  readonly cue: number;
  readonly cueDistance: number;
  readonly cueLevel: number;
  /** Verbs and words of mentions up to that cue. */
  readonly beforeCue: number;
  /** How likely the next three words are cues, the second and third in one. */
  readonly level: number;
  readonly levels: number;
  /** How many of the rules' contents end here, and whether one begins. */
  readonly ruleEnds: number;
  readonly ruleBegins: number;
}

/** Where the rules would end a clause, and a noun phrase, that begin at a unit. */
export interface GrammarEnds {
  readonly clauseEnd: number;
  readonly phraseEnd: number;
}
