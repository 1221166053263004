import { matchSpeakers, type SpeakerMatch } from './match-speakers.ts';
import { measureOverlap, type Overlap } from './measure-overlap.ts';
import { paraphraseScore } from './paraphrase-score.ts';
import { type PreparedQuote, wordsOf } from './prepare-quote.ts';
import { sameFragment, sameWording } from './same-wording.ts';
import type { ApartRule, QuoteComparison, SameRule } from './utterance.ts';
import { LINKER_VERSION } from './version.ts';

/**
 * Whether two quotes report the same utterance: speakers who can be one (at stricter thresholds where that is not sure),
 * and enough shared words for the time that lies between the two articles. An indirect quote joins only where it repeats
 * nearly all the words. Follows from the two quotes alone. Symmetric. O(words of a × words of b), bounded (see
 * `alignWords`); quotes that share hardly a word cost O(words).
 */
export function compareQuotes(a: PreparedQuote, b: PreparedQuote): QuoteComparison {
  const most = mostShared(a, b);
  if (most < LEAST_WEIGHT.same) return verdict('too-little-shared', 0, null, a);
  const speakers = matchSpeakers(a, b);
  if (most < LEAST_WEIGHT[speakers ?? 'other']) return verdict('too-little-shared', 0, null, a);
  const [first, second] = inFixedOrder(a, b);
  const spoken = measureOverlap(first.spoken, second.spoken);
  if (speakers === null) return verdict(apart(spoken, 'other-speaker'), 0, spoken, first);
  const days = daysBetween(first.quote.publishedAt, second.quote.publishedAt);
  if (first.quote.kind !== 'INDIRECT' && second.quote.kind !== 'INDIRECT') {
    const rule =
      sameWording(spoken, speakers, days) ??
      (sameFragment(first, second, speakers, days) ? 'overlapping' : null);
    if (rule)
      return verdict(rule, SPEAKER_SCORE[speakers] * spoken.ofShorter * closeness(days), spoken, first);
  }
  const paraphrase = paraphraseScore(first, second, speakers, days);
  if (paraphrase > 0) return verdict('paraphrased', SPEAKER_SCORE[speakers] * paraphrase, spoken, first);
  return verdict(apart(spoken, 'other-occasion'), 0, spoken, first);
}

const SPEAKER_SCORE: Readonly<Record<SpeakerMatch, number>> = {
  same: 1,
  likely: 0.95,
  'half-known': 0.9,
  unknown: 0.8,
};

/** The weight that the two can share at most, in whatever order. */
function mostShared(a: PreparedQuote, b: PreparedQuote): number {
  const [few, many] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  let weight = 0;
  for (const [stem, own] of few) weight += Math.min(own, many.get(stem) ?? 0);
  return weight;
}

/** An article without a date counts as three days away: most that share words report one event. */
const UNKNOWN_DAYS = 3;
const MS_PER_DAY = 86_400_000;

function daysBetween(a: string | null, b: string | null): number {
  const ms = Math.abs(Date.parse(a ?? '') - Date.parse(b ?? ''));
  return Number.isNaN(ms) ? UNKNOWN_DAYS : ms / MS_PER_DAY;
}

/** Of two speeches that an extract stands in, the one reported nearer in time is the likelier. */
function closeness(days: number): number {
  return 1 / (1 + days / DAYS_TO_HALF);
}
const DAYS_TO_HALF = 1_000;

/** Below this no rule joins, and no two speakers are in conflict: the words needn't be aligned. */
const LEAST_WEIGHT: Readonly<Record<SpeakerMatch | 'other', number>> = {
  same: 1,
  likely: 1.5,
  'half-known': 1.5,
  unknown: 5,
  other: 3,
};

/** Weight of a shared run from which two quotes are apart for a reason, not for lack of shared words. */
const REASON_WEIGHT = 1.5;

function apart(shared: Overlap, reason: 'other-speaker' | 'other-occasion'): ApartRule {
  return shared.longestWeight >= REASON_WEIGHT ? reason : 'too-little-shared';
}

function verdict(
  rule: SameRule | ApartRule,
  score: number,
  shared: Overlap | null,
  first: PreparedQuote,
): QuoteComparison {
  const longest = shared?.longest;
  return {
    same: score > 0,
    rule,
    method: `utterance/${rule}`,
    version: LINKER_VERSION,
    score,
    evidence: {
      words: longest ? wordsOf(first.spoken, longest.a, longest.length) : '',
      sharedWords: shared?.sharedWords ?? 0,
      weight: shared?.longestWeight ?? 0,
    },
  };
}

/** The same two quotes are always aligned in the same order, so that ties fall alike. */
function inFixedOrder(a: PreparedQuote, b: PreparedQuote): [PreparedQuote, PreparedQuote] {
  return a.order <= b.order ? [a, b] : [b, a];
}
