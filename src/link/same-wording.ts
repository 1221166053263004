import { weightOf } from './align-words.ts';
import type { SpeakerMatch } from './match-speakers.ts';
import { measureOverlap, type Overlap } from './measure-overlap.ts';
import type { PreparedQuote } from './prepare-quote.ts';
import type { SameRule } from './utterance.ts';

/** The least weight of the shared words (see `wordWeight`) where the articles are at most so many days apart. */
type Ladder = readonly { readonly days: number; readonly weight: number }[];

/**
 * A contained quote: speakers repeat their phrases, so more time asks for more words, and so does a speaker who is
 * not known on both sides. Set on hand-labeled pairs of short and long extracts.
 */
const CONTAINED: Readonly<Record<SpeakerMatch, Ladder>> = {
  same: [
    { days: 3, weight: 1.4 }, // "a broken promise"
    { days: 14, weight: 1.7 },
    { days: 60, weight: 2 }, // "extremely careless"
    { days: 400, weight: 3 }, // "I love pears. I will never eat them again"
  ],
  likely: [
    { days: 3, weight: 1.5 },
    { days: 14, weight: 2 },
    { days: 60, weight: 2 },
    { days: 400, weight: 4 },
  ],
  'half-known': [
    { days: 3, weight: 2.5 },
    { days: 14, weight: 2.7 },
    { days: 60, weight: 5 },
    { days: 400, weight: 8 },
  ],
  unknown: [
    { days: 7, weight: 5 },
    { days: 60, weight: 8 },
  ],
};

/** The very same words on both sides, nothing more: a short phrase does. */
const IDENTICAL: Ladder = [
  { days: 3, weight: 1 },
  { days: 60, weight: 1.5 },
  { days: 400, weight: 3 },
];

/** Two wordings of about the same length that share most of it: a word exchanged, the order swapped. */
const REWORDED: Ladder = [
  { days: 3, weight: 3 },
  { days: 30, weight: 4.5 },
];

/** An extract with a recast beginning or end ("Lind says the red flag is", "Lind has said that a red flag is"). */
const RECAST: Ladder = [{ days: 3, weight: 3.5 }];

/** Share of the shorter quote that counts as all of it: about one small word in ten may differ. */
const ALL = 0.88;
/** Share that leaves no word out (sums of weights are not exact). */
const WHOLLY = 0.999;
/** Share of a quote that counts as most of it. */
const MOST = 0.65;
/** Beyond this many days a phrase of common words only ("make the city safe again") is a slogan. */
const SLOGAN_DAYS = 3;
const RARE = 1;
/** Less than one rare word besides names: both speak of the same people, no more. */
const MIN_PLAIN_WEIGHT = 1;

/**
 * The rule under which two quotes' spoken words are the same utterance, or null. `days` is the time between the
 * articles. Only quotes whose speakers are known to be the same may differ in more than a small word.
 */
export function sameWording(shared: Overlap, speakers: SpeakerMatch, days: number): SameRule | null {
  if (shared.plainWeight < MIN_PLAIN_WEIGHT) return null;
  if (days > SLOGAN_DAYS && shared.heaviestWord < RARE && shared.ofLonger < ALL)
    return longRun(shared, speakers, days);
  if (shared.identical && speakers === 'same' && reaches(IDENTICAL, shared.sharedWeight, days))
    return 'exact';
  if (
    shared.ofShorter >= ALL &&
    reaches(CONTAINED[speakers], containedWeight(shared) + runBonus(shared, speakers), days)
  ) {
    if (shared.identical) return 'exact';
    return shared.ofShorter >= WHOLLY && !shared.inflected ? 'truncated' : 'altered';
  }
  if (speakers !== 'same' && speakers !== 'likely') return longRun(shared, speakers, days);
  if (shared.ofLonger >= MOST && reaches(REWORDED, shared.sharedWeight, days)) return 'altered';
  if (shared.ofShorter >= MOST && reaches(RECAST, shared.longestWeight, days)) return 'altered';
  return longRun(shared, speakers, days);
}

/** Words that stand together tell more than words scattered over a long quote. */
function containedWeight(shared: Overlap): number {
  return Math.max(shared.longestWeight, SCATTERED * shared.sharedWeight);
}
const SCATTERED = 0.8;

/** Where one speaker is not resolved, four words in a row with a rare one among them ("her mind is made up") tell more. */
function runBonus(shared: Overlap, speakers: SpeakerMatch): number {
  const isRun = shared.heaviestWord >= RARE && (shared.longest?.length ?? 0) >= 4;
  return speakers === 'half-known' && isRun ? 1 : 0;
}

/** Eight words in a row within a week: two outlets cut different parts of one statement. */
function longRun(shared: Overlap, speakers: SpeakerMatch, days: number): SameRule | null {
  const isSure = speakers === 'same' || speakers === 'likely';
  if (days > (isSure ? OVERLAP_DAYS : UNSURE_OVERLAP_DAYS) || (shared.longest?.length ?? 0) < OVERLAP_WORDS)
    return null;
  if (!isSure)
    return speakers === 'half-known' && shared.longestWeight >= UNSURE_OVERLAP_WEIGHT ? 'overlapping' : null;
  return shared.ofShorter >= OVERLAP_SHARE || shared.longestWeight >= OVERLAP_WEIGHT ? 'overlapping' : null;
}
const OVERLAP_DAYS = 7;
const OVERLAP_WORDS = 8;
const UNSURE_OVERLAP_DAYS = 3;
const UNSURE_OVERLAP_WEIGHT = 3;
const OVERLAP_SHARE = 0.62;
const OVERLAP_WEIGHT = 5;

/**
 * Whether some stretch in quote marks of one, of several that it has, stands in the other: outlets weave fragments of
 * one speech into a sentence of their own, and another report needn't have them all.
 */
export function sameFragment(
  a: PreparedQuote,
  b: PreparedQuote,
  speakers: SpeakerMatch,
  days: number,
): boolean {
  const holds = (one: PreparedQuote, other: PreparedQuote) =>
    one.quote.kind === 'MIXED' &&
    one.fragments.length > 1 &&
    one.fragments.some((fragment) => {
      if (weightOf(fragment) < FRAGMENT_WEIGHT || !reaches(CONTAINED[speakers], weightOf(fragment), days))
        return false;
      const shared = measureOverlap(fragment, other.spoken);
      return (
        shared.plainWeight >= MIN_PLAIN_WEIGHT &&
        (days <= SLOGAN_DAYS || shared.heaviestWord >= RARE) &&
        shared.sharedWeight >= ALL * weightOf(fragment) &&
        reaches(CONTAINED[speakers], containedWeight(shared), days)
      );
    });
  return holds(a, b) || holds(b, a);
}

const FRAGMENT_WEIGHT = 1.9;

function reaches(ladder: Ladder, weight: number, days: number): boolean {
  return ladder.some((step) => days <= step.days && weight >= step.weight);
}
