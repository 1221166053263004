import { acrossInsertion, beforeBracket, DASH } from './across-insertion.ts';
import { COORDINATORS, RELATIVES } from './clause-openers.ts';
import { beginsOwnClause, lastClause } from './clause-start.ts';
import type { Mention } from './mention.ts';
import { phraseAfter, phraseBefore } from './noun-phrase.ts';
import { fromPhrase, type Subject } from './phrase-subject.ts';
import type { Unit } from './sentence-units.ts';
import { groupStart } from './verb-group.ts';

/** Units between a participle and the verb that it belongs to, at most. */
const FARTHEST = 70;

/**
 * The subject of the verb that a participle or a coordinated verb before unit `k` goes with: that of the nearest finite
 * verb to the left, past clauses that are only a part of another (`rejected the idea that Roe won, saying …`).
 */
export function governingSubject(
  units: readonly Unit[],
  mentions: readonly Mention[],
  k: number,
): Subject | null {
  for (let i = k - 1; i > 0 && k - i < FARTHEST; i--) {
    if (!isFiniteVerb(units, i)) continue;
    const before = contentBefore(units, groupStart(units, i) - 1);
    const unit = units[before];
    if (unit === undefined || unit.quote !== null || COORDINATORS.has(unit.word)) continue;
    // "Ward, who had closed the bridge and said …": "who" did both
    if (unit.word === 'who' && COORDINATORS.has(units[k]?.word ?? '') && units[k - 1]?.word !== ',')
      return antecedent(units, mentions, before);
    if (unit.word === 'to' || RELATIVES.has(unit.word)) {
      i = before;
      continue;
    }
    if (unit.word === ',' || unit.word === ')' || DASH.test(unit.word)) {
      const apart = acrossInsertion(units, mentions, before) ?? beforeBracket(units, mentions, before);
      if (apart !== null) return { ...apart, rule: 'shared-subject' };
      continue;
    }
    const phrase = lastClause(units, phraseBefore(units, before + 1));
    if (phrase === null) continue;
    if (!beginsOwnClause(units, phrase.from)) {
      i = phrase.from;
      continue;
    }
    const found = fromPhrase(units, mentions, phrase, 'shared-subject');
    if (found !== null) return found;
  }
  return null;
}

/** The noun phrase before ", who" or "— which". */
export function antecedent(
  units: readonly Unit[],
  mentions: readonly Mention[],
  pronoun: number,
): Subject | null {
  const mark = units[pronoun - 1]?.word ?? '';
  const end = mark === ',' || DASH.test(mark) ? pronoun - 1 : pronoun;
  return fromPhrase(units, mentions, phraseBefore(units, end), 'relative');
}

function isFiniteVerb(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (unit === undefined || unit.quote !== null) return false;
  if (unit.pos !== 'VERB' && unit.pos !== 'AUX') return false;
  return !unit.word.endsWith('ing') && units[i - 1]?.word !== 'to';
}

function contentBefore(units: readonly Unit[], start: number): number {
  let k = start;
  while (units[k]?.pos === 'ADV' && (units[k]?.mention ?? -1) < 0) k--;
  return k;
}

/**
 * `Citing “prior duties,” the envoy declined`: the subject that follows a participle at the head of a sentence, after
 * the comma that ends its phrase.
 *
 * @param head the participle
 */
export function followingSubject(
  units: readonly Unit[],
  mentions: readonly Mention[],
  head: number,
): Subject | null {
  for (let i = head + 1; i < Math.min(units.length, head + FARTHEST); i++) {
    const unit = units[i];
    if (unit?.word !== ',' && unit?.comma !== true) continue;
    const phrase = phraseAfter(units, i + 1);
    const next = units[phrase?.to ?? -1];
    if (phrase === null || next === undefined || units[i + 1]?.pos === 'ADP') continue;
    if (!/^(?:VERB|AUX|ADV)$/.test(next.pos) && next.word !== ',' && next.word !== '(') continue;
    const found = fromPhrase(units, mentions, phrase, 'shared-subject');
    if (found?.mention != null) return found;
  }
  return null;
}
