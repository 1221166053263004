import type { Span } from '../../page/span.ts';
import { cueComplements } from '../cue-verbs.ts';
import { hasFiniteVerb } from '../find-content.ts';
import type { UnitRange } from '../noun-phrase.ts';
import type { Subject } from '../phrase-subject.ts';
import { type Act, isAllQuoted, type Report } from '../report.ts';
import type { Unit } from '../sentence-units.ts';
import type { ProposedReport } from './propose-reports.ts';

/**
 * The reports of a sentence from what the rules read and what the tagger proposes. Rules carry direct quotes: a proposal
 * for the same cue or words as one is dropped. Any other statement of the rules gives way to a proposed one for its cue
 * or words; proposed stances come on top.
 */
export function mergeReports(
  units: readonly Unit[],
  rules: readonly Report[],
  proposals: readonly ProposedReport[],
): Report[] {
  const kept = new Set(rules);
  const added: Report[] = [];
  for (const proposal of proposals) {
    const rivals = rules.filter((rule) => isRival(units, rule, proposal));
    if (rivals.some((rule) => isAllQuoted(units, rule))) continue;
    const rule = rivals.find((rival) => sharesCue(units, rival, proposal)) ?? null;
    if (rule !== null && isAllQuoted(units, { parts: proposal.content })) continue;
    const act = rule !== null || isStatement(units, proposal) ? 'STATEMENT' : 'STANCE';
    if (act === 'STATEMENT') for (const rival of rivals) kept.delete(rival);
    added.push(toReport(units, proposal, rule, act));
  }
  const placeOf = ({ cue, parts }: Report) => cue?.start ?? units[parts[0]?.from ?? 0]?.start ?? 0;
  return [...kept, ...added].sort((a, b) => placeOf(a) - placeOf(b));
}

function isRival(units: readonly Unit[], rule: Report, proposal: ProposedReport): boolean {
  const overlaps = (a: UnitRange, b: UnitRange) => a.from < b.to && b.from < a.to;
  return (
    sharesCue(units, rule, proposal) ||
    rule.parts.some((part) => proposal.content.some((range) => overlaps(part, range)))
  );
}

function sharesCue(units: readonly Unit[], { cue }: Report, { head }: ProposedReport): boolean {
  const unit = units[head];
  return unit !== undefined && cue !== null && unit.start < cue.end && cue.start < unit.end;
}

/** A statement by the tagger alone is at least this sure. */
const LEAST_STATEMENT = 0.5;

/** Whether somebody reports a whole clause by a finite verb that takes one. */
function isStatement(units: readonly Unit[], { head, source, content, score }: ProposedReport): boolean {
  const verb = units[head];
  const takes = verb === undefined ? null : cueComplements(verb.lemma);
  const first = content[0];
  if (source === null || first === undefined || verb === undefined || takes === null) return false;
  if (score < LEAST_STATEMENT || verb.word.endsWith('ing')) return false;
  const reports = takes.has('clause') || takes.has('that') || takes.has('wh');
  return reports && hasFiniteVerb(units.slice(0, first.to), first.from);
}

/** @param rule the rules' report by the same cue */
function toReport(units: readonly Unit[], proposal: ProposedReport, rule: Report | null, act: Act): Report {
  const { content, cue, head, score } = proposal;
  const from = content[0]?.from ?? 0;
  const to = content.at(-1)?.to ?? 0;
  const opener = units[from];
  const that = opener?.word === 'that' && (content[0]?.to ?? 0) > from + 1 ? opener : null;
  return {
    cue: spanOf(units, cue),
    lemma: units[head]?.lemma ?? '',
    subject: rule?.subject ?? subjectOf(units, proposal),
    parts: that === null ? content : content.map((p, i) => (i === 0 ? { from: p.from + 1, to: p.to } : p)),
    complementizer: that === null ? null : { start: that.start, end: that.end },
    side: from >= head ? 'after' : to <= head ? 'before' : 'around',
    how: 'tagged',
    form: rule?.form ?? 'finite',
    tagged: { score, act },
  };
}

function subjectOf(units: readonly Unit[], { source, head }: ProposedReport): Subject | null {
  if (source === null) return null;
  const mention = units[source.from]?.mention ?? -1;
  return {
    phrase: source,
    mention: mention < 0 ? null : mention,
    span: spanOf(units, source),
    rule: source.from < head ? 'before-cue' : 'after-cue',
  };
}

function spanOf(units: readonly Unit[], { from, to }: UnitRange): Span {
  return { start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 };
}
