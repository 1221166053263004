import { cueComplements } from './cue-verbs.ts';
import type { CueSite } from './find-cues.ts';
import { inNounPhrase, type UnitRange } from './noun-phrase.ts';
import type { Unit } from './sentence-units.ts';
import { isTimeWord, opensTime } from './time-words.ts';

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
const CLAUSE_OPENERS = new Set([
  'if',
  'while',
  'when',
  'although',
  'though',
  'as',
  'because',
  'since',
  'unless',
  'once',
  'even',
]);
const OBJECT_PRONOUNS = new Set([
  'me',
  'us',
  'him',
  'her',
  'them',
  'you',
  'everyone',
  'everybody',
  'people',
  'one',
]);
/** Prepositions that the tagger also calls conjunctions. */
const PREPOSITIONS = new Set(['before', 'after', 'during', 'until', 'amid', 'despite', 'about', 'like']);
const CUE_ADVERBS = new Set([
  ...[
    'later',
    'again',
    'also',
    'earlier',
    'afterward',
    'afterwards',
    'then',
    'once',
    'further',
    'back',
    'on',
    'too',
  ],
  ...['instead', 'out', 'there', 'here', 'anyway', 'still', 'aloud', 'elsewhere', 'before', 'ago'],
]);
const NOT_CUE_ADVERBS = new Set([
  'only',
  'nearly',
  'roughly',
  'early',
  'likely',
  'hardly',
  'barely',
  'fully',
  'exactly',
]);
/** A quote after these parts of speech stands for a noun. */
const NOMINAL_PLACE = new Set(['ADP', 'DET', 'ADJ']);
/** Verbs that hardly ever take a plain object. */
const PLAIN_CUES = new Set(['say', 'tell', 'add', 'insist', 'argue', 'claim', 'note', 'state']);
const REACH = 40;

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
    if (unit.word === 'that') return thatClause(units, site, j);
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

