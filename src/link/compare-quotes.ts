import type { WeightedWord } from './align-words.ts';
import { measureOverlap, type Overlap } from './measure-overlap.ts';
import { type PreparedQuote, prepareQuote, wordsOf } from './prepare-quote.ts';
import { type SpeakerMatch, sameWording } from './same-wording.ts';
import type { ApartRule, LinkableQuote, QuoteComparison, SameRule } from './utterance.ts';
import { LINKER_VERSION } from './version.ts';

/**
 * Whether two quotes report the same utterance: the same speaker (or one side unresolved, at stricter
 * thresholds), and enough shared words for the time that lies between the two articles. An indirect quote joins
 * only where it repeats nearly all the words. Symmetric. O(words of a × words of b), bounded (see `alignWords`).
 */
export function compareQuotes(a: LinkableQuote, b: LinkableQuote): QuoteComparison {
  return comparePrepared(prepareQuote(a), prepareQuote(b));
}

/** `compareQuotes` for quotes that are compared many times. */
export function comparePrepared(a: PreparedQuote, b: PreparedQuote): QuoteComparison {
  const [first, second] = inFixedOrder(a, b);
  const spoken = measureOverlap(first.spoken, second.spoken);
  const speakers = matchSpeakers(first.quote.speaker, second.quote.speaker);
  if (speakers === null) return verdict(apart(spoken, 'other-speaker'), 0, spoken, first.spoken);
  const days = daysBetween(first.quote.publishedAt, second.quote.publishedAt);
  if (first.quote.kind !== 'INDIRECT' && second.quote.kind !== 'INDIRECT') {
    const rule = sameWording(spoken, speakers, days);
    if (rule) {
      const score = SPEAKER_SCORE[speakers] * spoken.ofShorter * closeness(days);
      return verdict(rule, score, spoken, first.spoken);
    }
  }
  const whole = measureOverlap(first.whole, second.whole);
  if (speakers === 'same' && isParaphrase(whole, first.whole, second.whole, days)) {
    return verdict('paraphrased', PARAPHRASE_SCORE * whole.ofShorter, whole, first.whole);
  }
  return verdict(apart(spoken, 'other-occasion'), 0, spoken, first.spoken);
}

const SPEAKER_SCORE: Readonly<Record<SpeakerMatch, number>> = { same: 1, 'half-known': 0.9, unknown: 0.8 };
const PARAPHRASE_SCORE = 0.7;

/** Null for two known different speakers. An organization and its head can be one source: neither same nor other. */
function matchSpeakers(a: string | null, b: string | null): SpeakerMatch | null {
  if (a === null && b === null) return 'unknown';
  if (a === null || b === null) return 'half-known';
  if (a === b) return 'same';
  return speakerType(a) === speakerType(b) ? null : 'half-known';
}

function speakerType(speaker: string): string {
  return speaker.slice(0, Math.max(0, speaker.indexOf(':')));
}

/** An article without a date counts as three days away: most that share words report one event. */
const UNKNOWN_DAYS = 3;
const PARAPHRASE_DAYS = 7;
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

/** Nearly all the words of one report in the other, within a week, with the same numbers and negations. */
function isParaphrase(
  shared: Overlap,
  a: readonly WeightedWord[],
  b: readonly WeightedWord[],
  days: number,
): boolean {
  if (days > PARAPHRASE_DAYS || shared.ofShorter < 0.75 || shared.ofLonger < 0.45 || shared.sharedWeight < 3)
    return false;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const longerWords = new Set(longer.map((word) => word.word));
  const contradicts = (word: WeightedWord) => HARD_WORD.test(word.word) && !longerWords.has(word.word);
  return !shorter.some(contradicts) && countNegations(a) === countNegations(b);
}

/** Words whose exchange changes what was said: a number. */
const HARD_WORD = /^\p{N}/u;
const NEGATION = /^(?:not|no|never|none|nothing|nobody|neither|nor|without)$/;

function countNegations(words: readonly WeightedWord[]): number {
  return words.filter((word) => NEGATION.test(word.word)).length;
}

/** Weight of a shared run from which two quotes are apart for a reason, not for lack of shared words. */
const TELLING_WEIGHT = 1.5;

function apart(shared: Overlap, reason: 'other-speaker' | 'other-occasion'): ApartRule {
  return shared.longestWeight >= TELLING_WEIGHT ? reason : 'too-little-shared';
}

function verdict(
  rule: SameRule | ApartRule,
  score: number,
  shared: Overlap,
  words: readonly WeightedWord[],
): QuoteComparison {
  const { longest } = shared;
  return {
    same: score > 0,
    rule,
    method: `utterance/${rule}`,
    version: LINKER_VERSION,
    score,
    evidence: {
      words: longest ? wordsOf(words, longest.a, longest.length) : '',
      sharedWords: shared.sharedWords,
    },
  };
}

/** The same two quotes are always aligned in the same order, so that ties fall alike. */
function inFixedOrder(a: PreparedQuote, b: PreparedQuote): [PreparedQuote, PreparedQuote] {
  return a.order <= b.order ? [a, b] : [b, a];
}
