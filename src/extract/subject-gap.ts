import { inNounPhrase } from './noun-phrase.ts';
import type { Unit } from './sentence-units.ts';
import { isTimeWord, leadsTime } from './time-words.ts';
import { FLOATING } from './verb-group.ts';

/** Skips adverbs, days, "both" and "however"-like insertions between subject and verb. */
export function lastContentUnit(units: readonly Unit[], start: number): number {
  let k = start;
  for (;;) {
    const unit = units[k];
    if (unit === undefined) return k;
    const dated = leadsTime(unit.word) && isTimeWord(units[k + 1]?.word ?? '');
    const floats = FLOATING.test(unit.word) && inNounPhrase(units[k - 1]);
    if (unit.word === 'ago') k = beforeSpan(units, k);
    else if (floats || ((unit.pos === 'ADV' || dated || isTimeWord(unit.word)) && unit.mention < 0)) k--;
    else if (unit.word === ',' && units[k - 1]?.pos === 'ADV' && units[k - 2]?.word === ',') k -= 3;
    else return k;
  }
}

/** Before "two weeks ago", "less than a year ago". */
function beforeSpan(units: readonly Unit[], ago: number): number {
  let k = ago - 1;
  while (
    ago - k < 6 &&
    (units[k]?.mention ?? 0) < 0 &&
    /^(?:NOUN|NUM|DET|ADJ|ADP)$/.test(units[k]?.pos ?? '')
  )
    k--;
  return k;
}
