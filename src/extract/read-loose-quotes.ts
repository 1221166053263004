import type { Span } from '../page/span.ts';
import { mainSubject, type Subject } from './find-subject.ts';
import type { Mention } from './mention.ts';
import type { Report } from './read-reports.ts';
import type { Sentence, Unit } from './sentence-units.ts';

/** Quoted words of at least this number are hardly ever a title or a scare quote (6 % in PolNeAR's training articles). */
const FEWEST_WORDS = 5;
const SMALL_WORDS = new Set([
  'a',
  'an',
  'the',
  'of',
  'in',
  'on',
  'for',
  'to',
  'and',
  'or',
  'with',
  'by',
  'at',
  'from',
  'as',
  'is',
]);

/**
 * Quotes that no known cue introduces (`The sign outside was clear: “Closed until further notice.”`): whoever acts in
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
    if (i === 0 || unit.quote === null || unit.quote.mark !== 'double') return [];
    if (reports.some((r) => r.parts.some((p) => p.from <= i && i < p.to))) return [];
    const colon = units[i - 1]?.word === ':';
    const words = text.slice(unit.quote.inner.start, unit.quote.inner.end).split(/\s+/u);
    if (!colon && (words.length < FEWEST_WORDS || isTitle(words))) return [];
    return [looseReport(units, mentions, i, colon)];
  });
}

/** A title capitalizes every word that counts: “The Art of the Deal”. */
function isTitle(words: readonly string[]): boolean {
  return words.every((w) => /^[^\p{L}]*(?:\p{Lu}|$)/u.test(w) || SMALL_WORDS.has(w.toLowerCase()));
}

function looseReport(
  units: readonly Unit[],
  mentions: readonly Mention[],
  i: number,
  colon: boolean,
): Report {
  const cue = cueBefore(units, i);
  const subject: Subject | null = mainSubject(units, mentions, i);
  return {
    cue: cue ?? spanOf(units[i - 1]) ?? { start: 0, end: 0 },
    lemma: cue?.lemma ?? ':',
    subject,
    parts: [{ from: i, to: i + 1 }],
    complementizer: null,
    side: 'after',
    how: colon ? 'colon' : 'loose',
    form: 'finite',
  };
}

function spanOf(unit: Unit | undefined): Span | null {
  return unit ? { start: unit.start, end: unit.end } : null;
}

/** The last verb within a few words before the quote. */
function cueBefore(units: readonly Unit[], i: number): (Span & { lemma: string }) | null {
  for (let k = i - 1; k >= 0 && k > i - 10; k--) {
    const unit = units[k];
    if (unit === undefined || unit.quote !== null) return null;
    if (unit.pos === 'VERB') return { start: unit.start, end: unit.end, lemma: unit.lemma };
  }
  return null;
}
