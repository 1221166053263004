import { SUBORDINATORS } from './clause-openers.ts';
import type { Mention } from './mention.ts';
import { phraseAfter, phraseBefore } from './noun-phrase.ts';
import { fromPhrase, type Subject } from './phrase-subject.ts';
import type { Unit } from './sentence-units.ts';

/**
 * The subject of the sentence's main clause before unit `k`: its first noun phrase that a verb, comma or bracket
 * follows. A phrase after a verb or preposition is none (`Facing criticism, Ms. Roe …`).
 */
export function mainSubject(units: readonly Unit[], mentions: readonly Mention[], k: number): Subject | null {
  for (let i = mainClauseStart(units, k); i < k; i++) {
    const unit = units[i];
    if (unit === undefined || unit.quote !== null || unit.mention < 0) continue;
    const end = phraseEnd(units, i);
    const phrase = phraseBefore(units, end);
    if (phrase === null || units[phrase.from - 1]?.pos === 'ADP') continue;
    const next = units[end];
    if (next === undefined || !goesOn(next) || isDateline(units, i, end)) continue;
    const object = units[phrase.from - 1]?.pos === 'VERB' && next.word === ',';
    if (!object) return fromPhrase(units, mentions, phrase, 'shared-subject');
  }
  return null;
}

function goesOn(next: Unit): boolean {
  return /^(?:VERB|AUX|ADV)$/.test(next.pos) || /^[,(—–]$|^'[sdv]/.test(next.word);
}

/** `LONDON (Reuters) - Ms. Roe said`: the place that a report was sent from. */
function isDateline(units: readonly Unit[], first: number, end: number): boolean {
  if (first > 2) return false;
  const close = units.findIndex((u, i) => i >= end && u.word === ')');
  const dash = units[end]?.word === '(' ? close + 1 : end;
  return dash > 0 && dash < end + 6 && /^(?:—|–|--?)$/.test(units[dash]?.word ?? '');
}

/** Past a fronted subordinate clause: `While Roe had left, | Doe stayed, saying …`. */
function mainClauseStart(units: readonly Unit[], k: number): number {
  if (!SUBORDINATORS.has(units[0]?.word ?? '')) return 0;
  const comma = units.findIndex((u) => u.word === ',');
  return comma > 0 && comma < k - 2 ? comma + 1 : 0;
}

function phraseEnd(units: readonly Unit[], i: number): number {
  return phraseAfter(units, i)?.to ?? i + 1;
}
