import { withCues } from '../../src/extract/tagger/cued-view.ts';
import { listReadings, shareCues } from '../../src/extract/tagger/list-readings.ts';
import { trainFinding, trainReading } from './train-tables.ts';
import type { CuedSentence, ReadSentence, TrainingSentence } from './training-sentence.ts';

/** Parts into which the articles fall. */
const FOLDS = 5;

/**
 * For each fold what `train` makes of the other folds, applied to that fold's articles; in the order of the articles. So
 * what is learned next sees earlier tables as good as they are on new text, not as good as on their own examples.
 */
function applyHeldOut<A, M, B>(
  articles: readonly A[],
  train: (others: A[]) => M,
  apply: (article: A, model: M) => B,
): B[] {
  const results: B[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train(articles.filter((_, i) => i % FOLDS !== fold));
    for (const [i, article] of articles.entries()) if (i % FOLDS === fold) results[i] = apply(article, model);
  }
  return results;
}

/** Each article with cue probabilities by tables trained on the other folds. */
export function cueHeldOut(articles: readonly TrainingSentence[][]): CuedSentence[][] {
  return applyHeldOut(
    articles,
    (others) => trainFinding(others.flat()),
    (article, tables) => article.map((s) => ({ ...s, view: withCues(s.view, shareCues(s.view, tables)) })),
  );
}

/** Each article with its cues read by tables trained on the other folds. */
export function readHeldOut(articles: readonly CuedSentence[][]): ReadSentence[][] {
  return applyHeldOut(
    articles,
    (others) => trainReading(others.flat()),
    (article, tables) => article.map((s) => ({ ...s, readings: listReadings(s.view, tables) })),
  );
}
