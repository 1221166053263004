import { cueComplements } from './cue-verbs.ts';
import { REACH } from './find-content.ts';
import { inNounPhrase, type UnitRange } from './noun-phrase.ts';
import type { Unit } from './sentence-units.ts';

const VERB_LIKE = new Set(['VERB', 'AUX']);

const TIME_NOUN = /^(?:hours?|days?|weeks?|months?|minutes?|years?|moments?)$/;

const STOPPERS = new Set(['though', 'although', 'according', 'hours', 'days', 'weeks', 'even']);

const DASH = /^(?:—|–|-|--)$/;
const PRONOUN = /^(?:he|she|they|it)$/;

const OCCASION =
  /^(?:post|statement|interview|speech|tweet|letter|email|message|video|briefing|conference|release)$/;

/**
 * Where content that begins at `from` ends (exclusive): at the sentence's end, or before another cue that shares the
 * subject, a new clause with a cue of its own, or a trailing remark of the writer.
 *
 * @param bare whether the cue takes nothing but words in quote marks (`They chanted “No!” as he left`)
 * @param stops units at which later cues of the same level begin (see `read-reports.ts`)
 */
export function contentEnd(
  units: readonly Unit[],
  from: number,
  stops: ReadonlySet<number>,
  bare = false,
): number {
  if (bare && units[from]?.quote != null) return quotesEnd(units, from);
  let end = units.length;
  let quoted = units[from]?.quote != null;
  let dashed = false;
  for (let k = from + 1; k < units.length; k++) {
    const unit = units[k];
    if (unit === undefined) break;
    const dash = DASH.test(unit.word);
    if (stops.has(k) || trails(units, from, k) || (quoted && !dashed && (dash || goesOnPlainly(units, k)))) {
      end = k;
      break;
    }
    if (dash) dashed = !dashed;
    quoted ||= unit.quote !== null;
  }
  return trimEnd(units, from, end);
}

/** Past the quote at `from` and those listed after it: `“No!” and “Never!”`. */
function quotesEnd(units: readonly Unit[], from: number): number {
  let end = from + 1;
  for (let k = end; units[k]?.quote != null || /^(?:and|or|,)$/.test(units[k]?.word ?? ''); k++) {
    if (units[k]?.quote != null) end = k + 1;
  }
  return end;
}

/** Whether, after words in quote marks, the writer's own clause begins at `k`: `“too dear,” which …`, `though …`. */
function goesOnPlainly(units: readonly Unit[], k: number): boolean {
  const { word } = units[k] ?? { word: '' };
  if (word === 'though' || word === 'although' || word === 'while' || word === 'whereas') return true;
  const comma = units[k - 1]?.word === ',' || units[k - 1]?.comma === true;
  const next = units[k + 1];
  if (comma && (word === 'which' || word === 'who')) return true;
  if (word !== 'and' && word !== 'but') return false;
  if (comma && PRONOUN.test(next?.word ?? '') && cueWithin(units, k + 2)) return true;
  return next !== undefined && next.quote === null && (comma || word === 'but') && finite(next);
}

function finite(unit: Unit): boolean {
  return unit.pos === 'AUX' || (unit.pos === 'VERB' && !unit.word.endsWith('ing'));
}

function cueWithin(units: readonly Unit[], from: number): boolean {
  return units.slice(from, from + 3).some((u) => u.pos === 'VERB' && cueComplements(u.lemma) !== null);
}

/** Where a noun phrase that holds words in quote marks ends: `“a new start” for the town | as he left`. */
export function phraseEnd(units: readonly Unit[], from: number): number {
  let end = from;
  let quoted = false;
  while (end < units.length) {
    const unit = units[end];
    if (unit === undefined) break;
    const joined = unit.pos === 'ADP' && unit.word !== 'as';
    const listed = unit.word === 'and' && (units[end + 1]?.quote != null || inNounPhrase(units[end + 1]));
    if (unit.quote === null && !inNounPhrase(unit) && !joined && !listed && (quoted || unit.pos !== 'ADV'))
      break;
    quoted ||= unit.quote !== null;
    end++;
    if (unit.comma && units[end]?.quote === null) break;
  }
  while (end > from && units[end - 1]?.pos === 'ADP') end--;
  return trimEnd(units, from, end);
}

/** Whether a remark of the writer begins at unit `k`, so that the reported words end before it. */
function trails(units: readonly Unit[], from: number, k: number): boolean {
  const unit = units[k];
  const before = units[k - 1];
  if (unit === undefined || before === undefined) return false;
  if (unit.word === ':' && units[k + 1]?.quote && units[k + 1]?.capital === false) return true;
  if (before.comma) {
    if (k - 1 === from && unit.quote === null && unit.word !== 'and' && unit.word !== 'or') return true;
    if (unit.word === 'which' || (unit.pos === 'VERB' && unit.word.endsWith('ing'))) return true;
    if (unit.mention >= 0 && unit.capital) return true;
  }
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

/** Drops punctuation, and a leading conjunction if asked, from the start of content that stands before its cue. */
export function trimStart(units: readonly Unit[], range: UnitRange, conjunctions = true): UnitRange {
  let from = range.from;
  while (from < range.to) {
    const first = units[from];
    if (first === undefined || first.quote !== null) break;
    const conjunction = conjunctions && /^(?:and|but|yet|or)$/.test(first.word);
    if (!conjunction && !/^[,.;:!?…—–*•-]+$/.test(first.word)) break;
    from++;
  }
  return { from, to: range.to };
}
