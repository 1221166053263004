import type { Aspect, Circumstance } from '../extract/claim.ts';
import { countryCode, isDemonym } from '../extract/country-names.ts';
import type { Span } from '../page/span.ts';
import { findSubstitutions, type Substitution } from './align-terms.ts';
import type { Grade } from './claim.ts';
import { bestWindows } from './compare-claims.ts';
import type { ClaimTerm, ClaimWindow, PreparedClaim } from './prepare-claim.ts';
import { stem } from './stem.ts';

/** What a wording says of an aspect. */
export interface ToldValue extends Span {
  readonly value: string;
}

/** An aspect in which two wordings of one claim differ, with what each says. Spans are offsets into the articles. */
export interface Difference {
  readonly aspect: Aspect;
  readonly grade: Grade;
  readonly a: ToldValue;
  readonly b: ToldValue;
  /** 0..1. */
  readonly score: number;
}

/** Wordings that share less say too little of the same for their details to be compared. */
const COMPARABLE = 0.4;
/** So alike, and but for one number or day the same words: both can't be right. */
const SAME_SENTENCE = 0.75;
/** Of a wording that negates another, so much may be words of its own. */
const MOST_EXTRA = 0.2;
const MOST_NAMES = 3;
const MS_PER_HOUR = 3_600_000;
/** Somebody whose words are reported so many hours apart may have spoken again, and otherwise: both reports can be right. */
const SPOKEN_AGAIN = 12;

/** The aspects in which two reports, or two sentences, of one claim differ. What can't be compared is left alone. */
export function compareAspects(a: PreparedClaim, b: PreparedClaim): Difference[] {
  const { likeness, first, second } = bestWindows(a, b);
  if (likeness < COMPARABLE) return [];
  const substitutions = findSubstitutions(first.terms, second.terms);
  const isUtterance = a.claim.utteranceId !== null && a.claim.utteranceId === b.claim.utteranceId;
  const isOneOccasion = isUtterance || !mayBeSpokenAgain(a, b);
  const pair: WindowPair = { a, b, first, second, likeness, substitutions, isUtterance, isOneOccasion };
  return [
    compareNames,
    compareNumbers,
    compareDays,
    compareScopes,
    compareModality,
    compareNegations,
  ].flatMap((compare) => compare(pair) ?? []);
}

interface WindowPair {
  readonly a: PreparedClaim;
  readonly b: PreparedClaim;
  readonly first: ClaimWindow;
  readonly second: ClaimWindow;
  readonly likeness: number;
  readonly substitutions: readonly Substitution[];
  /** They are known to report the same words. */
  readonly isUtterance: boolean;
  /** What they report was said once. */
  readonly isOneOccasion: boolean;
}

function mayBeSpokenAgain({ claim: a }: PreparedClaim, { claim: b }: PreparedClaim): boolean {
  const isReported = [a, b].every(({ claimKind }) => claimKind === 'QUOTE' || claimKind === 'STANCE');
  const hours = Math.abs(Date.parse(a.publishedAt ?? '') - Date.parse(b.publishedAt ?? '')) / MS_PER_HOUR;
  return isReported && hours >= SPOKEN_AGAIN;
}

/** Published on a day, at no hour that the page gave: what was said on that day first is not known. */
const isAtAnyHour = ({ claim }: PreparedClaim): boolean =>
  claim.publishedAt === null || claim.publishedAt.endsWith('T00:00:00.000Z');

/** The grade of what can't be right both, said on one occasion. */
const opposed = ({ isOneOccasion }: WindowPair): Grade =>
  isOneOccasion ? 'CONTRADICTS' : 'DIFFERS_IN_DETAIL';

const isNumber = ({ word }: ClaimTerm): boolean => /^\p{N}/u.test(word);

/** Other names between the same words: "heard Putin agree", "heard the Russians agree". */
function compareNames(pair: WindowPair): Difference | null {
  const found = pair.substitutions.find(
    ({ a, b, anchors }) =>
      anchors === 2 && areNames(a, pair.second) && areNames(b, pair.first) && !areForms(a, b),
  );
  return found ? differ(pair, 'NAME', found, 'DIFFERS_IN_DETAIL') : null;
}

