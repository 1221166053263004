import type { CueSite } from './cue-site.ts';
import { cueComplements } from './cue-verbs.ts';
import { inNounPhrase } from './noun-phrase.ts';
import type { Unit } from './sentence-units.ts';
import { CLAUSE_OPENERS, skipCircumstance, strictPhraseEnd } from './skip-circumstance.ts';
import { isTimeWord } from './time-words.ts';

/** Where the reported words begin after a cue. */
export interface ContentStart {
  readonly from: number;
  /** Unit of the "that" that opens the clause, or null. */
  readonly complementizer: number | null;
  readonly how: 'quote' | 'that' | 'clause' | 'wh' | 'infinitive' | 'phrase' | 'colon';
}

const WH = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'when', 'where', 'which']);

const SUBJECT_PRONOUNS = new Set([
  ...[
    'he',
    'she',
    'it',
    'they',
    'we',
    'i',
    'you',
    'there',
    'this',
    'these',
    'those',
    'nobody',
    'everyone',
    'someone',
  ],
  ...[
    'everything',
    'nothing',
    'people',
    'many',
    'some',
    'one',
    'here',
    'both',
    'neither',
    'anyone',
    'most',
    'all',
  ],
]);

/** A quote after these parts of speech stands for a noun. */
const NOMINAL_PLACE = new Set(['ADP', 'DET', 'ADJ']);

/** Verbs that hardly ever take a plain object. */
const PLAIN_CUES = new Set(['say', 'tell', 'add', 'insist', 'argue', 'claim', 'note', 'state']);

export const REACH = 40;

/** Finds where the content after a cue begins, past addressee, date and place; null when none follows. */
export function contentAfter(
  units: readonly Unit[],
  site: CueSite,
  start = site.to + 1,
): ContentStart | null {
  let j = start;
  let addressee = site.takes.has('person') && (site.lemma !== 'warn' || thatFollows(units, j));
  let moved = false;
  for (let steps = 0; steps < REACH; steps++) {
    const unit = units[j];
    if (unit === undefined) return null;
    if (unit.quote !== null)
      return takesQuote(units, site, j) ? { from: j, complementizer: null, how: 'quote' } : null;
    if (unit.word === ':') return units[j + 1] ? { from: j + 1, complementizer: null, how: 'colon' } : null;
    if (unit.word === 'that') {
      if (!(TIME_NOUN.test(units[j + 1]?.word ?? '') && endsHere(units[j + 2])))
        return thatClause(units, site, j);
      j += 2;
      continue;
    }
    if (unit.word === 'to' && !moved && site.takes.has('infinitive') && units[j + 1]?.quote) {
      return { from: j, complementizer: null, how: 'infinitive' };
    }
    if (unit.word === ',') {
      const next = pastInsertion(units, j);
      if (next === null) return null;
      j = next;
      continue;
    }
    const skipped = skipCircumstance(units, j, addressee);
    if (skipped > j) {
      if (addressee && unit.pos !== 'ADP' && unit.pos !== 'ADV' && !isTimeWord(unit.word)) addressee = false;
      j = skipped;
      moved = true;
      continue;
    }
    return clauseAt(units, site, j, moved);
  }
  return null;
}

/** Nouns that "that" dates the cue with: `she said that night.` */
const TIME_NOUN = /^(?:night|day|evening|morning|afternoon|week|weekend|month|year|time)$/;

function endsHere(unit: Unit | undefined): boolean {
  return unit === undefined || unit.pos === 'PUNCT' || unit.quote !== null || unit.pos === 'ADP';
}

/** Works and programmes whose title follows a comma: `she said in her book, “The Long Night.”` */
const WORK =
  /^(?:program|programme|podcast|show|book|memoir|novel|film|movie|album|song|ad|column|series|documentary|article|essay|magazine|play|poem|autobiography|musical)$/;

/** Verbs of agreeing and the like govern a quoted word without reporting it: `agreed to “robust” terms`. */
function takesQuote(units: readonly Unit[], site: CueSite, j: number): boolean {
  if (units[j]?.title && units[j - 1]?.word === ',' && WORK.test(units[j - 2]?.word ?? '')) return false;
  return (
    site.takes.has('quote') ||
    site.takes.has('phrase') ||
    units[j - 1]?.word === ',' ||
    units[j - 1]?.word === ':'
  );
}

function thatFollows(units: readonly Unit[], j: number): boolean {
  const end = strictPhraseEnd(units, j);
  return end > j && (units[end]?.word === 'that' || units[end]?.quote !== null);
}

function thatClause(units: readonly Unit[], site: CueSite, j: number): ContentStart | null {
  const next = units[j + 1];
  if (next === undefined) return null;
  if (!site.takes.has('that') && !site.takes.has('clause')) return phraseContent(units, site, j);
  const pronoun = next.pos === 'AUX' || (next.pos === 'VERB' && !next.word.endsWith('ing'));
  if (pronoun) return site.takes.has('clause') ? { from: j, complementizer: null, how: 'clause' } : null;
  return { from: j + 1, complementizer: j, how: 'that' };
}

