import type { Span } from '../../page/span.ts';
import { CUE_NOUNS, cueComplements } from '../cue-verbs.ts';
import type { Mention } from '../mention.ts';
import { isAllQuoted, type Report } from '../report.ts';
import type { Unit } from '../sentence-units.ts';
import { hashText } from './feature-hash.ts';

/** Parts of speech in the order of their numbers; what is none of these is an X. */
const POS_ORDER =
  'X VERB AUX NOUN PROPN PRON ADJ ADV ADP DET NUM PART CCONJ SCONJ PUNCT INTJ SYM QUOTE'.split(' ');
export const VERB = POS_ORDER.indexOf('VERB');
export const AUX = POS_ORDER.indexOf('AUX');
export const NOUN = POS_ORDER.indexOf('NOUN');
export const PROPN = POS_ORDER.indexOf('PROPN');
export const PRON = POS_ORDER.indexOf('PRON');
export const ADJ = POS_ORDER.indexOf('ADJ');
export const ADV = POS_ORDER.indexOf('ADV');
export const ADP = POS_ORDER.indexOf('ADP');
export const DET = POS_ORDER.indexOf('DET');
export const NUM = POS_ORDER.indexOf('NUM');
export const PART = POS_ORDER.indexOf('PART');
export const CCONJ = POS_ORDER.indexOf('CCONJ');
export const SCONJ = POS_ORDER.indexOf('SCONJ');
export const PUNCT = POS_ORDER.indexOf('PUNCT');
export const QUOTE = POS_ORDER.indexOf('QUOTE');
/** What stands before the first word and after the last. */
export const OUTSIDE = 99;

/** One word (or one quote) as numbers. */
export interface WordView {
  readonly word: number;
  readonly lemma: number;
  /** The last three letters. */
  readonly suffix: number;
  readonly pos: number;
  readonly capital: boolean;
  /** Kind and type of the mention that covers the word; 0 for none. */
  readonly mention: number;
  /** What the lists of cues say about the word, a bit each; 0 for nothing. */
  readonly lexicon: number;
  /** Whether it is only marks, which no span begins or ends with. */
  readonly edge: boolean;
  readonly comma: boolean;
}

/** A report that the rules read, as numbers. */
export interface RuleView {
  /** First unit of its content, and the one after its last, marks at the edges left out. */
  readonly start: number;
  readonly end: number;
  /** How, on which side and by which form of cue it was read. */
  readonly code: number;
  /** Whether all its words are in quote marks. */
  readonly direct: boolean;
}

/** A sentence as numbers, with what is counted once and asked often. */
export interface SentenceView {
  readonly units: readonly Unit[];
  readonly mentions: readonly Mention[];
  readonly words: readonly WordView[];
  readonly headline: boolean;
  /** `verbs[i]` verbs stand before unit i; commas and quotes likewise. */
  readonly verbs: readonly number[];
  readonly commas: readonly number[];
  readonly quotes: readonly number[];
  /** The nearest verb before and after each unit, and the nearest plain reporting verb; -1 for none. */
  readonly verbBefore: readonly number[];
  readonly verbAfter: readonly number[];
  readonly sayBefore: readonly number[];
  readonly sayAfter: readonly number[];
  readonly rules: readonly RuleView[];
  /** The rules' report whose cue covers each unit, an index into `rules`; -1 for none. */
  readonly ruleOf: readonly number[];
  /** How many of their contents begin at each unit, and end before it. */
  readonly ruleStarts: readonly number[];
  readonly ruleEnds: readonly number[];
  /** Code of the first report whose content covers each unit; 0 for none. */
  readonly ruleOver: readonly number[];
}

const ONLY_MARKS = /^[\s"'“”‘’«»,.;:!?…()[\]–—-]+$/u;
const COMPLEMENTS = ['clause', 'that', 'wh', 'infinitive', 'person', 'phrase', 'quote'] as const;
/** The bits of "clause" and "that": a verb that takes both reports whatever follows. */
const PLAIN = 2 | 4;
const ACCORDING = hashText('accord');
const QUOTE_WORD = hashText('“');
const MENTION_KINDS = ['name', 'nominal', 'pronoun'];
const MENTION_TYPES = ['person', 'organization', 'country', 'group', 'unknown'];

const NOTHING: WordView = {
  word: OUTSIDE,
  lemma: OUTSIDE,
  suffix: OUTSIDE,
  pos: OUTSIDE,
  capital: false,
  mention: 0,
  lexicon: 0,
  edge: true,
  comma: false,
};

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
  const words = units.map((unit) => viewWord(unit, mentions));
  const isVerb = (word: WordView) => word.pos === VERB;
  const isSay = (word: WordView) =>
    ((word.lexicon & PLAIN) === PLAIN && word.pos === VERB) || word.lemma === ACCORDING;
  return {
    units,
    mentions,
    words,
    headline,
    verbs: countsBefore(words, (w) => w.pos === VERB || w.pos === AUX),
    commas: countsBefore(words, (w) => w.comma),
    quotes: countsBefore(words, (w) => w.pos === QUOTE),
    verbBefore: nearestBefore(words, isVerb),
    verbAfter: nearestAfter(words, isVerb),
    sayBefore: nearestBefore(words, isSay),
    sayAfter: nearestAfter(words, isSay),
    ...viewRules(units, words, reports),
  };
}

