import { inNounPhrase } from './noun-phrase.ts';
import type { Unit } from './sentence-units.ts';
import { isTimeWord, opensTime } from './time-words.ts';

export const CLAUSE_OPENERS = new Set([
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

/** Skips one adverb, bracket, time expression, prepositional phrase or addressee; returns `j` when none begins. */
export function skipCircumstance(units: readonly Unit[], j: number, addressee: boolean): number {
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

function closingBracket(units: readonly Unit[], j: number): number {
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