function areNames(terms: readonly ClaimTerm[], other: ClaimWindow): boolean {
  return (
    terms.length <= MOST_NAMES &&
    terms.every(
      (term) => term.isName && !isNumber(term) && !other.weights.has(term.key) && !isDayName(term.word),
    )
  );
}

/** Forms of one name: "Russia" and "Russian", "BLM" and "Black Lives Matter". */
function areForms(a: readonly ClaimTerm[], b: readonly ClaimTerm[]): boolean {
  const initials = (terms: readonly ClaimTerm[]) => terms.map(({ word }) => word.charAt(0)).join('');
  const [own, other] = [a, b].map((terms) => terms.map(({ word }) => word).join(''));
  if (own === undefined || other === undefined) return true;
  if (own === initials(b) || other === initials(a)) return true;
  return own.slice(0, FORM_STEM) === other.slice(0, FORM_STEM);
}

const FORM_STEM = 5;

const isDayName = (word: string): boolean => /^(?:sun|mon|tues|wednes|thurs|fri|satur)day$/.test(word);

/** Two numbers of one unit, of which each wording has one. */
function compareNumbers(pair: WindowPair): Difference | null {
  const [own, other] = [numbersIn(pair.a, pair.first), numbersIn(pair.b, pair.second)];
  for (const one of own) {
    const unit = stem(one.unit ?? '');
    const rivals = other.filter((rival) => stem(rival.unit ?? '') === unit);
    const [rival] = rivals;
    const peers = own.filter((peer) => stem(peer.unit ?? '') === unit);
    if (!rival || rivals.length > 1 || peers.length > 1 || one.value === rival.value) continue;
    const isExact = one.isExact && rival.isExact;
    if (!isExact && closeTo(Number(one.value), Number(rival.value))) continue;
    const grade =
      isExact && pair.likeness >= SAME_SENTENCE && replaces(pair, one, rival)
        ? opposed(pair)
        : 'DIFFERS_IN_DETAIL';
    return { aspect: 'NUMBER', grade, a: one, b: rival, score: pair.likeness };
  }
  return null;
}

const closeTo = (a: number, b: number): boolean => Math.abs(a - b) <= 0.1 * Math.max(a, b);
const numbersIn = (claim: PreparedClaim, window: ClaimWindow) => inWindow(claim, window, 'NUMBER');

