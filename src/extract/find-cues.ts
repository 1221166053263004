import { ALWAYS_VERBS, phrasalCue } from './cue-forms.ts';
import { type Complement, CUE_NOUNS, cueComplements, QUOTING_NOUNS } from './cue-verbs.ts';
import type { Unit } from './sentence-units.ts';

/** How a cue stands in its sentence; it decides where its subject and its content are looked for. */
export type CueForm = 'finite' | 'participle' | 'noun' | 'according' | 'colon';

/** A possible cue: unit indexes `from` (first auxiliary) to `to` (last word), with the head in between. */
export interface CueSite {
  readonly from: number;
  readonly head: number;
  readonly to: number;
  readonly lemma: string;
  readonly form: CueForm;
  readonly takes: ReadonlySet<Complement>;
  /** Whether the cue may be attached to bare words in quote marks only. */
  readonly weak: boolean;
}

const BE = new Set(['is', 'was', 'were', 'are', 'be', 'been', 'being', "'re", "'m"]);
const AUXILIARY = new Set([
  ...[
    'has',
    'have',
    'had',
    'having',
    'did',
    'does',
    'do',
    'will',
    'would',
    'could',
    'may',
    'might',
    'can',
    'should',
    'must',
  ],
  ...["'s", "'d", "'ve", "'ll", "n't", 'not', 'never', ...BE],
]);
const ADVERB_SUFFIX = /ly$/;
const SHORT_ADVERBS = new Set([
  'also',
  'later',
  'then',
  'once',
  'again',
  'even',
  'still',
  'often',
  'now',
  'further',
  'instead',
]);
/** Finds every possible cue of a sentence, in order. Each still needs content to become a report. */
export function findCues(units: readonly Unit[]): CueSite[] {
  const sites: CueSite[] = [];
  for (let i = 0; i < units.length; i++) {
    const site = readCue(units, i);
    if (site !== null) sites.push(site);
  }
  return sites;
}

function readCue(units: readonly Unit[], i: number): CueSite | null {
  const unit = units[i];
  if (unit === undefined || unit.quote !== null) return null;
  if (unit.word === 'according' && units[i + 1]?.word === 'to') {
    return {
      from: i,
      head: i,
      to: i + 1,
      lemma: 'according',
      form: 'according',
      takes: new Set(['clause']),
      weak: false,
    };
  }
  return readVerb(units, i, unit) ?? readNoun(units, i, unit);
}

function readVerb(units: readonly Unit[], i: number, unit: Unit): CueSite | null {
  const lemma = verbLemma(units, i, unit);
  if (lemma === null) return null;
  const phrasal = phrasalCue(units, i, lemma);
  const takes = phrasal ? new Set(phrasal.takes) : cueComplements(lemma);
  if (takes === null || (NAMING.has(lemma) && namesThing(units, i))) return null;
  const from = groupStart(units, i);
  const form = verbForm(units, i, from, unit);
  if (form === null) return null;
  const to = phrasal ? i + phrasal.next.length : i;
  const weak = !takes.has('clause') && !takes.has('that');
  return { from, head: i, to, lemma, form, takes, weak };
}

const NAMING = new Set(['call', 'name', 'dub', 'term', 'title', 'label']);

/** `a group called “The Rest”`: a name that a thing goes by. */
function namesThing(units: readonly Unit[], i: number): boolean {
  const before = units[i - 1]?.word === ',' ? i - 2 : i - 1;
  const thing = units[before];
  if (thing?.pos !== 'NOUN' || units[i + 1]?.quote == null) return false;
  const words = units.slice(Math.max(0, before - 3), before).map((u) => u.word);
  return words.some((w) => w === 'a' || w === 'an') || (thing.mention < 0 && words.includes('the'));
}

/** Base form of a verb; taggers take `Roe notes.` and headlines' `Roe hints at` for nouns. Null for other words. */
function verbLemma(units: readonly Unit[], i: number, unit: Unit): string | null {
  const known = ALWAYS_VERBS.get(unit.word);
  if (known !== undefined) return known;
  if (unit.pos === 'VERB') return unit.lemma;
  if (unit.pos !== 'NOUN' && unit.pos !== 'PROPN' && unit.pos !== 'ADJ') return null;
  const lemma = stemsOf(unit).find((stem) => cueComplements(stem) !== null);
  const before = units[i - 1];
  if (lemma === undefined || before === undefined || before.quote !== null) return null;
  const next = units[i + 1];
  const ends = next === undefined || next.word === '.' || next.word === ',' || next.pos === 'ADP';
  const tagged = ends && units.slice(Math.max(0, i - 8), i).some((u) => u.quote !== null);
  const subject = before.mention >= 0 || before.pos === 'PRON' || before.pos === 'PROPN' || tagged;
  const tag = next === undefined || next.quote !== null || /^(?:[.,:]|that|out|at|in|on)$/.test(next.word);
  return subject && tag ? lemma : null;
}

