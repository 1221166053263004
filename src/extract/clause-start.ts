import { COMPLEMENTIZERS, SUBORDINATORS } from './clause-openers.ts';
import { cueComplements } from './cue-verbs.ts';
import type { UnitRange } from './noun-phrase.ts';
import type { Unit } from './sentence-units.ts';

/**
 * Cuts off what stands before a clause's opening word (`hours after | Ms. Roe` spoke), or before the "and" that a new
 * clause begins with (`won the state and | Ms. Roe` left).
 */
export function lastClause(units: readonly Unit[], phrase: UnitRange | null): UnitRange | null {
  if (phrase === null) return null;
  const before = units[phrase.from - 1];
  const object = before?.pos === 'VERB' || before?.pos === 'ADP' || before?.word === 'to';
  for (let i = phrase.to - 2; i > phrase.from; i--) {
    const unit = units[i];
    if (unit === undefined || unit.mention >= 0) continue;
    const opens = SUBORDINATORS.has(unit.word) || unit.word === 'than' || (object && unit.word === 'and');
    if (opens) return { from: i + 1, to: phrase.to };
  }
  return phrase;
}

/** Whether the phrase is a clause's subject and that clause no mere part of another, nor the phrase an object. */
export function beginsOwnClause(units: readonly Unit[], from: number): boolean {
  const opener = units[from - 1];
  const first = units[from];
  if (opener === undefined || opener.quote !== null) return true;
  // "she and the company": both are the subject
  if (opener.word === 'and' && units[from - 2]?.pos === 'PRON') return beginsOwnClause(units, from - 2);
  if (SUBORDINATORS.has(opener.word) || opener.word === 'where') return first?.word !== 'they';
  if (first?.pos === 'PRON' && opener.pos === 'NOUN') return false;
  if (COMPLEMENTIZERS.has(opener.word)) return opener.word === 'which' && units[from - 2]?.pos === 'ADP';
  if (opener.pos === 'ADP' || opener.word === 'to') return false;
  return opener.pos !== 'VERB' && cueComplements(opener.lemma) === null;
}
