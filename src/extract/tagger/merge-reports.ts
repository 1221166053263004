import type { Mention } from '../mention.ts';
import type { UnitRange } from '../noun-phrase.ts';
import type { Subject } from '../phrase-subject.ts';
import type { Report } from '../report.ts';
import type { Unit } from '../sentence-units.ts';
import type { ProposedReport } from './propose-reports.ts';

const K = (globalThis as any).MK ?? {};
/** From this score on a proposal's content replaces that of a rule's indirect or mixed report of the same cue. */
const REPLACES = K.rep ?? 0.3;
const ADDS = K.add ?? 0.3;

export function mergeReports(
  units: readonly Unit[],
  mentions: readonly Mention[],
  rules: readonly Report[],
  proposals: readonly ProposedReport[],
): Report[] {
  const kept = new Set(rules);
  const added: Report[] = [];
  const matched = new Set<Report>();
  for (const proposal of proposals) {
    const rivals = rules.filter((rule) => overlaps(units, rule, proposal));
    for (const r of rivals) matched.add(r);
    if (rivals.some((r) => isDirect(units, r))) continue;
    if (rivals.length === 0) {
      if (proposal.score >= ADDS) added.push(toReport(units, mentions, proposal, null));
      continue;
    }
    if (proposal.score < REPLACES) continue;
    const same = rivals.find((r) => sameCue(units, r, proposal)) ?? null;
    for (const r of rivals) kept.delete(r);
    added.push(toReport(units, mentions, proposal, same));
  }
  for (const r of rules)
    if (
      !matched.has(r) &&
      !isDirect(units, r) &&
      !r.parts.some((p) => units.slice(p.from, p.to).some((u) => u.quote)) &&
      K.drop?.(r)
    )
      kept.delete(r);
  const at = (r: Report) => r.cue.start;
  return [...kept, ...added].sort((a, b) => at(a) - at(b));
}

function isDirect(units: readonly Unit[], report: Report): boolean {
  const inside = report.parts.flatMap((p) => units.slice(p.from, p.to));
  return inside.some((u) => u.quote !== null) && inside.every((u) => u.quote !== null || u.pos === 'PUNCT');
}

function overlaps(units: readonly Unit[], rule: Report, proposal: ProposedReport): boolean {
  return (
    sameCue(units, rule, proposal) ||
    rule.parts.some((p) => proposal.content.some((c) => c.from < p.to && p.from < c.to))
  );
}

function sameCue(units: readonly Unit[], rule: Report, { head }: ProposedReport): boolean {
  const unit = units[head];
  return unit !== undefined && unit.start < rule.cue.end && rule.cue.start < unit.end;
}

function spanOf(units: readonly Unit[], range: UnitRange) {
  return { start: units[range.from]?.start ?? 0, end: units[range.to - 1]?.end ?? 0 };
}

function toReport(
  units: readonly Unit[],
  mentions: readonly Mention[],
  proposal: ProposedReport,
  rule: Report | null,
): Report {
  const first = proposal.content[0]?.from ?? 0;
  const that =
    units[first]?.word === 'that' && (proposal.content[0]?.to ?? 0) > first + 1 ? units[first] : undefined;
  const parts = that
    ? proposal.content.map((p, i) => (i === 0 ? { from: p.from + 1, to: p.to } : p))
    : proposal.content;
  const last = proposal.content.at(-1)?.to ?? 0;
  const side = first >= proposal.head ? 'after' : last <= proposal.head ? 'before' : 'around';
  return {
    cue: spanOf(units, proposal.cue),
    lemma: units[proposal.head]?.lemma ?? '',
    subject: (K.ownSubject ? null : rule?.subject) ?? subjectOf(units, proposal),
    parts,
    complementizer: that ? { start: that.start, end: that.end } : null,
    side,
    how: that ? 'that' : ('clause' as Report['how']),
    form: rule?.form ?? 'finite',
    ...{ score: proposal.score },
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
