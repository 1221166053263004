import { contentEnd, phraseEnd, trimEnd } from './content-end.ts';
import { stopsAfter } from './content-stops.ts';
import { type ContentStart, hasFiniteVerb } from './find-content.ts';
import {
  afterTag,
  CIRCUMSTANCE,
  contentBefore,
  laterQuote,
  leadIn,
  parenthetical,
} from './fronted-content.ts';
import type { Mention } from './mention.ts';
import type { UnitRange } from './noun-phrase.ts';
import { readAccording } from './read-according.ts';
import { makeReport, type Report } from './report.ts';
import { type Candidate, readCandidates } from './report-candidates.ts';
import type { Sentence, Unit } from './sentence-units.ts';

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

/** Verbs of calling out: what is called out ends with its marks. */
const UTTERED = new Set(['chant', 'shout', 'yell', 'scream', 'cry', 'read', 'jeer', 'holler', 'bark']);

/** Units of `In the end,` and the like, at most. */
const LONGEST_LEAD = 12;

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
  if (before === null && after === null) return afterComma(units, candidate, stops, consumed);
  const lead = before === null && after !== null ? leadIn(units, candidate, after, consumed) : null;
  if (lead !== null && after !== null) {
    const content = { from: after.from, to: contentEnd(units, after.from, stops) };
    return makeReport(units, candidate, [lead, content], 'around', after);
  }
  const side = chooseSide(units, candidate, before, after);
  if (side === null || (side === 'after' && isAside(units, candidate))) return null;
  if (side === 'before' && before !== null) {
    const rest =
      laterQuote(units, site, before, stops) ??
      parenthetical(units, site, before) ??
      afterTag(units, site, before, stops);
    return makeReport(units, candidate, rest ? [before, rest] : [before], rest ? 'around' : 'before', null);
  }
  if (after === null) return null;
  if (subject === null && after.how !== 'quote' && after.how !== 'colon') return null;
  const named = units[(subject?.phrase.from ?? 0) - 1]?.word === 'what' && site.takes.has('phrase');
  const to =
    named || (site.form === 'noun' && site.weak)
      ? phraseEnd(units, after.from)
      : contentEnd(units, after.from, stops, UTTERED.has(site.lemma));
  if (to <= after.from) return null;
  const content = { from: after.from, to };
  return side === 'around' && before !== null
    ? makeReport(units, candidate, [before, content], 'around', after)
    : makeReport(units, candidate, [content], 'after', after);
}

/** `In the end, Ms. Roe said, the bridge was lost`: a clause after the cue's own comma, with the words that led to it. */
function afterComma(
  units: readonly Unit[],
  candidate: Candidate,
  stops: ReadonlySet<number>,
  consumed: number,
): Report | null {
  const { site, subject, inverted } = candidate;
  const from = site.to + 2;
  if (site.form !== 'finite' || !site.takes.has('clause') || inverted || subject?.rule !== 'before-cue')
    return null;
  const left = subject.phrase.from;
  if (units[left - 1]?.word !== ',' || units[from - 1]?.word !== ',' || !hasFiniteVerb(units, from))
    return null;
  const content = { from, to: contentEnd(units, from, stops) };
  const lead = { from: consumed, to: trimEnd(units, consumed, left) };
  const short = lead.to > lead.from && left - consumed <= LONGEST_LEAD;
  if (!short || content.to <= from || units[from]?.pos === 'VERB') return null;
  return makeReport(units, candidate, [lead, content], 'around', null);
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
  const right = inverted && subject !== null ? subject.phrase.to - 1 : site.to;
  const afterQuote =
    units[left - 1]?.quote != null || (units[left - 1]?.word === ',' && units[left - 2]?.quote != null);
  if (after.how !== 'quote') return afterQuote && after.how !== 'that' ? 'before' : 'after';
  // `“We lost,” she said “and we know it.”`
  if (afterQuote && units[after.from - 1]?.word !== ',')
    return after.from <= right + 1 && !units[after.from]?.title ? 'around' : 'before';
  if (units[after.from - 1]?.word !== ',') return 'after';
  if (afterQuote) return 'around';
  return CIRCUMSTANCE.has(units[before.from]?.pos ?? '') || units[after.from]?.capital !== false
    ? 'after'
    : 'around';
}
