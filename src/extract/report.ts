import type { Span } from '../page/span.ts';
import type { CueSite } from './cue-site.ts';
import type { ContentStart } from './find-content.ts';
import type { UnitRange } from './noun-phrase.ts';
import type { Subject } from './phrase-subject.ts';
import type { Candidate } from './report-candidates.ts';
import type { Unit } from './sentence-units.ts';

/**
 * STATEMENT: somebody says, asks or writes something. STANCE: the text tells what somebody thinks, wants, supports or
 * speaks about, but not what they say: `Roe opposes the bridge`, `Ward thanked the crew`.
 */
export type Act = 'STATEMENT' | 'STANCE';

/** One report inside a sentence: who, by which cue, and the stretches of the sentence that are reported. */
export interface Report {
  /** Null where nothing introduces the words: `the town of “no bridges left at all”`. */
  readonly cue: Span | null;
  readonly lemma: string;
  readonly subject: Subject | null;
  readonly parts: readonly UnitRange[];
  readonly complementizer: Span | null;
  /** Where the content stands, seen from the cue. */
  readonly side: 'after' | 'before' | 'around';
  readonly how: ContentStart['how'] | 'fronted' | 'loose' | 'tagged';
  readonly form: CueSite['form'];
  /** Set by the tagger; a report by rules is a statement. */
  readonly tagged?: { readonly score: number; readonly act: Act };
}

export function makeReport(
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

/** Whether any of a report's words stand in quote marks. */
export function holdsQuote(units: readonly Unit[], { parts }: Pick<Report, 'parts'>): boolean {
  return parts.some(({ from, to }) => units.slice(from, to).some((unit) => unit.quote !== null));
}

/** Whether a report's words are all in quote marks. */
export function isAllQuoted(units: readonly Unit[], { parts }: Pick<Report, 'parts'>): boolean {
  let quoted = false;
  for (const { from, to } of parts) {
    for (let i = from; i < to; i++) {
      const unit = units[i];
      if (unit === undefined) continue;
      if (unit.quote === null && unit.pos !== 'PUNCT') return false;
      quoted ||= unit.quote !== null;
    }
  }
  return quoted;
}
