import type { Span } from '../../page/span.ts';
import { cueComplements } from '../cue-verbs.ts';
import { hasFiniteVerb } from '../find-content.ts';
import type { UnitRange } from '../noun-phrase.ts';
import type { Subject } from '../phrase-subject.ts';
import { holdsQuote, isAllQuoted, type Report } from '../report.ts';
import type { Unit } from '../sentence-units.ts';
import type { ProposedReport } from './propose-reports.ts';

/**
 * The reports of a sentence from what the rules read and what the tagger proposes. A proposal takes the place of the
 * rules' report by the same cue, unless that is a direct quote, which rules read better. Words that rules read by
 * another cue stay theirs. What only the tagger finds comes on top, as a statement or a stance; what only rules find
 * stays where its form makes it sure.
 */
export function mergeReports(
  units: readonly Unit[],
  rules: readonly Report[],
  proposals: readonly ProposedReport[],
): Report[] {
  const kept = new Set(rules);
  const added: Report[] = [];
  for (const proposal of proposals) {
    if (rules.some((rule) => overlap(rule, proposal) && isAllQuoted(units, rule))) continue;
    const rivals = rules.filter((rule) => isRival(units, rule, proposal));
    const rule = rivals.find((rival) => sharesCue(units, rival, proposal)) ?? null;
    if (rule === null) {
      if (rivals.length === 0) added.push(fromProposal(units, proposal));
    } else if (!isAllQuoted(units, { parts: proposal.content })) {
      kept.delete(rule);
      added.push(rewordRule(units, rule, proposal));
    }
  }
  const endorsed = (rule: Report) => proposals.some((proposal) => sharesCue(units, rule, proposal));
  const own = [...kept].filter((rule) => isSure(units, rule) || endorsed(rule));
  const placeOf = ({ cue, parts }: Report) => cue?.start ?? units[parts[0]?.from ?? 0]?.start ?? 0;
  return [...own, ...added].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Whether rules alone suffice: with a "that" or words in quote marks (of others, a quarter was right in training). */
function isSure(units: readonly Unit[], { how, form, parts }: Report): boolean {
  if (how === 'that' || form === 'according' || form === 'colon') return true;
  return holdsQuote(units, { parts });
}

/** By the same cue, or about the same words; not where one reports the other (`Roe said that Ward said …`). */
function isRival(units: readonly Unit[], rule: Report, proposal: ProposedReport): boolean {
  if (sharesCue(units, rule, proposal)) return true;
  if (!overlap(rule, proposal)) return false;
  const reported = proposal.content.some(
    (range) => rule.cue !== null && contains(spanOf(units, range), rule.cue),
  );
  return !reported && !rule.parts.some((part) => part.from <= proposal.head && proposal.head < part.to);
}

function overlap(rule: Report, proposal: ProposedReport): boolean {
  return rule.parts.some((part) => proposal.content.some((c) => part.from < c.to && c.from < part.to));
}

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

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

/** The rules' cue and speaker with the proposed content; words in quote marks end no later than the rules end them. */
function rewordRule(units: readonly Unit[], rule: Report, proposal: ProposedReport): Report {
  const end = rule.parts.at(-1)?.to ?? 0;
  const within = proposal.content.flatMap((p) =>
    p.from < end ? [{ from: p.from, to: Math.min(p.to, end) }] : [],
  );
  const content = holdsQuote(units, rule) && within.length > 0 ? within : proposal.content;
  const { subject, cue, lemma, form } = rule;
  const speaker = subject ?? subjectOf(units, proposal);
  const tagged = { score: proposal.score, act: 'STATEMENT' } as const;
  return {
    cue,
    lemma,
    form,
    subject: speaker,
    ...placed(units, content, proposal.head),
    how: 'tagged',
    tagged,
  };
}

function fromProposal(units: readonly Unit[], proposal: ProposedReport): Report {
  const { cue, head, content, score } = proposal;
  return {
    cue: spanOf(units, cue),
    lemma: units[head]?.lemma ?? '',
    form: 'finite',
    subject: subjectOf(units, proposal),
    ...placed(units, content, head),
    how: 'tagged',
    tagged: { score, act: isStatement(units, proposal) ? 'STATEMENT' : 'STANCE' },
  };
}

/** The content without the words that lead to it: `that …`, `it as …`. */
function placed(
  units: readonly Unit[],
  content: readonly UnitRange[],
  head: number,
): Pick<Report, 'parts' | 'complementizer' | 'side'> {
  const { from, to } = content[0] ?? { from: 0, to: 0 };
  const last = content.at(-1)?.to ?? 0;
  const opener = units[from];
  const that = opener?.word === 'that' && to > from + 1 ? opener : null;
  const object = opener?.pos === 'PRON' && units[from + 1]?.word === 'as' && units[from + 2]?.quote === null;
  const lead = that !== null ? 1 : object ? 2 : 0;
  return {
    parts: content.map((part, i) => (i === 0 ? { from: from + lead, to } : part)),
    complementizer: that === null ? null : { start: that.start, end: that.end },
    side: from >= head ? 'after' : last <= head ? 'before' : 'around',
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
