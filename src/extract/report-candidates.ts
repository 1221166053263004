import { type ContentStart, contentAfter } from './find-content.ts';
import { type CueSite, findCues } from './find-cues.ts';
import { findSubject, subjectAfter } from './find-subject.ts';
import type { Mention } from './mention.ts';
import type { Subject } from './phrase-subject.ts';
import type { Unit } from './sentence-units.ts';

export interface Candidate {
  readonly site: CueSite;
  readonly subject: Subject | null;
  readonly inverted: boolean;
  readonly after: ContentStart | null;
}

export function readCandidates(units: readonly Unit[], mentions: readonly Mention[]): Candidate[] {
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
