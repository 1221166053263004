import type { Span } from '../page/span.ts';
import type { EventDay } from './event-days.ts';
import type { StoryProfile, StoryTerm } from './story-profile.ts';
import { LINKER_VERSION, type LinkProvenance } from './version.ts';

/** What else is known of two articles. */
export interface StoryHints {
  readonly isCopy: boolean;
  /** Score of the utterances that both report (shared-utterance-links), 0 without any. */
  readonly sharedUtterances: number;
}

/** How likely two articles are about one event, and why. */
export interface StoryComparison extends LinkProvenance {
  readonly kind: 'SAME_STORY' | 'RELATED' | null;
  /** In a sentence, with its figures. */
  readonly evidence: string;
  /** Where the texts of `a` and `b` have the terms that tell most. */
  readonly spansA: readonly Span[];
  readonly spansB: readonly Span[];
}

/**
 * Weights of a logistic regression, fitted to the 261 of 288 annotated pairs of US political news of 2016 that are a
 * week apart at most (docs/decisions/0010): lead with talk of the same days, share of the main day, title, more than
 * two days apart, talk of many days.
 */
const DATED = { lead: 12.2, main: 1.7, title: 3.7, apart: -3.75, scatter: -1.75, bias: -4.75 };
/** The same for texts without dates, fitted to the ECB+ training topics. */
const UNDATED = { lead: 12, title: 3, bias: -4 };
/** A shared quote makes one event likelier; it is repeated in later stories, too. */
const UTTERANCE = 0.5;
/** From here on two articles count as one story: the best F1 on the annotated pairs. */
const SAME = 0.38;
const RELATED = 0.12;
const COPY_SCORE = 0.95;
const FAR_DAYS = 2;
/** An event's coverage goes on as another story after so many days. */
const MOST_DAYS = 7;
const SHOWN_TERMS = 5;

/** Compares two articles; the same score whichever comes first. O(terms and words of both). */
export function compareStories(a: StoryProfile, b: StoryProfile, hints: StoryHints): StoryComparison {
  const likeness = readLikeness(a, b);
  const shared = sharedTerms(a, b);
  const { days } = likeness;
  const told = chanceOf(a, b, likeness, hints.sharedUtterances);
  const score = hints.isCopy ? Math.max(told, COPY_SCORE) : told;
  const isFar = days !== null && days > MOST_DAYS;
  return {
    kind: score >= SAME && !isFar ? 'SAME_STORY' : score >= RELATED && shared.length > 0 ? 'RELATED' : null,
    evidence: describe(shared, likeness, hints, mainShared(a, b)),
    spansA: spansOf(shared.map(([term]) => term)),
    spansB: spansOf(shared.map(([, term]) => term)),
    method: 'story/terms-and-days',
    version: LINKER_VERSION,
    score,
  };
}

/** How likely the articles tell one story by their texts alone, 0..1: the score of `compareStories` without hints. */
export function storyChance(a: StoryProfile, b: StoryProfile): number {
  return chanceOf(a, b, readLikeness(a, b), 0);
}

interface Likeness {
  readonly lead: number;
  readonly title: number;
  readonly days: number | null;
}

function readLikeness(a: StoryProfile, b: StoryProfile): Likeness {
  return {
    lead: leadSimilarity(a, b),
    title: Math.max(titleShare(a, b), titleShare(b, a)),
    days: a.day === null || b.day === null ? null : Math.abs(a.day - b.day),
  };
}

function chanceOf(a: StoryProfile, b: StoryProfile, likeness: Likeness, sharedUtterances: number): number {
  const odds = likeness.days === null ? undatedOdds(likeness) : datedOdds(a, b, likeness);
  return 1 / (1 + Math.exp(-(odds + UTTERANCE * sharedUtterances)));
}

function datedOdds(a: StoryProfile, b: StoryProfile, { lead, title, days }: Likeness): number {
  const talk = a.days.reduce((sum, { day, share }) => sum + Math.min(share, shareOf(b.days, day)), 0);
  const main = Math.max(shareOf(b.days, a.days[0]?.day), shareOf(a.days, b.days[0]?.day));
  const apart = (days ?? 0) > FAR_DAYS ? DATED.apart : 0;
  // A round-up or a look back speaks of many days: that it speaks of this one, too, tells less.
  const scatter = (DATED.scatter * (scatterOf(a.days) + scatterOf(b.days))) / 2;
  const common = DATED.lead * Math.sqrt(lead * talk) + DATED.main * main + DATED.title * title;
  return DATED.bias + common + apart + scatter;
}

