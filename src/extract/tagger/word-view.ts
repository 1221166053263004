import { boundedMemo } from '../../text/bounded-memo.ts';
import { CUE_NOUNS, cueComplements } from '../cue-verbs.ts';
import type { Mention } from '../mention.ts';
import type { Unit } from '../sentence-units.ts';
import { hashText } from './feature-hash.ts';

/** Parts of speech in the order of their numbers; what is none of these is an X. */
const POS_ORDER =
  'X VERB AUX NOUN PROPN PRON ADJ ADV ADP DET NUM PART CCONJ SCONJ PUNCT INTJ SYM QUOTE'.split(' ');
const POS_NUMBERS: ReadonlyMap<string, number> = new Map(POS_ORDER.map((pos, i) => [pos, i]));
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

const ONLY_MARKS = /^[\s"'“”‘’«»,.;:!?…()[\]–—-]+$/u;
const COMPLEMENTS = ['clause', 'that', 'wh', 'infinitive', 'person', 'phrase', 'quote'] as const;
const QUOTE_WORD = hashText('“');
const MENTION_KINDS = ['name', 'nominal', 'pronoun'];
const MENTION_TYPES = ['person', 'organization', 'country', 'group', 'unknown'];

/** What stands for a word outside the sentence. */
export const NOTHING: WordView = {
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

/** What a word's letters alone tell. */
interface Spelling {
  readonly word: number;
  readonly suffix: number;
  readonly edge: boolean;
}

/** What a base form alone tells. */
interface Base {
  readonly lemma: number;
  readonly lexicon: number;
}

/** Distinct words that are kept: those of some hundred articles. Longer words seldom come twice. */
const MEMO = 20_000;
const LONGEST = 40;

const spell = (word: string): Spelling => ({
  word: hashText(word),
  suffix: hashText(word.slice(-3)),
  edge: ONLY_MARKS.test(word),
});
const base = (lemma: string): Base => ({ lemma: hashText(lemma), lexicon: lexiconOf(lemma) });
const knownSpelling = boundedMemo(spell, MEMO);
const knownBase = boundedMemo(base, MEMO);

/** Reads a unit into numbers; a quote is a word of its own. Linear in its letters. */
export function viewWord(unit: Unit, mentions: readonly Mention[]): WordView {
  const quoted = unit.quote !== null;
  const spelling = unit.word.length > LONGEST ? spell(unit.word) : knownSpelling(unit.word);
  const { lemma, lexicon } = unit.lemma.length > LONGEST ? base(unit.lemma) : knownBase(unit.lemma);
  return {
    word: quoted ? QUOTE_WORD : spelling.word,
    lemma: quoted ? QUOTE_WORD : lemma,
    suffix: spelling.suffix,
    pos: POS_NUMBERS.get(unit.pos) ?? 0,
    capital: unit.capital,
    mention: unit.mention < 0 ? 0 : mentionOf(mentions[unit.mention]),
    lexicon,
    edge: !quoted && spelling.edge,
    comma: unit.word === ',',
  };
}

function lexiconOf(lemma: string): number {
  const takes = cueComplements(lemma);
  let mask = CUE_NOUNS.has(lemma) ? 1 : 0;
  if (takes === null) return mask;
  for (const [i, complement] of COMPLEMENTS.entries()) if (takes.has(complement)) mask |= 2 << i;
  return mask;
}

function mentionOf(mention: Mention | undefined): number {
  if (mention === undefined) return 0;
  return 1 + MENTION_KINDS.indexOf(mention.kind) * 8 + MENTION_TYPES.indexOf(mention.type);
}