/** Verbs of agreeing and the like govern a quoted word without reporting it: `agreed to “robust” terms`. */
function takesQuote(units: readonly Unit[], site: CueSite, j: number): boolean {
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

/** Skips one adverb, bracket, time expression, prepositional phrase or addressee; returns `j` when none begins. */
function skipCircumstance(units: readonly Unit[], j: number, addressee: boolean): number {
  const unit = units[j];
  if (unit === undefined) return j;
  if (unit.word === '(' || unit.word === '[') return closingBracket(units, j) + 1;
  const time = timeEnd(units, j);
  if (time > j) return time;
  if (unit.mention < 0 && isCueAdverb(unit)) return j + 1;
  const preposition =
    unit.pos === 'ADP' || PREPOSITIONS.has(unit.word) || (unit.word === 'to' && units[j + 1]?.pos !== 'VERB');
  if (preposition && !CLAUSE_OPENERS.has(unit.word)) {
    const end = strictPhraseEnd(units, j + 1);
    return Math.max(end, j + 1);
  }
  if (!addressee) return j;
  if (OBJECT_PRONOUNS.has(unit.word) && (unit.word !== 'her' || units[j + 1]?.pos !== 'NOUN')) return j + 1;
  return strictPhraseEnd(units, j);
}

/** Adverbs that date or color the cue ("said later", "said flatly"); others begin the clause ("said so much was lost"). */
function isCueAdverb(unit: Unit): boolean {
  if (unit.pos !== 'ADV') return false;
  return CUE_ADVERBS.has(unit.word) || (unit.word.endsWith('ly') && !NOT_CUE_ADVERBS.has(unit.word));
}

function timeEnd(units: readonly Unit[], j: number): number {
  let k = j;
  if (opensTime(units[k]?.word ?? '') && isTimeWord(units[k + 1]?.word ?? '')) k++;
  while (k - j < 6) {
    const unit = units[k];
    if (unit === undefined) break;
    const day = isTimeWord(unit.word) || (k > j && /^\d{1,4}(?:st|nd|rd|th)?$/.test(unit.word));
    const dated = unit.word === ',' && k > j && /^\d{4}$/.test(units[k + 1]?.word ?? '');
    if (!day && !dated) break;
    k++;
  }
  return isTimeWord(units[j]?.word ?? '') || k > j + 1 ? k : j;
}

export function closingBracket(units: readonly Unit[], j: number): number {
  for (let k = j + 1; k < Math.min(units.length, j + 30); k++) {
    if (units[k]?.word === ')' || units[k]?.word === ']') return k;
  }
  return j;
}

/**
 * End of the noun phrase at `j` that stops where another one can begin: before an article, after a day's name,
 * between two mentions ("told Northern TV | the deal").
 */
export function strictPhraseEnd(units: readonly Unit[], j: number): number {
  let k = j;
  const first = units[k];
  if (first?.pos === 'PRON' && !inNounPhrase(first)) return j + 1;
  let owned = false;
  while (k < units.length && k - j < 16) {
    const unit = units[k];
    const before = units[k - 1];
    if (unit === undefined) break;
    owned ||= k > j && /^'s?$/.test(before?.word ?? '');
    if (owned && inTitle(units, k)) {
      k++;
      continue;
    }
    if (k > j && before && newPhrase(unit, before)) break;
    if (inNounPhrase(unit)) k++;
    else if (unit.quote !== null && before && /^'s?$/.test(before.word)) k++;
    else if (
      k > j &&
      (unit.word === 'of' || unit.word === 'and' || unit.word === '&') &&
      inNounPhrase(units[k + 1])
    )
      k += 2;
    else break;
  }
  return k;
}

/** Inside a programme's title after its network (“NBC's Meet the Press”): capitals, and small words between them. */
function inTitle(units: readonly Unit[], k: number): boolean {
  const unit = units[k];
  const before = units[k - 1];
  if (unit === undefined || before === undefined || isTimeWord(before.word)) return false;
  if (unit.capital) return before.capital || /^(?:'s?|the|of|and|this|to)$/.test(before.word);
  return before.capital && /^(?:the|of|and|to|with)$/.test(unit.word) && units[k + 1]?.capital === true;
}

function newPhrase(unit: Unit, before: Unit): boolean {
  if (unit.pos === 'DET' && unit.mention < 0 && before.pos !== 'DET') return true;
  if (isTimeWord(before.word) && before.word !== 'may') return true;
  if (/^'s?$/.test(before.word) || before.word === 'of' || before.word === 'and' || before.pos === 'PRON')
    return false;
  return before.mention >= 0 && unit.mention >= 0 && before.mention !== unit.mention;
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
  return next?.pos === 'ADP' && next.word !== 'as' ? site.to + 2 : site.to + 1;
}

const VERB_LIKE = new Set(['VERB', 'AUX']);
const TIME_NOUN = /^(?:hours?|days?|weeks?|months?|minutes?|years?|moments?)$/;
const STOPPERS = new Set(['though', 'although', 'according', 'hours', 'days', 'weeks', 'even']);
const OCCASION =
  /^(?:post|statement|interview|speech|tweet|letter|email|message|video|briefing|conference|release)$/;

/**
 * Where content that begins at `from` ends (exclusive): at the sentence's end, or before another cue that shares the
 * subject, a new clause with a cue of its own, or a trailing remark of the writer.
 *
 * @param stops units at which later cues of the same level begin (see `read-reports.ts`)
 */
export function contentEnd(units: readonly Unit[], from: number, stops: ReadonlySet<number>): number {
  let end = units.length;
  for (let k = from + 1; k < units.length; k++) {
    const unit = units[k];
    if (unit === undefined) break;
    if (stops.has(k) || trails(units, k)) {
      end = k;
      break;
    }
  }
  return trimEnd(units, from, end);
}

/** Whether a remark of the writer begins at unit `k`, so that the reported words end before it. */
function trails(units: readonly Unit[], k: number): boolean {
  const unit = units[k];
  const before = units[k - 1];
  if (unit === undefined || before === undefined) return false;
  if (unit.word === ':' && units[k + 1]?.quote) return true;
  if (before.word === ',') {
    if (STOPPERS.has(unit.word)) return true;
    return TIME_NOUN.test(unit.word) && /^(?:after|before|later|earlier)$/.test(units[k + 1]?.word ?? '');
  }
  if (unit.word === 'and' && before.quote !== null)
    return /ed$/.test(units[k + 1]?.word ?? '') && units[k + 1]?.pos === 'VERB';
  if (unit.word !== 'in' && unit.word !== 'during' && unit.word !== 'at') return false;
  if (units[k + 1]?.word !== 'a' && units[k + 1]?.word !== 'an' && units[k + 1]?.word !== 'the') return false;
  const noun = [units[k + 2], units[k + 3]].find((u) => u !== undefined && OCCASION.test(u.word));
  return noun !== undefined && before.quote !== null && !hasVerb(units, k + 4);
}

/** Whether a verb stands between `from` and the next comma. */
function hasVerb(units: readonly Unit[], from: number): boolean {
  for (let k = from; k < units.length && k - from < REACH; k++) {
    if (units[k]?.word === ',' || units[k]?.quote) return false;
    if (VERB_LIKE.has(units[k]?.pos ?? '')) return true;
  }
  return false;
}

/** Drops punctuation and a dangling conjunction from the end. */
export function trimEnd(units: readonly Unit[], from: number, to: number): number {
  let end = to;
  while (end > from) {
    const last = units[end - 1];
    if (last === undefined || last.quote !== null) break;
    const dangling = /^(?:and|but|while|or)$/.test(last.word);
    if (!dangling && !/^[,.;:!?…—–-]+$/.test(last.word)) break;
    if (last.word === '.' && /^\p{L}$/u.test(units[end - 2]?.word ?? '')) break;
    end--;
  }
  return end;
}

/** Drops punctuation and a leading conjunction from the start of content that stands before its cue. */
export function trimStart(units: readonly Unit[], range: UnitRange): UnitRange {
  let from = range.from;
  while (from < range.to) {
    const first = units[from];
    if (first === undefined || first.quote !== null) break;
    if (!/^[,.;:!?…—–*•-]+$/.test(first.word) && !/^(?:and|but|yet|or)$/.test(first.word)) break;
    from++;
  }
  return { from, to: range.to };
}
