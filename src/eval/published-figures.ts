/** F1 in percent, exact, overlap and joint with the speaker, by the measures of `measureQuotes`. */
interface HumanFigures {
  readonly exact: number;
  readonly overlap: number;
  readonly joint: number;
}

/**
 * How far the annotators of PolNeAR agree with each other, by the same measures: 20 articles that 5 or 6 of them
 * annotated, all pairs, each taken once as gold and once as found.
 */
export const HUMAN_AGREEMENT: Readonly<Record<'direct' | 'mixed' | 'indirect' | 'all', HumanFigures>> = {
  direct: { exact: 94.6, overlap: 98.5, joint: 97.6 },
  mixed: { exact: 77.2, overlap: 92.8, joint: 89.1 },
  indirect: { exact: 60.2, overlap: 71.8, joint: 67.0 },
  all: { exact: 68.7, overlap: 79.3, joint: 75.3 },
};

/** Speakers on which two annotators agree, in percent of their matched direct quotes. */
export const HUMAN_SPEAKERS = { name: 99.6, pronoun: 99.2, nominal: 89.6 } as const;

/** Published systems on PolNeAR: exact F1 of the content, all kinds together, in percent, by another scorer. */
export const PUBLISHED_SYSTEMS = [
  { system: 'rules', f1: 5.6 },
  { system: 'CoreNLP', f1: 17.5 },
  { system: 'CRF', f1: 28.6 },
  { system: 'BERT-based', f1: 72.9 },
] as const;
