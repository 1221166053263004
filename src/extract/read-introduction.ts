import type { Span } from '../page/span.ts';
import { mainSubject } from './main-subject.ts';
import type { Mention } from './mention.ts';
import type { Subject } from './phrase-subject.ts';
import { readCandidates } from './report-candidates.ts';
import type { Sentence } from './sentence-units.ts';

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

/** The person whom a sentence without quotes is about: likely to speak if the next paragraph is only a quote. */
export function readActing(sentence: Sentence, mentions: readonly Mention[]): Subject | null {
  const { units } = sentence;
  if (units.some((u) => u.quote !== null)) return null;
  const subject = mainSubject(units, mentions, units.length);
  const mention = subject?.mention == null ? undefined : mentions[subject.mention];
  if (mention === undefined) return null;
  return mention.kind === 'pronoun' || (mention.kind === 'name' && mention.type === 'person')
    ? subject
    : null;
}
