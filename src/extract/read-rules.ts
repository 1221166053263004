import type { Mention } from './mention.ts';
import { readHeadlineColon, readSignature } from './read-label.ts';
import { readLooseQuotes } from './read-loose-quotes.ts';
import { readReports } from './read-reports.ts';
import type { Report } from './report.ts';
import type { Sentence, Unit } from './sentence-units.ts';
import { standsOnThing } from './sign-words.ts';

/** Words before a bare quote, and their parts of speech. */
const LONGEST_LEAD = 2;
const LEADS = new Set(['CCONJ', 'ADV', 'PRON', 'SCONJ', 'INTJ']);

/**
 * The reports of a sentence by rules alone, in the order in which they were found.
 *
 * @param follows whether a sentence stands before it in its paragraph, which a bare quote then goes on from
 */
export function readRules(
  text: string,
  sentence: Sentence,
  mentions: readonly Mention[],
  place: { readonly headline: boolean; readonly follows: boolean },
): Report[] {
  const colon = place.headline ? readHeadlineColon(sentence, mentions) : readSignature(sentence, mentions);
  const known = colon === null ? readReports(sentence, mentions, place.headline) : [colon];
  const goesOn = known.length === 0 && place.follows && isBare(sentence.units);
  const loose = place.headline || goesOn ? [] : readLooseQuotes(text, sentence, mentions, known);
  return [...known, ...loose].filter((report) => !standsOnThing(sentence.units, report));
}

/** Nothing but quotes, save a word or two that lead to the first: `But “we lost.”`, `Now, “we build.”` */
export function isBare(units: readonly Unit[]): boolean {
  const first = units.findIndex((u) => u.quote !== null);
  const lead = units.slice(0, Math.max(first, 0)).filter((u) => u.pos !== 'PUNCT');
  if (first < 0 || lead.length > LONGEST_LEAD || !lead.every((u) => LEADS.has(u.pos) && u.lemma !== 'say'))
    return false;
  const only = units.slice(first).every((u) => u.quote !== null || u.pos === 'PUNCT');
  return only && units[first - 1]?.word !== ':' && !units.some((u) => u.quote?.mark === 'single');
}
