import type { Candidate } from './report-candidates.ts';
import type { Unit } from './sentence-units.ts';

/** Words that open a clause which only leads up to the next: `…, and when she was asked, she said, “…”`. */
const LEADING = new Set([
  'when',
  'while',
  'as',
  'after',
  'before',
  'asked',
  'pressed',
  'if',
  'because',
  'though',
]);
/** Units of such a clause, at most. */
const LONGEST_LEAD = 20;
const JOINT = /^(?:,|;|and|but|then|while)$/;
const APART = /^(?::|—|–|--?|\()$/;

/**
 * Where the words of an earlier cue end because a later cue of the sentence has a quote of its own, whole and set
 * apart: `She said she was busy: | “We lost it all,” she wrote.`, `She said it was over, | and he replied, “No.”`
 * Null where it has none, or where it stands in what the earlier cue reports: `She said that he told her, “No.”`
 *
 * @param from the unit at which the earlier cue's words begin
 */
export function ownQuoteStart(units: readonly Unit[], later: Candidate, from: number): number | null {
  const { site, subject, inverted, after } = later;
  if (site.form !== 'finite' || subject === null) return null;
  const left = inverted ? site.from : subject.phrase.from;
  const fronted = left - 1;
  if (isWhole(units[fronted]) && fronted > from && APART.test(units[fronted - 1]?.word ?? '')) return fronted;
  if (after === null || inverted || subject.rule !== 'before-cue' || !isWhole(units[after.from])) return null;
  const start = clauseStart(units, left);
  return start !== null && start > from ? leadStart(units, start, from) : null;
}

/** Words in marks that begin as a sentence does, and are no title. */
function isWhole(unit: Unit | undefined): boolean {
  return (
    unit !== undefined && unit.quote !== null && unit.quote.mark === 'double' && unit.capital && !unit.title
  );
}

/** The mark or conjunction that sets the clause with the subject at `left` apart, or null. */
function clauseStart(units: readonly Unit[], left: number): number | null {
  const before = units[left - 1];
  if (before === undefined) return null;
  if (before.quote !== null) return before.comma ? left : null;
  const replies = before.word === 'which' && units[left - 2]?.word === 'to' && units[left - 3]?.word === ',';
  if (replies) return left - 3;
  if (!JOINT.test(before.word)) return null;
  return units[left - 2]?.word === ',' ? left - 2 : left - 1;
}

/** Also past the clause that leads up to the one at `start`. */
function leadStart(units: readonly Unit[], start: number, from: number): number {
  for (let k = start - 1; k > Math.max(from, start - LONGEST_LEAD); k--) {
    if (units[k]?.quote) break;
    if (LEADING.has(units[k]?.word ?? '') && JOINT.test(units[k - 1]?.word ?? ''))
      return units[k - 2]?.word === ',' ? k - 2 : k - 1;
  }
  return start;
}