/** Base forms that a word mistaken for a noun or adjective can have: "notes", "fumed", "quipped". */
function stemsOf(unit: Unit): string[] {
  const { word } = unit;
  if (word.endsWith('ed')) return [word.slice(0, -2), word.slice(0, -1), word.slice(0, -3)];
  if (!word.endsWith('s')) return [];
  return [unit.lemma, word.slice(0, -1), word.slice(0, -2)];
}

/** The first auxiliary or adverb of the verb group that ends at `head`. */
export function groupStart(units: readonly Unit[], head: number): number {
  let from = head;
  for (let k = head - 1; k >= 0 && k > head - 6; k--) {
    const unit = units[k];
    if (unit === undefined || unit.quote !== null) break;
    if (AUXILIARY.has(unit.word) && unit.pos !== 'NOUN' && !isPossessive(units, k)) {
      from = k;
      continue;
    }
    if (unit.pos === 'ADV' || SHORT_ADVERBS.has(unit.word) || ADVERB_SUFFIX.test(unit.word)) {
      if (unit.mention >= 0 && unit.capital) break;
      continue;
    }
    // "went on to say", "began by saying"
    if (
      (unit.word === 'to' || unit.word === 'by') &&
      /^(?:on|began|begin|continued|started)$/.test(units[k - 1]?.word ?? '')
    ) {
      from = k - 1;
      if (units[k - 1]?.word === 'on' && units[k - 2]?.lemma === 'go') from = k - 2;
      break;
    }
    break;
  }
  return from;
}

function isPossessive(units: readonly Unit[], k: number): boolean {
  const next = units[k + 1];
  return (
    units[k]?.word === "'s" &&
    (next === undefined || next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'ADJ')
  );
}

function verbForm(units: readonly Unit[], head: number, from: number, unit: Unit): CueForm | null {
  const group = units.slice(from, head).map((u) => u.word);
  const withBe = group.some((w) => BE.has(w)) || (group.includes("'s") && !group.includes('been'));
  if (unit.word.endsWith('ing')) return withBe ? 'finite' : 'participle';
  if (group[0] === 'go' || group.includes('on') || group.includes('by')) return 'finite';
  if (units[head - 1]?.word === 'to' || units[from - 1]?.word === 'to') return null;
  const passive = group.some((w) => BE.has(w));
  return passive ? null : 'finite';
}

function readNoun(units: readonly Unit[], i: number, unit: Unit): CueSite | null {
  if (unit.pos !== 'NOUN') return null;
  const { lemma } = unit;
  if (CUE_NOUNS.has(lemma) && units[i + 1]?.word === 'that') {
    return { from: i, head: i, to: i, lemma, form: 'noun', takes: new Set(['that']), weak: false };
  }
  const governs = NOUN_PARTICLE.test(units[i + 1]?.word ?? '') && quoteInPhrase(units, i + 2);
  if (!governs || !(CUE_NOUNS.has(lemma) || QUOTING_NOUNS.has(lemma))) return null;
  return { from: i, head: i, to: i + 1, lemma, form: 'noun', takes: new Set(['phrase']), weak: true };
}

/** `her call for “real change”`: prepositions that join a noun of saying to its content. */
const NOUN_PARTICLE = /^(?:of|for|about|to|against|on|as)$/;
const LONGEST_PHRASE = 10;

/** Whether words in quote marks stand in the noun phrase at `from`, before a verb or a mark. */
function quoteInPhrase(units: readonly Unit[], from: number): boolean {
  for (let k = from; k < from + LONGEST_PHRASE; k++) {
    const unit = units[k];
    if (unit === undefined || /^(?:PUNCT|VERB|AUX|SCONJ)$/.test(unit.pos)) return false;
    if (unit.quote !== null) return !unit.title || unit.quote.inner.end - unit.quote.inner.start > 40;
  }
  return false;
}