/** How evenly talk is spread over days, as entropy in nats: 0 for a single day. */
const scatterOf = (days: readonly EventDay[]): number =>
  days.reduce((sum, { share }) => (share > 0 ? sum - share * Math.log(share) : sum), 0);

const undatedOdds = ({ lead, title }: Likeness): number =>
  UNDATED.bias + UNDATED.lead * lead + UNDATED.title * title;

const shareOf = (days: readonly EventDay[], wanted: number | undefined): number =>
  days.find(({ day }) => day === wanted)?.share ?? 0;

/** Terms that both have, most telling first; each as `a` and as `b` has it. */
function sharedTerms(a: StoryProfile, b: StoryProfile): [StoryTerm, StoryTerm][] {
  const shared: [StoryTerm, StoryTerm][] = [];
  forEachShared(a, b, (term, other) => shared.push([term, other]));
  return shared.sort(([x], [y]) => y.weight - x.weight || x.key - y.key);
}

/** Visits the terms that both have, by key: sums come out the same whichever is first. */
function forEachShared(
  { terms }: StoryProfile,
  { terms: others }: StoryProfile,
  visit: (term: StoryTerm, other: StoryTerm) => void,
): void {
  let at = 0;
  for (const term of terms) {
    while (at < others.length && (others[at]?.key ?? 0) < term.key) at += 1;
    const other = others[at];
    if (other?.key === term.key) visit(term, other);
  }
}

/** Cosine of the weights of title and lead terms. */
function leadSimilarity(a: StoryProfile, b: StoryProfile): number {
  let product = 0;
  forEachShared(a, b, (term, other) => {
    product += term.weight * other.weight;
  });
  const norm = ({ terms }: StoryProfile) => terms.reduce((sum, { weight }) => sum + weight ** 2, 0);
  const norms = Math.sqrt(norm(a) * norm(b));
  return norms > 0 ? product / norms : 0;
}

/** Share of the title's weight that the other's text has. */
function titleShare({ terms, titleTerms }: StoryProfile, { words }: StoryProfile): number {
  const inTitle = new Set(titleTerms);
  let [found, all] = [0, 0];
  for (const { key, weight } of terms) {
    if (!inTitle.has(key)) continue;
    all += weight;
    if (isAmong(words, key)) found += weight;
  }
  return all > 0 ? found / all : 0;
}

/** Whether ascending numbers hold this one. */
function isAmong(ascending: readonly number[], wanted: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}

/** The main day of one that the other speaks of, too. */
function mainShared(a: StoryProfile, b: StoryProfile): number | null {
  const [ofA, ofB] = [a.days[0]?.day, b.days[0]?.day];
  const both = [ofA, ofB].filter((day) => shareOf(a.days, day) > 0 && shareOf(b.days, day) > 0);
  return both.reduce<number | null>((least, day) => Math.min(least ?? Infinity, day ?? Infinity), null);
}

function describe(
  shared: readonly [StoryTerm, StoryTerm][],
  { lead, title, days }: Likeness,
  hints: StoryHints,
  mainDay: number | null,
): string {
  const labels = shared.flatMap(([term, other]) => term.label ?? other.label ?? []);
  return [
    `leads ${percent(lead)} alike`,
    `${percent(title)} of a title found`,
    ...(labels.length > 0 ? [`shared: ${labels.slice(0, SHOWN_TERMS).join(', ')}`] : []),
    ...(days === null ? ['no dates'] : [`${days} days apart`]),
    ...(mainDay === null || days === null
      ? []
      : [`both speak of ${new Date(mainDay * 86_400_000).toISOString().slice(0, 10)}`]),
    ...(hints.sharedUtterances > 0 ? ['shared utterances'] : []),
    ...(hints.isCopy ? ['one is a copy'] : []),
  ].join('; ');
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const spansOf = (terms: readonly StoryTerm[]): Span[] =>
  terms.flatMap(({ span }) => span ?? []).slice(0, SHOWN_TERMS);
