import type { Span } from '../../page/span.ts';
import { isAllQuoted, type Report } from '../report.ts';
import type { Unit } from '../sentence-units.ts';
import { hashText } from './feature-hash.ts';
import type { WordView } from './word-view.ts';

/** A report that the rules read, as numbers. */
export interface RuleView {
  /** First unit of its content, and the one after its last, marks at the edges left out. */
  readonly start: number;
  readonly end: number;
  /** How, on which side and by which form of cue it was read. */
  readonly code: number;
  /** Whether all its words are in quote marks. */
  readonly direct: boolean;
}

/** What the rules read in a sentence, by its units. */
export interface RuleViews {
  readonly rules: readonly RuleView[];
  /** The rules' report whose cue covers each unit, an index into `rules`; -1 for none. */
  readonly ruleOf: readonly number[];
  /** How many of their contents begin at each unit, and end before it. */
  readonly ruleStarts: readonly number[];
  readonly ruleEnds: readonly number[];
  /** Code of the first report whose content covers each unit; 0 for none. */
  readonly ruleOver: readonly number[];
}

/** Reads the rules' reports into numbers. Linear in the units and the reports' words. */
export function viewRules(
  units: readonly Unit[],
  words: readonly WordView[],
  reports: readonly Report[],
): RuleViews {
  const ruleOf: number[] = [];
  const ruleOver: number[] = [];
  const ruleStarts = [0];
  const ruleEnds = [0];
  for (let i = 0; i < units.length; i++) {
    ruleOf.push(-1);
    ruleOver.push(0);
    ruleStarts.push(0);
    ruleEnds.push(0);
  }
  const rules: RuleView[] = [];
  for (const report of reports) {
    const rule = viewRule(units, words, report);
    ruleStarts[rule.start] = (ruleStarts[rule.start] ?? 0) + 1;
    ruleEnds[rule.end] = (ruleEnds[rule.end] ?? 0) + 1;
    for (let i = rule.start; i < rule.end; i++) ruleOver[i] ||= rule.code;
    if (report.cue !== null) markCue(units, report.cue, ruleOf, rules.length);
    rules.push(rule);
  }
  return { rules, ruleOf, ruleStarts, ruleEnds, ruleOver };
}

/** The rules' report by the cue at `i`, if any. */
export function ruleAt(view: RuleViews, i: number): RuleView | undefined {
  const rule = i < 0 ? -1 : (view.ruleOf[i] ?? -1);
  // An index below 0 would be looked up as a name, which is slow.
  return rule < 0 ? undefined : view.rules[rule];
}

/** Units that a cue covers belong to the first report whose cue covers them. */
function markCue(units: readonly Unit[], cue: Span, ruleOf: number[], rule: number): void {
  for (const [i, unit] of units.entries()) {
    if (unit.start >= cue.end) break;
    if (unit.end > cue.start && ruleOf[i] === -1) ruleOf[i] = rule;
  }
}

function viewRule(units: readonly Unit[], words: readonly WordView[], report: Report): RuleView {
  const { parts, how, side, form } = report;
  let start = parts[0]?.from ?? 0;
  let end = parts.at(-1)?.to ?? 0;
  // Annotators count the "that" in.
  if (report.complementizer !== null && units[start - 1]?.word === 'that') start--;
  while (start < end && words[start]?.edge) start++;
  while (end > start && words[end - 1]?.edge) end--;
  return { start, end, code: hashText(`${how} ${side} ${form}`), direct: isAllQuoted(units, report) };
}
