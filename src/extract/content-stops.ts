import { inNounPhrase } from './noun-phrase.ts';
import { ownQuoteStart } from './own-quote.ts';
import type { Candidate } from './report-candidates.ts';
import type { Unit } from './sentence-units.ts';

const COORDINATOR = new Set(['and', 'but', 'then', 'while', 'though', 'although', 'or', 'yet', 'whereas']);

const LEADING = new Set([
  'though',
  'although',
  'while',
  'when',
  'after',
  'as',
  'because',
  'before',
  'whereas',
  'since',
]);

const BEFORE_PARTICIPLE = new Set(['while', 'before', 'after', 'and', 'but', 'even']);

/** Units at which the content of candidate `i` must end because a later cue of the same level begins. */
export function stopsAfter(
  units: readonly Unit[],
  candidates: readonly Candidate[],
  i: number,
  headline: boolean,
): Set<number> {
  const stops = new Set<number>();
  const led = leadingClauseEnd(units, candidates[i]);
  if (led !== null) stops.add(led);
  const from = candidates[i]?.after?.from ?? units.length;
  for (const later of candidates.slice(i + 1, i + 12)) {
    const { site, subject, after } = later;
    const own = ownQuoteStart(units, later, from);
    if (own !== null) stops.add(own);
    if (site.form === 'according') {
      stops.add(site.from);
      continue;
    }
    if (after === null) continue;
    let k = site.from - 1;
    while (units[k]?.pos === 'ADV') k--;
    const before = units[k]?.word ?? '';
    if (site.form === 'participle') {
      if (units[k]?.quote) stops.add(k + 1);
      else if (before === ',') stops.add(k);
      else if (BEFORE_PARTICIPLE.has(before) && units[k - 1]?.word === ',') stops.add(k - 1);
    } else if (before === 'and' || before === 'but' || before === 'then') {
      stops.add(k);
    } else if (subject !== null && subject.rule === 'before-cue') {
      const opener = units[subject.phrase.from - 1]?.word ?? '';
      if (opener === ',' && isSubordinate(units, candidates[i])) stops.add(subject.phrase.from - 1);
      if (COORDINATOR.has(opener) && units[subject.phrase.from - 2]?.word === ',')
        stops.add(subject.phrase.from - 2);
    }
  }
  if (headline) addHeadlineStops(units, stops);
  return stops;
}

/** Where a clause that only leads up to the main one ends: at its first comma, also one inside quote marks. */
function leadingClauseEnd(units: readonly Unit[], candidate: Candidate | undefined): number | null {
  if (candidate === undefined || candidate.after === null || !isSubordinate(units, candidate)) return null;
  for (let k = candidate.after.from + 1; k <= units.length; k++) {
    if (units[k]?.word === ',') return k;
    if (units[k - 1]?.comma) return k;
  }
  return null;
}

/** Whether the cue stands in a clause that only leads up to the main one: `Though Roe said it was over, Doe said …`. */
function isSubordinate(units: readonly Unit[], candidate: Candidate | undefined): boolean {
  let from = candidate?.subject?.phrase.from ?? -1;
  while (inNounPhrase(units[from - 1])) from--;
  const opener = units[from - 1];
  return from > 0 && from < 5 && opener !== undefined && LEADING.has(opener.word);
}

/** `Roe hints at ‘progress’ as talks go on`: in a headline the quote ends what is reported. */
function addHeadlineStops(units: readonly Unit[], stops: Set<number>): void {
  for (let k = 1; k < units.length; k++) {
    if (units[k - 1]?.quote && /^(?:as|after|amid|before|while|on|over)$/.test(units[k]?.word ?? ''))
      stops.add(k);
  }
}
