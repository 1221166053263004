import { addAcceptFeatures } from '../../src/extract/tagger/accept-features.ts';
import { withCues } from '../../src/extract/tagger/cued-view.ts';
import { listReadings, shareCues, type TaggerTables } from '../../src/extract/tagger/list-readings.ts';
import type { CueTables, Reading } from '../../src/extract/tagger/read-cue.ts';
import type { Weights } from '../../src/extract/tagger/score-features.ts';
import type { GoldReport } from './align-gold.ts';
import { collectFeatures } from './collect-features.ts';
import { type Example, type LearnSettings, learnWeights } from './learn-weights.ts';
import { type CuedSentence, listCueExamples, listHeads, listLessons } from './list-examples.ts';
import type { TrainingSentence } from './read-training-articles.ts';

/** Sizes, passes and rates that did best on a held-out fifth of the training articles. */
const SETTINGS = {
  cue: { slots: 2 ** 18, passes: 3, rate: 0.03 },
  start: { slots: 2 ** 17, passes: 3, rate: 0.04 },
  end: { slots: 2 ** 18, passes: 3, rate: 0.04 },
  source: { slots: 2 ** 17, passes: 8, rate: 0.06 },
  accept: { slots: 2 ** 14, passes: 4, rate: 0.02 },
} as const satisfies Record<string, LearnSettings>;

/** Parts into which the articles fall, so that later tables learn from what earlier ones say of articles new to them. */
const FOLDS = 5;

type Finding = Pick<TaggerTables, 'cue' | 'heads'>;

function learn(table: keyof typeof SETTINGS, examples: readonly Example[]): Weights {
  return { values: learnWeights(examples, SETTINGS[table]), step: 1 };
}

/** What finds cues. */
export function trainFinding(sentences: readonly TrainingSentence[]): Finding {
  const heads = new Set(listHeads(sentences));
  return { heads, cue: learn('cue', listCueExamples(sentences, heads)) };
}

/** What reads cues. */
export function trainReading(sentences: readonly CuedSentence[]): CueTables {
  const { start, end, source } = listLessons(sentences);
  return { start: learn('start', start), end: learn('end', end), source: learn('source', source) };
}

/** For each fold what `train` makes of the other folds, applied to that fold's articles; in the order of the articles. */
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

/** A sentence with readings by tables that never saw its article. */
export interface ReadSentence extends CuedSentence {
  readonly readings: readonly Reading[];
}

/** Each article with its cues read by tables trained on the other folds. */
export function readHeldOut(articles: readonly CuedSentence[][]): ReadSentence[][] {
  return applyHeldOut(
    articles,
    (others) => trainReading(others.flat()),
    (article, tables) => article.map((s) => ({ ...s, readings: listReadings(s.view, tables) })),
  );
}

/** The table that accepts readings: those are right that overlap a gold content of their cue by half. */
export function trainAccept(sentences: readonly ReadSentence[]): Weights {
  const examples = sentences.flatMap(({ view, gold, readings }) =>
    readings.map((reading, i) => ({
      candidates: [collectFeatures((to) => addAcceptFeatures(to, view, readings, i))],
      right: [gold.some((report) => isRight(reading, report))],
    })),
  );
  return learn('accept', examples);
}

function isRight({ cue, start, end }: Reading, { cue: gold, content }: GoldReport): boolean {
  if (content === null || cue < gold.from || cue > gold.to) return false;
  const shared = Math.min(end, content.end) - Math.max(start, content.start);
  return shared * 2 >= Math.max(end, content.end) - Math.min(start, content.start);
}
