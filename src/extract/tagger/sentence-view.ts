import { CUE_NOUNS, cueComplements } from '../cue-verbs.ts';
import type { Mention } from '../mention.ts';
import type { Unit } from '../sentence-units.ts';
import { hashText } from './feature-hash.ts';

/** Part of speech as a small number; 0 for what is none of these. */
const POS_ORDER = [
  'X',
  'VERB',
  'AUX',
  'NOUN',
  'PROPN',
  'PRON',
  'ADJ',
  'ADV',
  'ADP',
  'DET',
  'NUM',
  'PART',
  'CCONJ',
  'SCONJ',
  'PUNCT',
  'INTJ',
  'SYM',
  'QUOTE',
];
export const VERB = POS_ORDER.indexOf('VERB');
export const AUX = POS_ORDER.indexOf('AUX');
export const NOUN = POS_ORDER.indexOf('NOUN');
export const PROPN = POS_ORDER.indexOf('PROPN');
export const PRON = POS_ORDER.indexOf('PRON');
export const ADJ = POS_ORDER.indexOf('ADJ');
export const ADV = POS_ORDER.indexOf('ADV');
export const DET = POS_ORDER.indexOf('DET');
export const NUM = POS_ORDER.indexOf('NUM');
export const PUNCT = POS_ORDER.indexOf('PUNCT');
export const QUOTE = POS_ORDER.indexOf('QUOTE');
/** What stands before the first word and after the last. */
export const EDGE = 99;

/** One word as numbers. */
export interface WordView {
  readonly word: number;
  readonly lemma: number;
  readonly suffix: number;
  readonly pos: number;
  readonly capital: boolean;
  /** 0 for none, else kind and type of the mention that covers the word. */
  readonly mention: number;
  /** What the lists of cues say about the word: 0 nothing, else a bit mask. */
  readonly lexicon: number;
  /** Whether edges of a span skip it: punctuation and marks. */
  readonly edge: boolean;
  readonly comma: boolean;
}

/** A sentence as numbers, with counts from the left so that any stretch can be summed at once. */
export interface SentenceView {
  readonly units: readonly Unit[];
  readonly words: readonly WordView[];
  readonly headline: boolean;
  /** `verbs[i]` verbs stand before unit i; likewise commas and quotes. */
  readonly verbs: readonly number[];
  readonly commas: readonly number[];
  readonly quotes: readonly number[];
}

const ONLY_MARKS = /^[\s"'“”‘’«»,.;:!?…()[\]–—-]+$/u;
const COMPLEMENTS = ['clause', 'that', 'wh', 'infinitive', 'person', 'phrase', 'quote'] as const;
const MENTION_KINDS = ['name', 'nominal', 'pronoun'];
const MENTION_TYPES = ['person', 'organization', 'country', 'group', 'unknown'];

const OUTSIDE: WordView = {
  word: EDGE,
  lemma: EDGE,
  suffix: EDGE,
  pos: EDGE,
  capital: false,
  mention: 0,
  lexicon: 0,
  edge: true,
  comma: false,
};

/** The word at `i`, or a stand-in outside the sentence. */
export function at(view: SentenceView, i: number): WordView {
  return view.words[i] ?? OUTSIDE;
}

function lexiconOf(unit: Unit): number {
  const takes = cueComplements(unit.lemma);
  let mask = CUE_NOUNS.has(unit.lemma) ? 1 : 0;
  if (takes) for (const [i, complement] of COMPLEMENTS.entries()) if (takes.has(complement)) mask |= 2 << i;
  return mask;
}

function mentionOf(unit: Unit, mentions: readonly Mention[]): number {
  const mention = unit.mention < 0 ? undefined : mentions[unit.mention];
  if (mention === undefined) return 0;
  return 1 + MENTION_KINDS.indexOf(mention.kind) * 8 + MENTION_TYPES.indexOf(mention.type);
}

function viewWord(unit: Unit, mentions: readonly Mention[]): WordView {
  const quoted = unit.quote !== null;
  return {
    word: hashText(quoted ? '“' : unit.word),
    lemma: hashText(quoted ? '“' : unit.lemma),
    suffix: hashText(unit.word.slice(-3)),
    pos: Math.max(0, POS_ORDER.indexOf(unit.pos)),
    capital: unit.capital,
    mention: mentionOf(unit, mentions),
    lexicon: lexiconOf(unit),
    edge: !quoted && ONLY_MARKS.test(unit.word),
    comma: unit.word === ',',
  };
}

function countsBefore(words: readonly WordView[], counts: (word: WordView) => boolean): number[] {
  const before = [0];
  for (const [i, word] of words.entries()) before.push((before[i] ?? 0) + (counts(word) ? 1 : 0));
  return before;
}

/** Reads a sentence into numbers. Linear. */
export function viewSentence(
  units: readonly Unit[],
  mentions: readonly Mention[],
  headline: boolean,
): SentenceView {
  const words = units.map((unit) => viewWord(unit, mentions));
  return {
    units,
    words,
    headline,
    verbs: countsBefore(words, (w) => w.pos === VERB || w.pos === AUX),
    commas: countsBefore(words, (w) => w.comma),
    quotes: countsBefore(words, (w) => w.pos === QUOTE),
  };
}

/** How many stand in `[from, to)`, by one of the view's counts. */
export function countIn(counts: readonly number[], from: number, to: number): number {
  return (counts[to] ?? 0) - (counts[from] ?? 0);
}
