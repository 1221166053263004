import type { ClaimComparison, ClaimRule } from './claim.ts';
import { storyChance } from './compare-stories.ts';
import { matchSpeakers, type SpeakerMatch } from './match-speakers.ts';
import { areOpposite } from './opposites.ts';
import type { ClaimWindow, PreparedClaim } from './prepare-claim.ts';
import type { StoryProfile } from './story-profile.ts';
import { LINKER_VERSION } from './version.ts';

interface Enough {
  readonly likeness: number;
  readonly weight: number;
  readonly plain: number;
}

const MS_PER_DAY = 86_400_000;
const UNKNOWN_DAYS = 2;
/** A statement is reported within so many days; later it is made anew. */
const MOST_DAYS = 4;
/**
 * How alike two wordings must be by what is known of the claimants, the least weight that they share, and the least of it
 * in words that are no names: everybody speaks of the same people.
 */
const ENOUGH: Readonly<Record<SpeakerMatch, Enough>> = {
  same: { likeness: 0.475, weight: 3, plain: 1.5 },
  likely: { likeness: 0.475, weight: 3, plain: 1.5 },
  'half-known': { likeness: 0.52, weight: 3.5, plain: 2 },
  unknown: { likeness: 0.92, weight: 4, plain: 2 },
};
/** One claimant is known, of the other only a description: it may be anybody. */
const DESCRIBED: Enough = { likeness: 0.52, weight: 5, plain: 4 };
/** The same words: it takes no more. */
const VERBATIM = 0.95;
const LEAST_VERBATIM = 2;
/** Two sentences of the outlets' own on one story. */
const SENTENCE: Enough = { likeness: 0.5, weight: 3, plain: 1.5 };
/** So alike, two wordings with other numbers or another count of negations are one claim told otherwise. */
const SAME_SENTENCE = 0.8;
/** Of a wording of which less is shared, what is left may hold the negation. */
const LEAST_WHOLE = 0.5;
/** Shared weight from which it doesn't count how little is shared. */
const FULL_WEIGHT = 3;
const SAME_STORY = 0.38;
const RELATED = 0.12;
/** Two days of one event are so near: further apart they are two events. */
const EVENT_DAYS = 2;

/**
 * Whether two appearances are of one claim; follows from the two and their articles alone. Quotes and stances: claimants who
 * can be one, near in time, and enough of their telling words shared; sentences of two outlets: one story and likewise;
 * events, durations and venues: one story, and the same thing. Symmetric. O(words of a × sentences of b), bounded.
 */
export function compareClaims(a: PreparedClaim, b: PreparedClaim): ClaimComparison {
  const kind = a.claim.claimKind;
  const other = b.claim.claimKind;
  if (a.claim.id === b.claim.id || a.claim.articleId === b.claim.articleId) return sameArticle(a, b);
  if (isReport(kind) && isReport(other)) return compareReports(a, b);
  if (kind !== other) return apart;
  if (kind === 'SENTENCE') return compareSentences(a, b);
  if (kind === 'EVENT') return compareEvents(a, b);
  if (kind === 'DURATION')
    return verdict('duration', a.claim.head === b.claim.head ? storyScore(a, b, SAME_STORY) : 0);
  return verdict(
    'venue',
    isSameSpeaker(a, b) && daysBetween(a, b) <= EVENT_DAYS ? storyScore(a, b, RELATED) : 0,
  );
}

const isReport = (kind: string): boolean => kind === 'QUOTE' || kind === 'STANCE';
const apart: ClaimComparison = {
  same: false,
  rule: null,
  method: 'claim/apart',
  version: LINKER_VERSION,
  score: 0,
};

function verdict(rule: ClaimRule, score: number): ClaimComparison {
  return score > 0
    ? { same: true, rule, method: `claim/${rule}`, version: LINKER_VERSION, score: Math.min(1, score) }
    : apart;
}

/** Of one article only what it words alike is one claim: its several venues are told together. */
function sameArticle(a: PreparedClaim, b: PreparedClaim): ClaimComparison {
  if (a.claim.id === b.claim.id) return apart;
  const [kind, other] = [a.claim.claimKind, b.claim.claimKind];
  if (kind === 'VENUE' && other === 'VENUE') return verdict('venue', isSameSpeaker(a, b) ? 1 : 0);
  if (isReport(kind) && isReport(other)) return compareReports(a, b);
  if (kind === 'EVENT' && other === 'EVENT')
    return verdict('event', isSameEvent(a, b) && daysApart(a, b) === 0 ? 1 : 0);
  return apart;
}

