import { addAcceptFeatures } from '../../src/extract/tagger/accept-features.ts';
import type { TaggerTables } from '../../src/extract/tagger/list-readings.ts';
import type { CueTables, Reading } from '../../src/extract/tagger/read-cue.ts';
import type { Weights } from '../../src/extract/tagger/score-features.ts';
import type { GoldReport } from './align-gold.ts';
import { collectFeatures } from './collect-features.ts';
import { type Example, type LearnSettings, learnWeights } from './learn-weights.ts';
import { listCueExamples, listHeads, listLessons } from './list-examples.ts';
import type { CuedSentence, ReadSentence, TrainingSentence } from './training-sentence.ts';

/** Sizes, passes and rates that did best on a held-out fifth of the training articles. */
const SETTINGS = {
  cue: { slots: 2 ** 18, passes: 3, rate: 0.03 },
  start: { slots: 2 ** 17, passes: 3, rate: 0.04 },
  end: { slots: 2 ** 18, passes: 3, rate: 0.04 },
  source: { slots: 2 ** 17, passes: 8, rate: 0.06 },
  accept: { slots: 2 ** 14, passes: 4, rate: 0.02 },
} as const satisfies Record<string, LearnSettings>;

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
