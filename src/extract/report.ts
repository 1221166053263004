import type { Span } from '../page/span.ts';
import type { CueSite } from './cue-site.ts';
import type { ContentStart } from './find-content.ts';
import type { UnitRange } from './noun-phrase.ts';
import type { Subject } from './phrase-subject.ts';
import type { Candidate } from './report-candidates.ts';
import type { Unit } from './sentence-units.ts';

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
  readonly how: ContentStart['how'] | 'fronted' | 'loose';
  readonly form: CueSite['form'];
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
