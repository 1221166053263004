/** Pairs that were judged, by what they are and what they were taken for. */
export interface PairCounts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
}

/** Precision, recall and F1, 0..1, with the counts that they come from; 0 where there was nothing to count. */
export interface PairFigures extends PairCounts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** One judged pair: what annotators say, and what we say. */
export interface JudgedPair {
  readonly gold: boolean;
  readonly found: boolean;
}

export function pairFigures(pairs: Iterable<JudgedPair>): PairFigures {
  const counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 };
  for (const { gold, found } of pairs) {
    if (found) counts[gold ? 'truePositives' : 'falsePositives'] += 1;
    else counts[gold ? 'falseNegatives' : 'trueNegatives'] += 1;
  }
  const { truePositives, falsePositives, falseNegatives } = counts;
  const precision = ratio(truePositives, truePositives + falsePositives);
  const recall = ratio(truePositives, truePositives + falseNegatives);
  return { ...counts, precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
