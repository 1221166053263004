import type { Unit } from './sentence-units.ts';

/** A noun phrase: unit indexes, `to` exclusive. */
export interface UnitRange {
  readonly from: number;
  readonly to: number;
}

const PHRASE_POS = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM']);
const JOINERS = new Set(["'s", "'", '&', '-', '–', '/', '.']);
/** Pronouns that stand inside a phrase, before a noun. */
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);
const LONGEST = 24;

/** Whether the word can be part of a noun phrase with more than one word. */
export function inNounPhrase(unit: Unit | undefined): boolean {
  if (unit === undefined || unit.quote !== null) return false;
  if (unit.pos === 'PRON') return POSSESSIVES.has(unit.word);
  return PHRASE_POS.has(unit.pos) || unit.mention >= 0 || JOINERS.has(unit.word);
}

/** Index of the bracket that opens the one at `k`, or `k` when there is none near. */
export function openingBracket(units: readonly Unit[], k: number): number {
  for (let i = k - 1; i >= 0 && i > k - LONGEST; i--)
    if (units[i]?.word === '(' || units[i]?.word === '[') return i;
  return k;
}

/**
 * The noun phrase that ends before `end`, with the prepositional phrases and co-ordinated names in it
 * ("a spokesman for Ms. Roe", "Roe and Doe"). Null when the unit before `end` belongs to none.
 */
export function phraseBefore(units: readonly Unit[], end: number): UnitRange | null {
  let k = end - 1;
  if (units[k]?.word === ')' || units[k]?.word === ']') k = openingBracket(units, k) - 1;
  const last = units[k];
  if (last === undefined) return null;
  if (last.pos === 'PRON' && !POSSESSIVES.has(last.word)) return { from: k, to: k + 1 };
  const to = k + 1;
  if (isGerund(units, k)) k--;
  while (k >= 0 && to - k <= LONGEST) {
    if (endsAnother(units, k)) break;
    else if (inNounPhrase(units[k])) k--;
    else if (joinsBackward(units, k)) k--;
    else if (units[k]?.word === ')' && openingBracket(units, k) < k) k = openingBracket(units, k) - 1;
    else break;
  }
  const from = k + 1;
  return from < to ? { from, to } : null;
}

/** `Roe's thinking`, `her reading of it`: a noun that the tagger takes for a verb. */
function isGerund(units: readonly Unit[], k: number): boolean {
  const before = units[k - 1];
  if (units[k]?.pos !== 'VERB' || !units[k]?.word.endsWith('ing') || before === undefined) return false;
  return before.word === "'s" || POSSESSIVES.has(before.word);
}

/** `the bill that | Ms. Roe said`, `LONDON (Reuters) - | Ms. Roe said`: what looks like a part of the phrase but ends one. */
function endsAnother(units: readonly Unit[], k: number): boolean {
  const unit = units[k];
  const before = units[k - 1];
  if (unit === undefined || before === undefined) return false;
  if (unit.word === 'that') return inNounPhrase(before) && before.pos !== 'DET';
  if (/^(?:which|what|whose)$/.test(unit.word)) return true;
  if (inNounPhrase(before) && opensPhrase(units[k + 1]) && !JOINS_ARTICLE.test(unit.word)) {
    return unit.pos === 'NOUN' || unit.pos === 'PROPN';
  }
  return (
    (unit.word === '-' || unit.word === '–') &&
    before.end < unit.start &&
    unit.end < (units[k + 1]?.start ?? 0)
  );
}

/** An article or possessive pronoun, which begins a noun phrase of its own: `the day | his aide said`. */
function opensPhrase(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.pos === 'DET' || unit.pos === 'PRON') && OPENS_PHRASE.test(unit.word);
}

const OPENS_PHRASE =
  /^(?:an?|the|some|this|these|those|each|every|another|no|his|her|their|its|my|our|your)$/;
/** Nouns with an article after them: `half the voters`. */
const JOINS_ARTICLE = /^(?:half|all|both|many|such|twice)$/;

function joinsBackward(units: readonly Unit[], k: number): boolean {
  const unit = units[k];
  const before = units[k - 1];
  if (unit === undefined || before === undefined) return false;
  if (unit.pos === 'ADP' && unit.mention < 0)
    return inNounPhrase(before) && before.word !== '.' && before.pos !== 'DET';
  return (unit.word === 'and' || unit.word === 'or') && inNounPhrase(before) && before.mention >= 0;
}

/** The noun phrase that begins at `start`, prepositional phrases included; null when none begins there. */
export function phraseAfter(units: readonly Unit[], start: number): UnitRange | null {
  const first = units[start];
  if (first === undefined) return null;
  if (first.pos === 'PRON' && !POSSESSIVES.has(first.word)) return { from: start, to: start + 1 };
  let k = start;
  while (k < units.length && k - start < LONGEST) {
    const unit = units[k];
    if (unit === undefined) break;
    if (inNounPhrase(unit) || isAttribute(units, k)) k++;
    else if (k > start && (unit.pos === 'ADP' || unit.word === 'and') && inNounPhrase(units[k + 1])) k++;
    else break;
  }
  while (k > start && units[k - 1]?.word === '.') k--;
  return k > start ? { from: start, to: k } : null;
}

/** `the printed card`, `a leaving guest`: a participle between an article and a noun. */
function isAttribute(units: readonly Unit[], k: number): boolean {
  const unit = units[k];
  if (unit?.pos !== 'VERB' || units[k - 1]?.pos !== 'DET') return false;
  return /(?:ed|ing)$/.test(unit.word) && inNounPhrase(units[k + 1]);
}

/** Index of the first preposition inside the phrase, or its end. */
export function headEnd(units: readonly Unit[], phrase: UnitRange): number {
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    const unit = units[i];
    if (unit?.pos === 'ADP' && unit.mention < 0) return i;
    if (unit?.word === '(' || unit?.word === '[') return i;
  }
  return phrase.to;
}
