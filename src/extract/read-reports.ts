import type { Span } from '../page/span.ts';
import { cueComplements } from './cue-verbs.ts';
import {
  type ContentStart,
  contentAfter,
  contentEnd,
  hasFiniteVerb,
  trimEnd,
  trimStart,
} from './find-content.ts';
import { type CueSite, findCues } from './find-cues.ts';
import { findSubject, mainSubject, type Subject, subjectAfter } from './find-subject.ts';
import type { Mention } from './mention.ts';
import type { UnitRange } from './noun-phrase.ts';
import type { Sentence, Unit } from './sentence-units.ts';

/** One report inside a sentence: who, by which cue, and the stretches of the sentence that are reported. */
export interface Report {
  readonly cue: Span;
  readonly lemma: string;
  readonly subject: Subject | null;
  readonly parts: readonly UnitRange[];
  readonly complementizer: Span | null;
  /** Where the content stands, seen from the cue. */
  readonly side: 'after' | 'before' | 'around';
  readonly how: ContentStart['how'] | 'fronted' | 'loose';
  readonly form: CueSite['form'];
}

interface Candidate {
  readonly site: CueSite;
  readonly subject: Subject | null;
  readonly inverted: boolean;
  readonly after: ContentStart | null;
}

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
/** Words with which a sentence goes on after “…, Ms. Roe said,”. */
const GOING_ON = new Set(['to', 'for', 'because', 'in', 'with', 'by', 'on', 'from']);
const BEFORE_PARTICIPLE = new Set(['while', 'before', 'after', 'and', 'but', 'even']);
/** Words that open a circumstance, not reported words: `On Sunday, Ms. Roe said, “…”`. */
const CIRCUMSTANCE = new Set(['ADP', 'SCONJ', 'VERB']);

/** Reads all reports of one sentence, in the order of their cues. Linear in the sentence for a bounded reach. */
export function readReports(sentence: Sentence, mentions: readonly Mention[], headline: boolean): Report[] {
  const { units } = sentence;
  const candidates = readCandidates(units, mentions);
  const reports: Report[] = [];
  let consumed = 0;
  for (const [i, candidate] of candidates.entries()) {
    const stops = stopsAfter(units, candidates, i, headline);
    const report = readReport(units, candidate, stops, consumed);
    if (report === null || isClaimed(units, report, reports)) continue;
    reports.push(report);
    if (report.side !== 'after') consumed = Math.max(consumed, candidate.site.to + 1);
  }
  return reports;
}

/** Whether an earlier report, which wraps around its cue, already holds the quote that this one would begin with. */
function isClaimed(units: readonly Unit[], report: Report, earlier: readonly Report[]): boolean {
  const first = report.parts[0];
  if (report.how !== 'quote' || first === undefined || units[first.from]?.quote == null) return false;
  return earlier.some(
    (r) => r.side === 'around' && r.parts.some((p) => p.from <= first.from && first.from < p.to),
  );
}

function readCandidates(units: readonly Unit[], mentions: readonly Mention[]): Candidate[] {
  const earlier: Subject[] = [];
  const candidates: Candidate[] = [];
  for (const site of findCues(units)) {
    const before = units[site.from - 1];
    const finite = site.form === 'finite';
    const afterQuote = finite && before !== undefined && before.quote !== null;
    const left = afterQuote ? null : findSubject(units, mentions, site, earlier);
    const opening = site.from === 0 && site.lemma !== 'ask';
    const mayInvert = finite && (afterQuote || opening || (before?.word === ',' && left === null));
    const right = mayInvert ? subjectAfter(units, mentions, site) : null;
    const subject = left ?? right;
    const start = right !== null && left === null ? right.phrase.to : site.to + 1;
    const after = site.form === 'according' ? null : contentAfter(units, site, start);
    candidates.push({ site, subject, inverted: right !== null && left === null, after });
    const reports = after !== null || afterQuote || before?.word === ',';
    if (subject !== null && finite && reports) earlier.push(subject);
  }
  return candidates;
}

