import { labelBefore, onlyMention } from './colon-label.ts';
import { contentEnd } from './content-end.ts';
import type { CueSite } from './cue-site.ts';
import { findSubject, subjectAfter } from './find-subject.ts';
import { looseSite } from './loose-site.ts';
import { mainSubject } from './main-subject.ts';
import type { Mention } from './mention.ts';
import { phraseAfter, type UnitRange } from './noun-phrase.ts';
import { fromPhrase, type Subject } from './phrase-subject.ts';
import type { Report } from './report.ts';
import type { Sentence, Unit } from './sentence-units.ts';
import { isNamed } from './verb-group.ts';

/** Units between "that" and the quote in its clause, at most. */
const LONGEST_CLAUSE = 16;
const OPENS_CLAUSE = /^(?:what|which|that)$/;
const NO_STOPS: ReadonlySet<number> = new Set();

/**
 * Quoted words of at least this number are hardly ever a title or a scare quote: those that begin as a sentence does or
 * are set apart, and those inside a clause of the writer (PolNeAR's training articles: 6 % of the former from 5 words
 * on, 80 % of the latter below 9).
 */
const FEWEST_WORDS = 5;
const FEWEST_INSIDE = 9;

/**
 * Quotes that no known cue introduces (`Her message was clear: “We will not go back.”`): whoever acts in
 * the sentence speaks; a verb right before the quote or its colon is the cue.
 */
export function readLooseQuotes(
  text: string,
  sentence: Sentence,
  mentions: readonly Mention[],
  reports: readonly Report[],
): Report[] {
  const { units } = sentence;
  return units.flatMap((unit, i) => {
    if (unit.quote === null || unit.quote.mark !== 'double') return [];
    if (reports.some((r) => r.parts.some((p) => p.from <= i && i < p.to))) return [];
    if (i === 0) return frontedReport(units, mentions);
    const colon = units[i - 1]?.word === ':';
    const words = text.slice(unit.quote.inner.start, unit.quote.inner.end).split(/\s+/u);
    const report = looseReport(units, mentions, i, colon);
    const inside = !unit.capital && units[i - 1]?.pos !== 'PUNCT' && report.parts[0]?.from === i;
    if (!colon && (words.length < (inside ? FEWEST_INSIDE : FEWEST_WORDS) || unit.title)) return [];
    const dashed = reports.length === 0 && /^(?:—|–|--?)$/.test(units[i - 1]?.word ?? '');
    const acting = report.subject !== null && !dashed;
    return colon || acting || hasVerbCue(units, report) ? [report] : [];
  });
}

/** Whether a word introduces the quote: a dash alone sets apart what the writer imagines somebody to say. */
function hasVerbCue(units: readonly Unit[], { cue }: Report): boolean {
  return cue !== null && units.some((u) => u.start === cue.start && u.pos !== 'PUNCT');
}

/**
 * `“We lost the bridge,” a guard could be heard calling`: whoever acts after an opening quote that a comma ends, or is
 * named there without a verb (`“We lost it,” Ms. Roe from her desk.`).
 */
function frontedReport(units: readonly Unit[], mentions: readonly Mention[]): Report[] {
  if (units[0]?.title !== false || !(units[0].comma || isCalledOut(units))) return [];
  const verb = units.findIndex((u, k) => k > 0 && k < 12 && u.pos === 'VERB' && !isNamed(u));
  const site = verb < 0 ? null : looseSite(units, verb);
  const named = fromPhrase(units, mentions, phraseAfter(units, 1), 'after-cue');
  const subject =
    site === null ? named : (findSubject(units, mentions, site, []) ?? subjectAfter(units, mentions, site));
  if (site === null && subject === null) return [];
  const remark = REMARK.test(units[1]?.word ?? '');
  const cue = site && !remark && { start: units[site.from]?.start ?? 0, end: units[site.to]?.end ?? 0 };
  return [
    {
      ...{
        cue: cue || null,
        lemma: site?.lemma ?? '',
        subject,
        parts: [{ from: 0, to: 1 }],
        complementizer: null,
      },
      ...{ side: 'before', how: 'loose', form: 'finite' },
    },
  ];
}

