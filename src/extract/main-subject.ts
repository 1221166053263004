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
    if (next === undefined || !goesOn(next)) continue;
    const object = units[phrase.from - 1]?.pos === 'VERB' && next.word === ',';
    if (!object) return fromPhrase(units, mentions, phrase, 'shared-subject');
  }
  return null;
}

function goesOn(next: Unit): boolean {
  return /^(?:VERB|AUX|ADV)$/.test(next.pos) || /^[,(—–]$|^'[sdv]/.test(next.word);
}

/** Units of a dateline, at most: `NEW LUND, Aug. 31 (Norland News) -`. */
const LONGEST_DATELINE = 12;

/** Past the place that a report was sent from: `LUND (Norland News) - | Ms. Roe said`. 0 where there is none. */
function datelineEnd(units: readonly Unit[]): number {
  for (let i = 0; i < Math.min(units.length, LONGEST_DATELINE); i++) {
    const unit = units[i];
    if (unit === undefined || /^(?:VERB|AUX)$/.test(unit.pos)) return 0;
    if (/^(?:—|–|--?)$/.test(unit.word) && i > 0 && units[i - 1]?.word === ')') return i + 1;
  }
  return 0;
}

/** Past a dateline and a fronted subordinate clause: `While Roe had left, | Doe stayed, saying …`. */
function mainClauseStart(units: readonly Unit[], k: number): number {
  const start = datelineEnd(units);
  if (!SUBORDINATORS.has(units[start]?.word ?? '')) return start;
  const comma = units.findIndex((u) => u.word === ',');
  return comma > 0 && comma < k - 2 ? comma + 1 : start;
}

function phraseEnd(units: readonly Unit[], i: number): number {
  return phraseAfter(units, i)?.to ?? i + 1;
}
