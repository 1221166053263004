import type { Span } from '../page/span.ts';
import type { Circumstance } from './claim.ts';

/** Expressions of how certain or binding something is, strongest first. A wording has the degree of the first of its words. */
const DEGREES: readonly (readonly [string, RegExp])[] = [
  ['agreed', /\b(?:agreed|agree to|consented|has committed|promised|pledged|vowed)\b(?! in principle)/iu],
  [
    'possible',
    /\b(?:could|may|might|can|possibly|perhaps|potentially|potential|in principle|openness|open to|signall?ed|signals?|willing(?:ness)?|consider(?:s|ed|ing)?|likely|unlikely|able to|hints?|hinted|suggests?|suggested)\b/iu,
  ],
  ['must', /\b(?:must|have to|has to|need to|needs to|should|ought to)\b/iu],
];
const NEGATION =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|can['’]t|won['’]t|[a-z]{2,6}n['’]t|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|ruled? out|rules out|fail(?:s|ed|ing)? to)\b/giu;
const QUANTIFIER =
  /\b(?:all|every|each|any|both|most|many|several|some|few|half|a majority of|(?:nearly|almost) all|only)\b(?= [\p{L}])/giu;

/** Modality: the first word of a stretch that tells how certain it is; none where it says so plainly. */
export function findModality(text: string, within: Span): Circumstance[] {
  const stretch = text.slice(within.start, within.end);
  const found = DEGREES.flatMap(([value, words]) => {
    const match = words.exec(stretch);
    return match ? [{ value, at: match.index, length: match[0].length }] : [];
  }).sort((a, b) => a.at - b.at);
  const [first] = found;
  if (!first) return [];
  const start = within.start + first.at;
  return [circumstance('MODALITY', first.value, { start, end: start + first.length })];
}

/** Each word that negates. */
export function findNegations(text: string, within: Span): Circumstance[] {
  return findAll('NEGATION', NEGATION, text, within, () => 'not');
}

/** Each word that tells how many of a kind are meant. */
export function findQuantifiers(text: string, within: Span): Circumstance[] {
  return findAll('SCOPE', QUANTIFIER, text, within, (word) => word.toLowerCase());
}

function findAll(
  aspect: Circumstance['aspect'],
  words: RegExp,
  text: string,
  within: Span,
  tellValue: (word: string) => string,
): Circumstance[] {
  return [...text.slice(within.start, within.end).matchAll(words)].map((match) => {
    const start = within.start + match.index;
    return circumstance(aspect, tellValue(match[0]), { start, end: start + match[0].length });
  });
}

function circumstance(aspect: Circumstance['aspect'], value: string, span: Span): Circumstance {
  return { aspect, value, unit: null, isExact: true, ...span };
}