/** Whether one stands in place of the other, between the same words. */
function replaces({ a, b, substitutions }: WindowPair, one: Span, other: Span): boolean {
  return substitutions.some(
    (gap) =>
      gap.anchors > 0 &&
      gap.a.every((term) => overlap(a.toArticle(term), one)) &&
      gap.b.every((term) => overlap(b.toArticle(term), other)),
  );
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Two days in the same place of the two wordings. */
function compareDays(pair: WindowPair): Difference | null {
  const [own, other] = [inWindow(pair.a, pair.first, 'DAY'), inWindow(pair.b, pair.second, 'DAY')];
  const [one] = own;
  const [rival] = other;
  if (
    !one ||
    !rival ||
    own.length + other.length > 2 ||
    !one.isExact ||
    !rival.isExact ||
    one.value === rival.value
  )
    return null;
  if (!replaces(pair, one, rival)) return null;
  return {
    aspect: 'DAY',
    grade: pair.likeness >= SAME_SENTENCE ? opposed(pair) : 'DIFFERS_IN_DETAIL',
    a: one,
    b: rival,
    score: pair.likeness,
  };
}

/** One noun with other limits: "territory in Ukraine", "European territory". */
function compareScopes(pair: WindowPair): Difference | null {
  for (const term of pair.first.terms) {
    const other = pair.second.terms.find(({ key }) => key === term.key);
    if (!other || term.isName || isNumber(term)) continue;
    const [own, rival] = [regionOf(pair.a.claim.text, term), regionOf(pair.b.claim.text, other)];
    if (!own || !rival || own.region === rival.region) continue;
    return {
      aspect: 'SCOPE',
      grade: 'DIFFERS_IN_DETAIL',
      a: inArticle(pair.a, own),
      b: inArticle(pair.b, rival),
      score: pair.likeness,
    };
  }
  return null;
}

const REGION_AFTER = /^ (?:in|of|inside|within) (?:the )?(\p{Lu}[\p{L}.]{1,20})(?!\p{L})/u;
const REGION_BEFORE = /(?<!\p{L})(\p{Lu}[\p{L}.]{1,20}) $/u;

/** The country or continent that limits the noun at a term. */
function regionOf(text: string, { start, end }: Span): (Span & { region: string }) | null {
  const after = REGION_AFTER.exec(text.slice(end, end + 40));
  if (after?.[1] && regionKey(after[1]))
    return { start, end: end + after[0].length, region: regionKey(after[1]) ?? '' };
  const before = REGION_BEFORE.exec(text.slice(Math.max(0, start - 22), start));
  if (before?.[1] && regionKey(before[1]))
    return { start: start - before[0].length, end, region: regionKey(before[1]) ?? '' };
  return null;
}

const CONTINENTS: ReadonlyMap<string, string> = new Map(
  'Europe European Asia Asian Africa African America American Western Eastern'
    .split(' ')
    .map((name) => [name, name.slice(0, 4)]),
);

function regionKey(name: string): string | null {
  return (
    CONTINENTS.get(name) ?? countryCode(name) ?? (isDemonym(name.toLowerCase()) ? countryCode(name) : null)
  );
}

/** One says that it is so or agreed, the other that it can be or must be. */
function compareModality(pair: WindowPair): Difference | null {
  const [own, other] = [modalityOf(pair.a, pair.first), modalityOf(pair.b, pair.second)];
  if (!own || !other || own.value === other.value) return null;
  return { aspect: 'MODALITY', grade: 'DIFFERS_IN_DETAIL', a: own, b: other, score: pair.likeness };
}

const modalityOf = (claim: PreparedClaim, window: ClaimWindow) => inWindow(claim, window, 'MODALITY')[0];

/** One negates what the other says, in the same words: of spoken words that isn't told by a count. */
function compareNegations(pair: WindowPair): Difference | null {
  const { a, b, first, second } = pair;
  const isSpoken = a.claim.kind === 'DIRECT' || b.claim.kind === 'DIRECT' || pair.isUtterance;
  if (isSpoken || (first.negations + second.negations) % 2 === 0 || extraWeight(first, second) > MOST_EXTRA)
    return null;
  const [own, other] = [inWindow(a, first, 'NEGATION')[0], inWindow(b, second, 'NEGATION')[0]];
  if (!own && !other) return null;
  const toldBy = (claim: PreparedClaim, window: ClaimWindow, told: Circumstance | undefined) =>
    told ?? { ...claim.toArticle(window), value: 'so' };
  return {
    aspect: 'NEGATION',
    // A number is corrected; people turn round, and within a day.
    grade: isAtAnyHour(a) || isAtAnyHour(b) ? 'DIFFERS_IN_DETAIL' : opposed(pair),
    a: toldBy(a, first, own),
    b: toldBy(b, second, other),
    score: pair.likeness,
  };
}

/** The share of the heavier one's words that the other lacks, negations aside. */
function extraWeight(a: ClaimWindow, b: ClaimWindow): number {
  const [light, heavy] = a.weight <= b.weight ? [a, b] : [b, a];
  const lacking = (own: ClaimWindow, other: ClaimWindow) =>
    [...own.weights].reduce(
      (sum, [key, weight]) => (key === 'not' || other.weights.has(key) ? sum : sum + weight),
      0,
    );
  return Math.max(lacking(light, heavy), lacking(heavy, light)) / heavy.weight;
}

function inWindow(prepared: PreparedClaim, window: ClaimWindow, aspect: Aspect): Circumstance[] {
  const { start } = prepared.toArticle(window);
  const end = prepared.toArticle({ start: Math.max(window.start, window.end - 1), end: window.end }).end;
  return prepared.claim.circumstances.filter(
    (one) => one.aspect === aspect && one.start >= start && one.end <= end,
  );
}

function differ(pair: WindowPair, aspect: Aspect, { a, b }: Substitution, grade: Grade): Difference {
  const told = (claim: PreparedClaim, terms: readonly ClaimTerm[]): ToldValue => {
    const span = { start: terms[0]?.start ?? 0, end: terms.at(-1)?.end ?? 0 };
    return inArticle(claim, span);
  };
  return { aspect, grade, a: told(pair.a, a), b: told(pair.b, b), score: pair.likeness };
}

function inArticle(prepared: PreparedClaim, { start, end }: Span): ToldValue {
  return { ...prepared.toArticle({ start, end }), value: prepared.claim.text.slice(start, end) };
}