function compareReports(a: PreparedClaim, b: PreparedClaim): ClaimComparison {
  if (a.claim.utteranceId !== null && a.claim.utteranceId === b.claim.utteranceId)
    return verdict('utterance', 1);
  const speakers = matchClaimants(a, b);
  if (speakers === null || daysBetween(a, b) > MOST_DAYS || haveOtherNames(a, b, speakers)) return apart;
  const best = bestWindows(a, b);
  const isVerbatim = best.likeness >= VERBATIM && best.weight >= LEAST_VERBATIM;
  if (!isVerbatim && !isEnough(best, enoughFor(a, b, speakers))) return apart;
  const isKnown = speakers === 'same' || speakers === 'likely';
  if (!(isKnown && best.likeness >= SAME_SENTENCE) && isOtherwise(best, isDenied(a) !== isDenied(b)))
    return apart;
  return verdict('wording', best.likeness);
}

function enoughFor(a: PreparedClaim, b: PreparedClaim, speakers: SpeakerMatch): Enough {
  const open = [a, b].find(({ claim }) => claim.speaker === null);
  const isDescribed = speakers === 'half-known' && open?.claim.mentionKind !== 'pronoun';
  return isDescribed ? DESCRIBED : ENOUGH[speakers];
}

function isEnough({ likeness, weight, plain }: Likeness, least: Enough): boolean {
  return likeness >= least.likeness && weight >= least.weight && plain >= least.plain;
}

const isDenied = ({ claim }: PreparedClaim): boolean => claim.stance === 'DENIES';

/** As `matchSpeakers`, but that two clauses begin with "who" doesn't make their subjects one. */
function matchClaimants(a: PreparedClaim, b: PreparedClaim): SpeakerMatch | null {
  const match = matchSpeakers(a.quote, b.quote);
  const isBare = [a, b].every(
    ({ claim }) => claim.speaker === null && claim.speakerNames.every((name) => RELATIVE.test(name)),
  );
  return match === 'likely' && isBare ? 'unknown' : match;
}

const RELATIVE = /^(?:who|which|that|it|he|she|they|we|i|you|those|some|many|others?)$/iu;

/** Groups that are described and not known ("Democratic voters", "Republican voters"): each has a name that the other lacks. */
function haveOtherNames(a: PreparedClaim, b: PreparedClaim, speakers: SpeakerMatch): boolean {
  if (speakers !== 'unknown') return false;
  const namesIn = ({ claim }: PreparedClaim): string[] =>
    claim.speakerNames.join(' ').match(/\p{Lu}\p{L}{2,}/gu) ?? [];
  const [own, other] = [namesIn(a), namesIn(b)];
  return own.length > 0 && other.length > 0 && !own.some((name) => other.includes(name));
}

function compareSentences(a: PreparedClaim, b: PreparedClaim): ClaimComparison {
  const best = bestWindows(a, b);
  if (!isEnough(best, SENTENCE) || (best.likeness < SAME_SENTENCE && isOtherwise(best, false))) return apart;
  return verdict('sentence', best.likeness * storyScore(a, b, SAME_STORY));
}

/** How alike two stretches are, 0..1, and the weight that they share, in all and in words that are no names. */
export interface Likeness {
  readonly likeness: number;
  readonly weight: number;
  readonly plain: number;
  readonly first: ClaimWindow;
  readonly second: ClaimWindow;
}

/** The two stretches that are most alike, the shorter one's own weight and the longer one's both counted. */
export function bestWindows(a: PreparedClaim, b: PreparedClaim): Likeness {
  const [whole, other] = [a.windows[0], b.windows[0]];
  let best = { likeness: 0, weight: 0, plain: 0, first: whole, second: other };
  for (const first of a.windows) {
    for (const second of b.windows) {
      const { weight, plain } = sharedWeight(first, second);
      const norm = Math.sqrt(first.weight * second.weight);
      const likeness = norm === 0 ? 0 : (weight / norm) * Math.min(1, weight / FULL_WEIGHT);
      if (likeness > best.likeness) best = { likeness, weight, plain, first, second };
    }
  }
  return best;
}