/** After a comma: the quote that follows at once, or after an insertion that another comma closes. */
function pastInsertion(units: readonly Unit[], comma: number): number | null {
  if (units[comma + 1]?.quote) return comma + 1;
  for (let k = comma + 1; k < Math.min(units.length, comma + 25); k++) {
    const unit = units[k];
    if (unit === undefined || unit.quote !== null || unit.word === ';') return null;
    if (unit.pos === 'VERB' && cueComplements(unit.lemma) !== null) return null;
    if (unit.word === ',' && (units[k + 1]?.quote || units[k + 1]?.word === 'that')) return k + 1;
  }
  return null;
}

function clauseAt(units: readonly Unit[], site: CueSite, j: number, moved: boolean): ContentStart | null {
  const unit = units[j];
  if (unit === undefined) return null;
  const clause = site.takes.has('clause');
  if (WH.has(unit.word) && (site.takes.has('wh') || clause))
    return { from: j, complementizer: null, how: 'wh' };
  if (site.takes.has('wh') && !site.takes.has('clause')) return null;
  if (unit.word === 'to' && site.takes.has('infinitive') && !moved)
    return { from: j, complementizer: null, how: 'infinitive' };
  if (clause && CLAUSE_OPENERS.has(unit.word) && hasFiniteVerb(units, j + 1))
    return { from: j, complementizer: null, how: 'clause' };
  if (SUBJECT_PRONOUNS.has(unit.word) && (clause || site.takes.has('that')) && hasFiniteVerb(units, j + 1)) {
    return { from: j, complementizer: null, how: 'clause' };
  }
  if (
    clause &&
    !moved &&
    (unit.pos === 'VERB' || unit.pos === 'AUX') &&
    !unit.word.endsWith('ing') &&
    relativeBefore(units, site)
  ) {
    return { from: j, complementizer: null, how: 'clause' };
  }
  const nominal =
    inNounPhrase(unit) ||
    unit.pos === 'NUM' ||
    unit.word === '$' ||
    unit.word.endsWith('ing') ||
    unit.pos === 'ADV' ||
    unit.pos === 'SYM';
  if (nominal && clause && hasFiniteVerb(units, j, !PLAIN_CUES.has(site.lemma)))
    return { from: j, complementizer: null, how: 'clause' };
  if (nominal && site.takes.has('that')) {
    const next = units[strictPhraseEnd(units, j)];
    if (next?.pos === 'AUX') return { from: j, complementizer: null, how: 'clause' };
  }
  return phraseContent(units, site, j);
}

/** `the deal, which he said makes it impossible`: the clause's subject stands before the speaker. */
function relativeBefore(units: readonly Unit[], site: CueSite): boolean {
  for (let k = site.from - 1; k >= 0 && k > site.from - 8; k--) {
    const word = units[k]?.word ?? '';
    if (word === 'which' || word === 'that' || word === 'what' || word === 'who') return true;
    if (units[k]?.pos === 'VERB' || units[k]?.pos === 'PUNCT') return false;
  }
  return false;
}

/**
 * Whether a finite verb stands between `from` and the clause's end. Words in quote marks may hold the verb; when
 * `strict`, not where only a noun fits (`signaled openness to “talks”`).
 */
export function hasFiniteVerb(units: readonly Unit[], from: number, strict = false): boolean {
  for (let k = from; k < units.length && k - from < REACH; k++) {
    const unit = units[k];
    if (unit === undefined || unit.word === ';' || (strict && unit.word === ',')) return false;
    if (unit.quote !== null && !unit.title && !(strict && NOMINAL_PLACE.has(units[k - 1]?.pos ?? '')))
      return true;
    if (unit.pos === 'AUX' || /^'(?:s|re|ve|d|ll|m)$/.test(unit.word)) return true;
    const finite = unit.pos === 'VERB' && !unit.word.endsWith('ing') && !unit.word.includes('-');
    if (finite && units[k - 1]?.word !== 'to') return true;
  }
  return false;
}

/** `called the move “reckless”`: a noun phrase counts when words in quote marks follow before another clause. */
function phraseContent(units: readonly Unit[], site: CueSite, j: number): ContentStart | null {
  if (!site.takes.has('phrase')) return null;
  const described = site.lemma === 'describe' || site.lemma === 'characterize';
  let as: number | null = null;
  for (let k = j; k < Math.min(units.length, j + 18); k++) {
    const unit = units[k];
    if (unit === undefined || unit.word === ';') break;
    if (unit.quote !== null)
      return { from: startAfterVerb(units, site), complementizer: null, how: 'phrase' };
    if (k > j && unit.pos === 'VERB' && cueComplements(unit.lemma)?.has('quote')) break;
    if (described && unit.word === 'as' && units[k + 1]) as ??= k + 1;
  }
  return as === null ? null : { from: as, complementizer: null, how: 'phrase' };
}

function startAfterVerb(units: readonly Unit[], site: CueSite): number {
  const next = units[site.to + 1];
  const skips = next?.word === 'as' ? units[site.to + 2]?.quote != null : next?.pos === 'ADP';
  return skips ? site.to + 2 : site.to + 1;
}
