import type { PreparedQuote } from '../link/prepare-quote.ts';
import { LINKER_VERSION } from '../link/version.ts';
import type { UtterancePlan } from '../store/utterance.ts';
import type { JudgedQuote } from './judge-quotes.ts';

/** An utterance that a new quote is paired with so often is a big one: to part it anew would tell nothing else. */
const PAIRS_OF_BIG = 20;

/** The utterance that a quote is in by now. */
type UtteranceOf = (quote: PreparedQuote) => number | null;

const storedUtterance: UtteranceOf = ({ quote }) => quote.utteranceId;

/**
 * The plans of new quotes whose pairs all lead into one big utterance, none of whose quotes that they meet is told apart
 * from them: they join, at a cost that doesn't grow with the utterance. Null for any other quote. Each meets those before it
 * where they went, and none of those that are still without an utterance.
 */
export function extendBigUtterances(quotes: readonly JudgedQuote[]): (UtterancePlan | null)[] {
  const joined = new Map<number, number>();
  const utteranceOf: UtteranceOf = ({ quote }) => joined.get(quote.id) ?? quote.utteranceId;
  return quotes.map(({ own, others }) => {
    const met = others.filter(({ other }) => utteranceOf(other) !== null);
    const plan = extendBigUtterance({ own, others: met }, utteranceOf);
    if (plan !== null && plan.utteranceId !== null) joined.set(own.quote.id, plan.utteranceId);
    return plan;
  });
}

function extendBigUtterance(judged: JudgedQuote, utteranceOf: UtteranceOf): UtterancePlan | null {
  const accepted = acceptedOf(judged);
  const [first] = accepted;
  const id = first ? utteranceOf(first.other) : null;
  const { utteranceId, isRuled } = judged.own.quote;
  if (isRuled || utteranceId !== null || id === null || accepted.length < PAIRS_OF_BIG) return null;
  const isOneWay = accepted.every(({ other }) => utteranceOf(other) === id);
  const words = first?.comparison.evidence.words ?? '';
  return isOneWay && !isToldApart(judged, id, words, utteranceOf) ? toPlan(judged, id, utteranceOf) : null;
}

/**
 * The plan of a quote that is connected with too many to part them anew: the utterance of its strongest pair that it
 * isn't told apart from, or where it stands, or a new one.
 */
export function extendAnyUtterance(judged: JudgedQuote): UtterancePlan {
  const open = acceptedOf(judged).find(({ other, comparison }) => {
    const id = storedUtterance(other);
    return id !== null && !isToldApart(judged, id, comparison.evidence.words, storedUtterance);
  });
  return toPlan(judged, open?.other.quote.utteranceId ?? judged.own.quote.utteranceId, storedUtterance);
}

/** The quote's accepted pairs, the strongest first. */
function acceptedOf({ others }: JudgedQuote): JudgedQuote['others'][number][] {
  return others
    .filter(({ comparison }) => comparison.same)
    .sort(
      ({ comparison: x }, { comparison: y }) =>
        y.score - x.score || y.evidence.sharedWords - x.evidence.sharedWords,
    );
}

/** Whether the quote and one of the utterance, which both hold the run of words, are told apart (see `QuoteClusters`). */
function isToldApart(
  { others }: JudgedQuote,
  utteranceId: number,
  words: string,
  utteranceOf: UtteranceOf,
): boolean {
  return others.some(
    ({ other, comparison: { same, rule, evidence } }) =>
      !same &&
      rule !== 'too-little-shared' &&
      utteranceOf(other) === utteranceId &&
      (rule === 'other-speaker' || rule === 'ruled-apart' || ` ${evidence.words} `.includes(` ${words} `)),
  );
}

function toPlan(judged: JudgedQuote, utteranceId: number | null, utteranceOf: UtteranceOf): UtterancePlan {
  const strongest = acceptedOf(judged).find(({ other }) => utteranceOf(other) === utteranceId);
  const { method, score } = strongest?.comparison ?? { method: 'utterance/alone', score: 1 };
  return { utteranceId, members: [{ quoteId: judged.own.quote.id, method, version: LINKER_VERSION, score }] };
}