/** Words with which the writer goes on about a quote: `“Nobody came,” which hurt her.` */
const REMARK = /^(?:which|who|and|but|—|–|--?)$/;

/** `“Why?” reacted Roe.`, `“Why?” a guard could be heard asking.` */
function isCalledOut(units: readonly Unit[]): boolean {
  const [, verb, name] = units;
  if (verb?.pos === 'VERB' && name !== undefined && name.mention >= 0) return true;
  const heard = units.findIndex((u) => u.word === 'heard');
  return heard > 1 && heard < 9 && units[heard + 1]?.word.endsWith('ing') === true;
}

function looseReport(
  units: readonly Unit[],
  mentions: readonly Mention[],
  i: number,
  colon: boolean,
): Report {
  const verb = verbBefore(units, colon ? i : (thatBefore(units, i) ?? i));
  const site = verb === null ? null : looseSite(units, verb);
  const named = colon ? labelBefore(units, mentions, i - 1) : null;
  const subject =
    named ??
    actingBefore(units, mentions, site) ??
    mainSubject(units, mentions, i) ??
    (colon ? onlyMention(units, mentions, i - 1) : null);
  const mark = units[i - 1];
  const apart = colon || mark?.word === ',';
  const that = units[thatBefore(units, i) ?? -1];
  const introduces = mark !== undefined && (apart || mark.pos === 'PUNCT');
  const spoken =
    site === null ? undefined : { start: units[site.from]?.start ?? 0, end: units[site.to]?.end ?? 0 };
  const cue = spoken ?? (introduces ? mark : undefined);
  return {
    cue: cue === undefined ? null : { start: cue.start, end: cue.end },
    lemma: site?.lemma ?? ':',
    subject,
    parts: [loosePart(units, i, apart || site === null ? null : site.to)],
    complementizer: that === undefined ? null : { start: that.start, end: that.end },
    side: 'after',
    how: colon ? 'colon' : 'loose',
    form: 'finite',
  };
}

/** The verb's own subject, where its clause is not about something else: `sorry for what happened: “…”`, `a line that cut: “…”`. */
function actingBefore(
  units: readonly Unit[],
  mentions: readonly Mention[],
  site: CueSite | null,
): Subject | null {
  if (site === null) return null;
  const subject = findSubject(units, mentions, site, []);
  const opener = subject?.rule === 'relative' ? site.from - 1 : (subject?.phrase.from ?? -1);
  return OPENS_CLAUSE.test(units[opener]?.word ?? '') ? null : subject;
}

/**
 * The words that go with a quote inside a clause: from the "that" before it, to the clause's end; else from the verb; a
 * quote set apart by a mark stands alone.
 */
function loosePart(units: readonly Unit[], i: number, verb: number | null): UnitRange {
  const that = thatBefore(units, i);
  if (that !== null) return { from: that + 1, to: contentEnd(units, that + 1, NO_STOPS) };
  return { from: verb === null ? i : Math.min(i, verb + 1), to: i + 1 };
}

/** The "that" whose clause the quote goes on. */
function thatBefore(units: readonly Unit[], i: number): number | null {
  const that = units.findLastIndex((u, k) => k < i && k > i - LONGEST_CLAUSE && u.word === 'that');
  const plain = !units.slice(that, i).some((u) => u.quote !== null || u.word === ',' || u.word === ':');
  const resumes = that === i - 1 && units[that - 1]?.word === ',';
  return that >= 0 && plain && !resumes && units[i]?.capital === false ? that : null;
}

/** The last verb within a few words before the quote. */
function verbBefore(units: readonly Unit[], i: number): number | null {
  for (let k = i - 1; k >= 0 && k > i - 12; k--) {
    const unit = units[k];
    if (unit === undefined || unit.quote !== null) return null;
    if (unit.pos === 'VERB' && !isNamed(unit)) return k;
  }
  return null;
}