/** Units at which the content of candidate `i` must end because a later cue of the same level begins. */
function stopsAfter(
  units: readonly Unit[],
  candidates: readonly Candidate[],
  i: number,
  headline: boolean,
): Set<number> {
  const stops = new Set<number>();
  for (const { site, subject, after } of candidates.slice(i + 1, i + 12)) {
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

/** Whether the cue stands in a clause that only leads up to the main one: `Though Roe said it was over, Doe said …`. */
function isSubordinate(units: readonly Unit[], candidate: Candidate | undefined): boolean {
  const from = candidate?.subject?.phrase.from ?? -1;
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

function readReport(
  units: readonly Unit[],
  candidate: Candidate,
  stops: ReadonlySet<number>,
  consumed: number,
): Report | null {
  const { site, subject, inverted } = candidate;
  if (site.form === 'according') return readAccording(units, candidate, stops);
  const before = site.form === 'finite' ? contentBefore(units, candidate, consumed) : null;
  const after = inverted ? quoteOnly(units, candidate.after) : candidate.after;
  const side = chooseSide(units, candidate, before, after);
  if (side === null || (side === 'after' && isAside(units, candidate))) return null;
  if (side === 'before' && before !== null) {
    const rest = laterQuote(units, site, before, stops) ?? parenthetical(units, site, before);
    return makeReport(units, candidate, rest ? [before, rest] : [before], rest ? 'around' : 'before', null);
  }
  if (after === null) return null;
  if (subject === null && after.how !== 'quote' && after.how !== 'colon') return null;
  const to = contentEnd(units, after.from, stops);
  if (to <= after.from) return null;
  const content = { from: after.from, to };
  return side === 'around' && before !== null
    ? makeReport(units, candidate, [before, content], 'around', after)
    : makeReport(units, candidate, [content], 'after', after);
}

/** Participles that draw the writer's own conclusion when nobody speaks: `…, suggesting there is room`. */
const CONCLUDING = new Set([
  'suggest',
  'indicate',
  'imply',
  'signal',
  'reveal',
  'show',
  'find',
  'underscore',
  'underline',
]);

/** Whether the cue stands in a writer's aside: `as Roe warned before …`, `…, suggesting there is room`. */
function isAside(units: readonly Unit[], { site, subject, after }: Candidate): boolean {
  if (after === null || after.how === 'quote' || after.how === 'colon') return false;
  if (site.form === 'participle') return CONCLUDING.has(site.lemma) && units[site.from - 1]?.word === ',';
  if (subject === null) return false;
  if (subject.rule === 'relative') return units[site.from - 1]?.word !== 'who' && after.how !== 'that';
  return units[subject.phrase.from - 1]?.word === 'as' && after.how !== 'that';
}

/** After an inverted cue only another quote goes on with what was said: `“…,” said Roe, “…”`. */
function quoteOnly(units: readonly Unit[], after: ContentStart | null): ContentStart | null {
  const parted = after !== null && /^[,:]$/.test(units[after.from - 1]?.word ?? '');
  return parted && (after.how === 'quote' || after.how === 'colon') ? after : null;
}

function chooseSide(
  units: readonly Unit[],
  { site, subject, inverted }: Candidate,
  before: UnitRange | null,
  after: ContentStart | null,
): Report['side'] | null {
  if (before === null) return after === null ? null : 'after';
  if (after === null) return 'before';
  const left = inverted || subject === null ? site.from : subject.phrase.from;
  const afterQuote =
    units[left - 1]?.quote != null || (units[left - 1]?.word === ',' && units[left - 2]?.quote != null);
  if (after.how !== 'quote') return afterQuote && after.how !== 'that' ? 'before' : 'after';
  if (units[after.from - 1]?.word !== ',') return afterQuote ? 'before' : 'after';
  if (afterQuote) return 'around';
  return CIRCUMSTANCE.has(units[before.from]?.pos ?? '') || units[after.from]?.capital !== false
    ? 'after'
    : 'around';
}

/** The words before "…, Ms. Roe said" or before "…,” said Ms. Roe", or null when they can't be what was said. */
function contentBefore(
  units: readonly Unit[],
  { site, subject, inverted }: Candidate,
  consumed: number,
): UnitRange | null {
  const left = inverted || subject === null ? site.from : subject.phrase.from;
  const shared = subject?.rule === 'shared-subject' || subject?.rule === 'relative';
  if (shared) return null;
  const last = units[left - 1];
  if (last === undefined) return null;
  const comma = last.word === ',' || /^(?:—|–|--?|:)$/.test(last.word);
  if (last.quote === null && !comma) return null;
  const range = frontedRange(units, consumed, trimEnd(units, consumed, left));
  if (range.to <= range.from) return null;
  const quoted = units.slice(range.from, range.to).some((u) => u.quote !== null);
  if (last.quote !== null) return range;
  if (units[left - 2]?.quote != null) return range;
  if (!site.takes.has('clause') && !(quoted && site.takes.has('quote'))) return null;
  const opens = units[range.from];
  if (opens && CIRCUMSTANCE.has(opens.pos) && !quoted && !hasOwnClause(units, range)) return null;
  return range.to - range.from >= 2 ? range : null;
}

/** Leaves out what only introduces a fronted quote: `He saw it differently: “…,” he said`, `Asked why, “…,” he said`. */
function frontedRange(units: readonly Unit[], from: number, to: number): UnitRange {
  const range = trimStart(units, { from, to });
  const quote = units.findIndex((u, i) => i >= range.from && i < range.to && u.quote !== null);
  if (quote <= range.from) return range;
  const before = units[quote - 1]?.word;
  if (before === ':') return { from: quote, to };
  const circumstance = /^(?:ADP|SCONJ|ADV|VERB)$/.test(units[range.from]?.pos ?? '');
  return before === ',' && units[quote]?.capital && circumstance ? { from: quote, to } : range;
}

/** `If it fails, they lose, Ms. Roe said`: a fronted clause that opens so needs a clause after its comma. */
function hasOwnClause(units: readonly Unit[], range: UnitRange): boolean {
  const inside = units.slice(0, range.to);
  const comma = inside.findIndex((u, i) => i > range.from && u.word === ',');
  if (comma > 0) return hasFiniteVerb(inside, comma + 1);
  return units[range.from]?.pos === 'VERB' && hasFiniteVerb(inside, range.from + 1);
}

/** `“…,” he said of those who were there, “…”`: a quote after the comma that ends the cue's own phrase. */
function laterQuote(
  units: readonly Unit[],
  site: CueSite,
  before: UnitRange,
  stops: ReadonlySet<number>,
): UnitRange | null {
  const spoken = units[before.to - 1]?.quote != null;
  let otherCue = false;
  for (let k = site.to + 1; k < Math.min(units.length, site.to + 24); k++) {
    const unit = units[k];
    if (unit === undefined || stops.has(k) || unit.word === ';') return null;
    if (unit.quote === null) {
      otherCue ||= unit.pos === 'VERB' && cueComplements(unit.lemma)?.has('that') === true;
      continue;
    }
    if (otherCue && (unit.capital || !spoken)) return null;
    return units[k - 1]?.word === ','
      ? { from: k, to: trimEnd(units, k, contentEnd(units, k, stops)) }
      : null;
  }
  return null;
}

/** `The deal, Ms. Roe said, is off`: what goes on after the comma when the words before it make no clause. */
function parenthetical(units: readonly Unit[], site: CueSite, before: UnitRange): UnitRange | null {
  let k = site.to + 1;
  while (k < units.length && k - site.to < 10 && units[k]?.word !== ',') {
    if (units[k]?.quote) return null;
    k++;
  }
  if (units[k]?.word !== ',' || units[k + 1] === undefined) return null;
  const first = units[k + 1];
  const goesOn =
    first !== undefined &&
    first.quote === null &&
    (first.pos === 'AUX' || first.pos === 'VERB' || GOING_ON.has(first.word));
  if (hasFiniteVerb(units.slice(0, before.to), before.from) && (!goesOn || first.word.endsWith('ing')))
    return null;
  const to = trimEnd(units, k + 1, units.length);
  return to > k + 1 && (goesOn || hasFiniteVerb(units, k + 1)) ? { from: k + 1, to } : null;
}

/** "According to Roe, …" and "…, according to Roe". */
function readAccording(
  units: readonly Unit[],
  candidate: Candidate,
  stops: ReadonlySet<number>,
): Report | null {
  const { site, subject } = candidate;
  if (subject === null) return null;
  const before = trimStart(units, { from: 0, to: trimEnd(units, 0, site.from) });
  const comma = nextComma(units, subject.phrase.to);
  const rest = comma === null ? null : { from: comma + 1, to: contentEnd(units, comma + 1, stops) };
  if (before.to > before.from && hasFiniteVerb(units.slice(0, before.to), before.from)) {
    return makeReport(units, candidate, [before], 'before', null);
  }
  if (rest === null || rest.to <= rest.from) {
    return before.to - before.from > 1 ? makeReport(units, candidate, [before], 'before', null) : null;
  }
  return before.to - before.from > 1
    ? makeReport(units, candidate, [before, rest], 'around', null)
    : makeReport(units, candidate, [rest], 'after', null);
}

function nextComma(units: readonly Unit[], from: number): number | null {
  for (let k = from; k < Math.min(units.length, from + 30); k++) {
    if (units[k]?.quote) return units[k - 1]?.word === ',' ? k - 1 : null;
    if (units[k]?.word === ',') return k;
  }
  return null;
}

function makeReport(
  units: readonly Unit[],
  { site, subject }: Candidate,
  parts: readonly UnitRange[],
  side: Report['side'],
  after: ContentStart | null,
): Report {
  const that = after !== null && after.complementizer !== null ? units[after.complementizer] : undefined;
  return {
    cue: { start: units[site.from]?.start ?? 0, end: units[site.to]?.end ?? 0 },
    lemma: site.lemma,
    subject,
    parts,
    complementizer: that ? { start: that.start, end: that.end } : null,
    side,
    how: after?.how ?? 'fronted',
    form: site.form,
  };
}

/** A sentence that ends in a colon and so introduces the next paragraph: `Ms. Roe went on:`. */
export interface Introduction {
  readonly cue: Span | null;
  readonly lemma: string;
  readonly subject: Subject | null;
}

/** Reads who a sentence that ends in a colon gives the word to; null for any other sentence. */
export function readIntroduction(sentence: Sentence, mentions: readonly Mention[]): Introduction | null {
  const { units } = sentence;
  if (units[units.length - 1]?.word !== ':') return null;
  const found = readCandidates(units, mentions).filter((c) => c.site.form !== 'noun');
  const last = found.findLast((c) => c.subject !== null);
  if (last === undefined)
    return { cue: null, lemma: '', subject: mainSubject(units, mentions, units.length) };
  const { site } = last;
  return {
    cue: { start: units[site.from]?.start ?? 0, end: units[site.to]?.end ?? 0 },
    lemma: site.lemma,
    subject: last.subject,
  };
}