function sharedWeight(a: ClaimWindow, b: ClaimWindow): { weight: number; plain: number } {
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let [weight, plain] = [0, 0];
  for (const [key, own] of few.weights) {
    const shared = Math.min(own, many.weights.get(key) ?? 0);
    weight += shared;
    if (!few.names.has(key) || !many.names.has(key)) plain += shared;
  }
  return { weight, plain };
}

/** Whether they say something else: other numbers, the opposite. In nearly the same words that is a discrepancy of one claim. */
function isOtherwise({ first, second, weight }: Likeness, isDenial: boolean): boolean {
  const isOdd = (first.negations + second.negations + Number(isDenial)) % 2 === 1;
  const isWhole = weight >= LEAST_WHOLE * Math.max(first.weight, second.weight);
  return (isOdd && isWhole) || haveOtherNumbers(first, second) || haveOpposites(first, second);
}

/** Both have numbers, and none in common. */
function haveOtherNumbers({ numbers: a }: ClaimWindow, { numbers: b }: ClaimWindow): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((number) => b.has(number));
}

function haveOpposites(a: ClaimWindow, b: ClaimWindow): boolean {
  const only = (own: ClaimWindow, other: ClaimWindow) =>
    own.terms.filter(({ key }) => !other.weights.has(key)).slice(0, 20);
  const others = only(b, a);
  return only(a, b).some(({ word }) => others.some((other) => areOpposite(word, other.word)));
}

function compareEvents(a: PreparedClaim, b: PreparedClaim): ClaimComparison {
  const days = daysApart(a, b);
  if (!isSameEvent(a, b) || days === null || days > EVENT_DAYS) return apart;
  return verdict('event', storyScore(a, b, days === 0 ? RELATED : SAME_STORY));
}

/** One kind of event at one place. */
function isSameEvent(a: PreparedClaim, b: PreparedClaim): boolean {
  if (a.claim.head !== b.claim.head) return false;
  const [own, other] = [placesOf(a), placesOf(b)];
  return own.some((place) => other.includes(place));
}

const placesOf = ({ claim }: PreparedClaim): string[] =>
  claim.circumstances.flatMap(({ aspect, value }) => (aspect === 'PLACE' ? [value] : []));

/** Days between the days of two events. */
function daysApart(a: PreparedClaim, b: PreparedClaim): number | null {
  const [own, other] = [a, b].map(
    ({ claim }) => claim.circumstances.find(({ aspect }) => aspect === 'DAY')?.value,
  );
  const days = Math.abs(Date.parse(own ?? '') - Date.parse(other ?? '')) / MS_PER_DAY;
  return Number.isNaN(days) ? null : days;
}

function isSameSpeaker(a: PreparedClaim, b: PreparedClaim): boolean {
  const match = matchSpeakers(a.quote, b.quote);
  return (
    match === 'same' ||
    (match === 'likely' && a.claim.mentionKind === 'name' && b.claim.mentionKind === 'name')
  );
}

/** How likely the articles tell one story, 0 below `least`. */
function storyScore(a: PreparedClaim, b: PreparedClaim, least: number): number {
  const [own, other] = [a.claim.profile, b.claim.profile];
  if (own === null || other === null) return 0;
  const score = chanceOf(own, other);
  return score >= least ? score : 0;
}

/** Two articles have many sentences to compare, and one answer. */
const chances = new WeakMap<StoryProfile, WeakMap<StoryProfile, number>>();

function chanceOf(a: StoryProfile, b: StoryProfile): number {
  const ofA = chances.get(a) ?? new WeakMap<StoryProfile, number>();
  chances.set(a, ofA);
  const score = ofA.get(b) ?? chances.get(b)?.get(a) ?? storyChance(a, b);
  ofA.set(b, score);
  return score;
}

function daysBetween(a: PreparedClaim, b: PreparedClaim): number {
  const days =
    Math.abs(Date.parse(a.claim.publishedAt ?? '') - Date.parse(b.claim.publishedAt ?? '')) / MS_PER_DAY;
  return Number.isNaN(days) ? UNKNOWN_DAYS : days;
}
