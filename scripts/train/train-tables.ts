import { acceptFeatures } from '../../src/extract/tagger/accept-features.ts';
import { listReadings, type TaggerTables } from '../../src/extract/tagger/list-readings.ts';
import type { Reading } from '../../src/extract/tagger/read-cue.ts';
import type { GoldReport } from './align-gold.ts';
import { type Example, type LearnSettings, learnWeights } from './learn-weights.ts';
import { listExamples, listHeads } from './list-examples.ts';
import type { TrainingSentence } from './read-training-articles.ts';

type ReadingTables = Omit<TaggerTables, 'accept'>;

/** Sizes, passes and rates that did best on a held-out fifth of the training articles. */
const SETTINGS = {
  cue: { slots: 2 ** 18, passes: 3, rate: 0.03 },
  start: { slots: 2 ** 17, passes: 3, rate: 0.04 },
  end: { slots: 2 ** 18, passes: 3, rate: 0.04 },
  source: { slots: 2 ** 17, passes: 8, rate: 0.06 },
  accept: { slots: 2 ** 14, passes: 4, rate: 0.02 },
} as const satisfies Record<string, LearnSettings>;

/** Parts into which the articles fall, so that readings to learn from are of articles not learned from. */
const FOLDS = 5;

/** The tables that read cues. */
export function trainReading(sentences: readonly TrainingSentence[]): ReadingTables {
  const heads = new Set(listHeads(sentences));
  const lessons = listExamples(sentences, heads);
  const learn = (table: keyof typeof lessons) => ({
    values: learnWeights(lessons[table], SETTINGS[table]),
    step: 1,
  });
  return { heads, cue: learn('cue'), start: learn('start'), end: learn('end'), source: learn('source') };
}

/** The readings of a sentence by tables that never saw its article. */
export interface HeldOutReadings extends TrainingSentence {
  readonly readings: readonly Reading[];
}

/** Reads each article with tables trained on the other folds; an array an article. */
export function readHeldOut(articles: readonly (readonly TrainingSentence[])[]): HeldOutReadings[][] {
  const held: HeldOutReadings[][] = articles.map(() => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const tables = trainReading(articles.filter((_, i) => i % FOLDS !== fold).flat());
    for (const [i, article] of articles.entries()) {
      if (i % FOLDS !== fold) continue;
      held[i] = article.map((s) => ({ ...s, readings: listReadings(s.view, tables) }));
    }
  }
  return held;
}

/** The table that accepts readings, from held-out ones: those are right that half overlap a gold content of their cue. */
export function trainAccept(held: readonly (readonly HeldOutReadings[])[]): TaggerTables['accept'] {
  const examples: Example[] = held.flat().flatMap(({ view, gold, readings }) =>
    readings.map((reading, i) => ({
      candidates: [Int32Array.from(acceptFeatures(view, readings, i))],
      right: [gold.some((report) => isRight(reading, report))],
    })),
  );
  return { values: learnWeights(examples, SETTINGS.accept), step: 1 };
}

function isRight({ cue, start, end }: Reading, report: GoldReport): boolean {
  const { content } = report;
  if (content === null || cue < report.cue.from || cue > report.cue.to) return false;
  const shared = Math.min(end, content.end) - Math.max(start, content.start);
  return shared * 2 >= Math.max(end, content.end) - Math.min(start, content.start);
}