type RuleViews = Pick<SentenceView, 'rules' | 'ruleOf' | 'ruleStarts' | 'ruleEnds' | 'ruleOver'>;

function viewRules(
  units: readonly Unit[],
  words: readonly WordView[],
  reports: readonly Report[],
): RuleViews {
  const rules = reports.map((report) => viewRule(units, words, report));
  const [ruleOf, ruleOver] = [units.map(() => -1), units.map(() => 0)];
  const [ruleStarts, ruleEnds] = [
    [...units.map(() => 0), 0],
    [...units.map(() => 0), 0],
  ];
  for (const [k, rule] of rules.entries()) {
    ruleStarts[rule.start] = (ruleStarts[rule.start] ?? 0) + 1;
    ruleEnds[rule.end] = (ruleEnds[rule.end] ?? 0) + 1;
    for (let i = rule.start; i < rule.end; i++) ruleOver[i] ||= rule.code;
    const cue = reports[k]?.cue;
    if (cue) for (const i of unitsIn(units, cue)) if (ruleOf[i] === -1) ruleOf[i] = k;
  }
  return { rules, ruleOf, ruleStarts, ruleEnds, ruleOver };
}

function unitsIn(units: readonly Unit[], span: Span): number[] {
  let from = units.findIndex((u) => u.end > span.start);
  const found: number[] = [];
  while (from >= 0 && (units[from]?.start ?? Number.POSITIVE_INFINITY) < span.end) found.push(from++);
  return found;
}

function viewRule(units: readonly Unit[], words: readonly WordView[], report: Report): RuleView {
  const { parts, how, side, form } = report;
  let start = parts[0]?.from ?? 0;
  let end = parts.at(-1)?.to ?? 0;
  // Annotators count the "that" in.
  if (report.complementizer !== null && units[start - 1]?.word === 'that') start--;
  while (start < end && words[start]?.edge) start++;
  while (end > start && words[end - 1]?.edge) end--;
  return { start, end, code: hashText(`${how} ${side} ${form}`), direct: isAllQuoted(units, report) };
}

function viewWord(unit: Unit, mentions: readonly Mention[]): WordView {
  const quoted = unit.quote !== null;
  return {
    word: quoted ? QUOTE_WORD : hashText(unit.word),
    lemma: quoted ? QUOTE_WORD : hashText(unit.lemma),
    suffix: hashText(unit.word.slice(-3)),
    pos: Math.max(0, POS_ORDER.indexOf(unit.pos)),
    capital: unit.capital,
    mention: mentionOf(unit, mentions),
    lexicon: lexiconOf(unit),
    edge: !quoted && ONLY_MARKS.test(unit.word),
    comma: unit.word === ',',
  };
}

function lexiconOf(unit: Unit): number {
  const takes = cueComplements(unit.lemma);
  let mask = CUE_NOUNS.has(unit.lemma) ? 1 : 0;
  if (takes === null) return mask;
  for (const [i, complement] of COMPLEMENTS.entries()) if (takes.has(complement)) mask |= 2 << i;
  return mask;
}

function mentionOf(unit: Unit, mentions: readonly Mention[]): number {
  const mention = mentions[unit.mention];
  if (mention === undefined) return 0;
  return 1 + MENTION_KINDS.indexOf(mention.kind) * 8 + MENTION_TYPES.indexOf(mention.type);
}

function countsBefore(words: readonly WordView[], counts: (word: WordView) => boolean): number[] {
  const before = [0];
  for (const [i, word] of words.entries()) before.push((before[i] ?? 0) + (counts(word) ? 1 : 0));
  return before;
}

function nearestBefore(words: readonly WordView[], counts: (word: WordView) => boolean): number[] {
  let last = -1;
  return words.map((word, i) => {
    const before = last;
    if (counts(word)) last = i;
    return before;
  });
}

function nearestAfter(words: readonly WordView[], counts: (word: WordView) => boolean): number[] {
  const mirrored = nearestBefore([...words].reverse(), counts).reverse();
  return mirrored.map((i) => (i < 0 ? -1 : words.length - 1 - i));
}
