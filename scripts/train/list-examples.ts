import { addCueFeatures, isCueCandidate } from '../../src/extract/tagger/cue-features.ts';
import type { CuedView } from '../../src/extract/tagger/cued-view.ts';
import { endCandidates } from '../../src/extract/tagger/end-candidates.ts';
import { addEndFeatures } from '../../src/extract/tagger/end-features.ts';
import type { Features } from '../../src/extract/tagger/feature-hash.ts';
import { openContent } from '../../src/extract/tagger/open-content.ts';
import {
  addSourceFeatures,
  guessSource,
  NOBODY,
  sourceCandidates,
} from '../../src/extract/tagger/source-features.ts';
import { addStartFeatures, startCandidates } from '../../src/extract/tagger/start-features.ts';
import type { GoldReport } from './align-gold.ts';
import { collectFeatures } from './collect-features.ts';
import type { Example } from './learn-weights.ts';
import type { CuedSentence, TrainingSentence } from './training-sentence.ts';

/** What the tables that read a cue learn from. */
export interface Lessons {
  readonly start: Example[];
  readonly end: Example[];
  readonly source: Example[];
}

/** A word that heads a cue less often than this, of the times that it occurs, is not looked at. */
const LEAST_HEADING = 0.002;

/** Base forms of the words other than verbs that head cues often enough, sorted. */
export function listHeads(sentences: readonly TrainingSentence[]): string[] {
  const heads = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { view, gold } of sentences) {
    for (const { lemma, pos } of view.units) if (pos !== 'VERB') count(all, lemma);
    for (const { cue } of gold) {
      const unit = view.units[cue.head];
      if (unit && unit.pos !== 'VERB') count(heads, unit.lemma);
    }
  }
  const often = (lemma: string, times: number) => times >= LEAST_HEADING * (all.get(lemma) ?? 0);
  return [...heads].flatMap(([lemma, times]) => (often(lemma, times) ? [lemma] : [])).sort();
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** The possible cues of these sentences; the words of a cue beside its head are neither right nor wrong. */
export function listCueExamples(
  sentences: readonly TrainingSentence[],
  heads: ReadonlySet<string>,
): Example[] {
  const examples: Example[] = [];
  for (const { view, gold } of sentences) {
    for (let i = 0; i < view.words.length; i++) {
      if (!isCueCandidate(view, i, heads)) continue;
      const right = gold.some((g) => g.cue.head === i);
      if (!right && gold.some((g) => g.cue.from <= i && i <= g.cue.to)) continue;
      examples.push({ candidates: [collectFeatures((to) => addCueFeatures(to, view, i))], right: [right] });
    }
  }
  return examples;
}

/** The choices that the gold reports of these sentences settle. */
export function listLessons(sentences: readonly CuedSentence[]): Lessons {
  const lessons: Lessons = { start: [], end: [], source: [] };
  for (const { view, gold } of sentences) for (const report of gold) addChoices(lessons, view, report);
  return lessons;
}

function addChoices(lessons: Lessons, view: CuedView, { cue, content, source }: GoldReport): void {
  if (content === null) return;
  const { head } = cue;
  const { start, end } = content;
  addChoice(
    lessons.start,
    startCandidates(view, head),
    (s) => s === start,
    (to, s) => addStartFeatures(to, view, head, s),
  );
  const opening = openContent(view, head, start);
  addChoice(
    lessons.end,
    endCandidates(view, head, start),
    (e) => e === end,
    (to, e) => addEndFeatures(to, opening, e),
  );
  if (source === null) return;
  const guess = guessSource(view, head);
  addChoice(
    lessons.source,
    sourceCandidates(view, head, content),
    (unit) => (unit === NOBODY ? source.size === 0 : source.has(unit)),
    (to, unit) => addSourceFeatures(to, view, head, content, unit, guess),
  );
}

/** Adds a choice among several, unless the right one is not among them. */
function addChoice(
  examples: Example[],
  candidates: readonly number[],
  isRight: (candidate: number) => boolean,
  fill: (to: Features, candidate: number) => void,
): void {
  const right = candidates.map(isRight);
  if (candidates.length < 2 || !right.includes(true)) return;
  examples.push({ candidates: candidates.map((c) => collectFeatures((to) => fill(to, c))), right });
}
