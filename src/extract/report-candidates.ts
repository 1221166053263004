import { acrossInsertion } from './across-insertion.ts';
import { SUBORDINATORS } from './clause-openers.ts';
import { beginsOwnClause } from './clause-start.ts';
import type { CueSite } from './cue-site.ts';
import { type ContentStart, contentAfter } from './find-content.ts';
import { findCues } from './find-cues.ts';
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
    const left = afterQuote
      ? besideQuote(units, mentions, site.from - 1)
      : findSubject(units, mentions, site, earlier);
    const opening = site.from === 0 && site.lemma !== 'ask';
    const mayInvert = finite && (afterQuote || opening || (before?.word === ',' && left === null));
    const right = mayInvert ? subjectAfter(units, mentions, site) : null;
    const subject = left ?? right;
    const start = right !== null && left === null ? right.phrase.to : site.to + 1;
    const after = site.form === 'according' ? null : contentAfter(units, site, start);
    candidates.push({ site, subject, inverted: right !== null && left === null, after });
    if (subject !== null && finite && sharesSubject(units, site, subject, after)) earlier.push(subject);
  }
  return candidates;
}

/** `Roe, citing “dire straits,” said …`: the subject before an insertion that ends in a quote; null for a fronted quote. */
function besideQuote(units: readonly Unit[], mentions: readonly Mention[], quote: number): Subject | null {
  const inside = units[quote - 1];
  const embedded = inside !== undefined && inside.quote === null && inside.pos !== 'PUNCT';
  return embedded && units[quote]?.comma === true ? acrossInsertion(units, mentions, quote + 1) : null;
}

/** Whether a later "and said" or "adding" can go with this cue: it reports, and not in a clause that only leads up. */
function sharesSubject(
  units: readonly Unit[],
  site: CueSite,
  subject: Subject,
  after: ContentStart | null,
): boolean {
  const opener = units[subject.phrase.from - 1];
  const inverted = subject.phrase.from > site.to;
  if (opener !== undefined && SUBORDINATORS.has(opener.word)) return false;
  if (!inverted && !beginsOwnClause(units, subject.phrase.from)) return false;
  if (subject.rule === 'relative') return false;
  const fronted = [opener, units[site.from - 1]].some(
    (u) => u !== undefined && (u.quote !== null || u.word === ','),
  );
  return after !== null || fronted;
}
