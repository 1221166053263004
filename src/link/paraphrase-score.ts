import type { SpeakerMatch } from './match-speakers.ts';
import type { PreparedQuote } from './prepare-quote.ts';

const PARAPHRASE_DAYS = 4;
const SCORE = 0.8;
/** Weight of the content words that both have (see `wordWeight`), with its share of either side: any of these will do. */
const ENOUGH = [
  { weight: 3, ofShorter: 0.6, ofLonger: 0.4 },
  { weight: 4.5, ofShorter: 0.5, ofLonger: 0.35 },
];

/**
 * How sure it is that two quotes, one of them indirect at least, report one statement in other words: 0 where it isn't,
 * otherwise the share of the shorter one's weight that both have, times 0.8. They need a speaker who is the same, at most
 * four days between the articles, most of the shorter one's content, the same numbers and as many negations. Linear.
 */
export function paraphraseScore(
  a: PreparedQuote,
  b: PreparedQuote,
  speakers: SpeakerMatch,
  days: number,
): number {
  if (days > PARAPHRASE_DAYS || (speakers !== 'same' && speakers !== 'likely')) return 0;
  const shared = shareContent(a.stems, b.stems);
  const isEnough = ENOUGH.some(
    ({ weight, ofShorter, ofLonger }) =>
      shared.weight >= weight && shared.ofShorter >= ofShorter && shared.ofLonger >= ofLonger,
  );
  if (!isEnough) return 0;
  return contradicts(a, b) ? 0 : SCORE * shared.ofShorter;
}

function shareContent(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) {
  let [weight, weightA, weightB] = [0, 0, 0];
  for (const [stem, own] of a) {
    if (own < CONTENT) continue;
    weightA += own;
    weight += Math.min(own, b.get(stem) ?? 0);
  }
  for (const own of b.values()) if (own >= CONTENT) weightB += own;
  return {
    weight,
    ofShorter: weight / Math.min(weightA, weightB),
    ofLonger: weight / Math.max(weightA, weightB),
  };
}
const CONTENT = 0.5;

/** A number that only one has though the other has numbers too, or another count of negations. */
function contradicts(a: PreparedQuote, b: PreparedQuote): boolean {
  const [numbersA, numbersB] = [numbersOf(a), numbersOf(b)];
  const [few, many] = numbersA.size <= numbersB.size ? [numbersA, numbersB] : [numbersB, numbersA];
  for (const number of few) if (!many.has(number)) return true;
  return countNegations(a) !== countNegations(b);
}

function numbersOf(quote: PreparedQuote): Set<string> {
  return new Set(quote.whole.flatMap(({ word }) => (/^\p{N}/u.test(word) ? [word] : [])));
}

const NEGATION = /^(?:not|no|never|none|nothing|nobody|neither|nor|without)$/;

function countNegations(quote: PreparedQuote): number {
  return quote.whole.filter((word) => NEGATION.test(word.word)).length;
}
