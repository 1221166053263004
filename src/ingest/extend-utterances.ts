import { LINKER_VERSION } from '../link/version.ts';
import type { UtterancePlan } from '../store/utterance.ts';
import type { JudgedQuote } from './judge-quotes.ts';

/** An utterance that a new quote is paired with so often is a big one: to part it anew would tell nothing else. */
const PAIRS_OF_BIG = 20;

/**
 * The plan of a new quote whose pairs all lead into one big utterance, none of whose quotes that it meets is told apart
 * from it: it joins, at a cost that doesn't grow with the utterance. Null for any other quote.
 */
export function extendBigUtterance(judged: JudgedQuote): UtterancePlan | null {
  const accepted = acceptedOf(judged);
  const id = accepted[0]?.other.quote.utteranceId ?? null;
  const { utteranceId, isRuled } = judged.own.quote;
  if (isRuled || utteranceId !== null || id === null || accepted.length < PAIRS_OF_BIG) return null;
  const isOneWay = accepted.every(({ other }) => other.quote.utteranceId === id);
  const words = accepted[0]?.comparison.evidence.words ?? '';
  return isOneWay && !isToldApart(judged, id, words) ? toPlan(judged, id) : null;
}

/**
 * The plan of a quote that is connected with too many to part them anew: the utterance of its strongest pair that it
 * isn't told apart from, or where it stands, or a new one.
 */
export function extendAnyUtterance(judged: JudgedQuote): UtterancePlan {
  const open = acceptedOf(judged).find(({ other, comparison }) => {
    const id = other.quote.utteranceId;
    return id !== null && !isToldApart(judged, id, comparison.evidence.words);
  });
  return toPlan(judged, open?.other.quote.utteranceId ?? judged.own.quote.utteranceId);
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
function isToldApart({ others }: JudgedQuote, utteranceId: number, words: string): boolean {
  return others.some(
    ({ other, comparison: { same, rule, evidence } }) =>
      !same &&
      rule !== 'too-little-shared' &&
      other.quote.utteranceId === utteranceId &&
      (rule === 'other-speaker' || rule === 'ruled-apart' || ` ${evidence.words} `.includes(` ${words} `)),
  );
}

function toPlan(judged: JudgedQuote, utteranceId: number | null): UtterancePlan {
  const strongest = acceptedOf(judged).find(({ other }) => other.quote.utteranceId === utteranceId);
  const { method, score } = strongest?.comparison ?? { method: 'utterance/alone', score: 1 };
  return { utteranceId, members: [{ quoteId: judged.own.quote.id, method, version: LINKER_VERSION, score }] };
}
