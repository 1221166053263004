import type { Mention } from '../mention.ts';
import type { Report } from '../report.ts';
import type { Unit } from '../sentence-units.ts';
import { hashText } from './feature-hash.ts';
import { type RuleViews, viewRules } from './rule-view.ts';
import { AUX, NOTHING, QUOTE, VERB, viewWord, type WordView } from './word-view.ts';

/** A sentence as numbers, with what is counted once and asked often. */
export interface SentenceView extends RuleViews {
  readonly units: readonly Unit[];
  readonly mentions: readonly Mention[];
  readonly words: readonly WordView[];
  readonly headline: boolean;
  /** `verbs[i]` verbs stand before unit i; commas and quotes likewise. */
  readonly verbs: readonly number[];
  readonly commas: readonly number[];
  readonly quotes: readonly number[];
  /** `begun[i]` mentions begin before unit i. */
  readonly begun: readonly number[];
  /** The nearest verb before and after each unit, and the nearest plain reporting verb; -1 for none. */
  readonly verbBefore: readonly number[];
  readonly verbAfter: readonly number[];
  readonly sayBefore: readonly number[];
  readonly sayAfter: readonly number[];
}

/** The bits of "clause" and "that": a verb that takes both reports whatever follows. */
const PLAIN = 2 | 4;
const ACCORDING = hashText('accord');

/** The word at `i`, or a stand-in outside the sentence. */
export function at(view: SentenceView, i: number): WordView {
  // An index below 0 would be looked up as a name, which is slow.
  return i < 0 ? NOTHING : (view.words[i] ?? NOTHING);
}

/** How many stand in `[from, to)`, by one of the view's counts. */
export function countIn(counts: readonly number[], from: number, to: number): number {
  return (counts[to] ?? 0) - (counts[from] ?? 0);
}

/** Reads a sentence, and the reports that rules read in it, into numbers. Linear in its units for each report. */
export function viewSentence(
  units: readonly Unit[],
  mentions: readonly Mention[],
  headline: boolean,
  reports: readonly Report[],
): SentenceView {
  const words: WordView[] = [];
  for (const unit of units) words.push(viewWord(unit, mentions));
  const { verbs, commas, quotes } = countWords(words);
  const { verbBefore, verbAfter, sayBefore, sayAfter } = findNearest(words);
  const { rules, ruleOf, ruleStarts, ruleEnds, ruleOver } = viewRules(units, words, reports);
  return {
    units,
    mentions,
    words,
    headline,
    verbs,
    commas,
    quotes,
    begun: countBegun(units),
    verbBefore,
    verbAfter,
    sayBefore,
    sayAfter,
    rules,
    ruleOf,
    ruleStarts,
    ruleEnds,
    ruleOver,
  };
}

function countWords(words: readonly WordView[]): Pick<SentenceView, 'verbs' | 'commas' | 'quotes'> {
  const verbs = [0];
  const commas = [0];
  const quotes = [0];
  let verb = 0;
  let comma = 0;
  let quote = 0;
  for (const word of words) {
    if (word.pos === VERB || word.pos === AUX) verb++;
    else if (word.pos === QUOTE) quote++;
    if (word.comma) comma++;
    verbs.push(verb);
    commas.push(comma);
    quotes.push(quote);
  }
  return { verbs, commas, quotes };
}

function countBegun(units: readonly Unit[]): number[] {
  const begun = [0];
  let count = 0;
  let last = -1;
  for (const { mention } of units) {
    if (mention >= 0 && mention !== last) count++;
    last = mention;
    begun.push(count);
  }
  return begun;
}

type Nearest = Pick<SentenceView, 'verbBefore' | 'verbAfter' | 'sayBefore' | 'sayAfter'>;

function findNearest(words: readonly WordView[]): Nearest {
  const verbBefore: number[] = [];
  const sayBefore: number[] = [];
  const verbAfter: number[] = [];
  const sayAfter: number[] = [];
  let verb = -1;
  let say = -1;
  for (const [i, word] of words.entries()) {
    verbBefore.push(verb);
    sayBefore.push(say);
    verbAfter.push(-1);
    sayAfter.push(-1);
    if (word.pos === VERB) verb = i;
    if (isSay(word)) say = i;
  }
  for (let i = words.length - 1, nextVerb = -1, nextSay = -1; i >= 0; i--) {
    verbAfter[i] = nextVerb;
    sayAfter[i] = nextSay;
    if (i === verb) {
      nextVerb = i;
      verb = verbBefore[i] ?? -1;
    }
    if (i === say) {
      nextSay = i;
      say = sayBefore[i] ?? -1;
    }
  }
  return { verbBefore, verbAfter, sayBefore, sayAfter };
}

function isSay(word: WordView): boolean {
  return word.lemma === ACCORDING || (word.pos === VERB && (word.lexicon & PLAIN) === PLAIN);
}
