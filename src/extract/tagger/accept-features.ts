import { bucket, type Features, hashText, joinHashes } from './feature-hash.ts';
import type { Reading } from './read-cue.ts';
import { ruleAt } from './rule-view.ts';
import { at, countIn, type SentenceView } from './sentence-view.ts';
import { NOBODY } from './source-features.ts';
import { QUOTE } from './word-view.ts';

const THAT = hashText('that');
/** The level of a rival that there isn't. */
const NONE = 99;

/** A log-odds or a log-probability in steps of a third. */
const step = (value: number): number => Math.round(Math.max(-4, Math.min(4, value)) * 3);
const odds = (share: number): number => step(Math.log((share + 1e-4) / (1 - share + 1e-4)));

/**
 * Adds the features that tell whether a reading is right, in view of the other readings of its sentence: annotators mark
 * the outer report and not those inside its content, so a strong cue whose content covers this one speaks against it.
 */
export function addAcceptFeatures(
  to: Features,
  view: SentenceView,
  readings: readonly Reading[],
  i: number,
): void {
  const reading = readings[i];
  if (reading === undefined) return;
  const rivals = readRivals(readings, i);
  to.begin(6);
  addShares(to, view, reading, rivals);
  addRivals(to, view, reading, rivals);
  addContent(to, view, reading, readings.length);
  addSource(to, view, reading);
  addRules(to, view, reading);
}

const sideOf = ({ cue, start, end }: Reading): number => (start > cue ? 1 : end <= cue ? 0 : 2);
const fitOf = ({ overlapShare }: Reading): number => odds(overlapShare);
const exactnessOf = ({ exactShare }: Reading): number => odds(exactShare);

/** How sure the tables were of the cue and of its content. */
function addShares(to: Features, view: SentenceView, reading: Reading, rivals: Rivals): void {
  const side = sideOf(reading);
  const fit = fitOf(reading);
  const sure = odds(reading.cueShare);
  const { pos } = at(view, reading.cue);
  to.add();
  to.add(sure);
  to.add(sure, fit);
  to.add(sure, side, pos);
  to.add(sure, rivals.coverer);
  to.add(sure, rivals.covered);
  to.add(sure, rivals.coverer, rivals.covered);
  to.add(sure, rivals.overlap);
  to.add(sure, view.headline ? 1 : 0);
  to.add(sure, side, Math.min(2, countIn(view.quotes, reading.start, reading.end)));
  to.add(sure, reading.source === NOBODY ? 1 : 0, odds(reading.sourceShare));
  to.add(fit);
  to.add(fit, side, pos);
  to.add(exactnessOf(reading), side);
  to.add(exactnessOf(reading), fit);
  to.add(Math.round(12 * reading.overlapShare * reading.cueShare));
}

function addRivals(to: Features, view: SentenceView, reading: Reading, rivals: Rivals): void {
  const cue = at(view, reading.cue);
  const kind = joinHashes(cue.lexicon, cue.pos);
  const head = joinHashes(cue.lemma, cue.pos);
  to.add(kind, rivals.coverer);
  to.add(head, rivals.coverer);
  to.add(kind, rivals.covered);
  to.add(head, rivals.covered);
  to.add(rivals.coverer, rivals.lead);
  to.add(rivals.coverer, rivals.coverers);
  to.add(rivals.covered, rivals.inside);
  to.add(rivals.overlap, fitOf(reading));
}

function addContent(to: Features, view: SentenceView, reading: Reading, count: number): void {
  const cue = at(view, reading.cue);
  const first = at(view, reading.start);
  const kind = joinHashes(cue.lexicon, cue.pos);
  const head = joinHashes(cue.lemma, cue.pos);
  const side = sideOf(reading);
  const length = bucket(reading.end - reading.start);
  const quotes = Math.min(2, countIn(view.quotes, reading.start, reading.end));
  const verbs = Math.min(3, countIn(view.verbs, reading.start, reading.end));
  const opening = joinHashes(first.pos, first.word === THAT ? 1 : 0);
  const lastQuoted = at(view, reading.end - 1).pos === QUOTE ? 1 : 0;
  to.add(head);
  to.add(head, side);
  to.add(kind, side, fitOf(reading));
  to.add(quotes, side, kind);
  to.add(quotes, verbs, length);
  to.add(opening, side, verbs);
  to.add(opening, kind);
  to.add(opening, head);
  to.add(length, kind);
  to.add(length, first.pos, side);
  to.add(length, verbs, odds(reading.cueShare));
  to.add(first.pos === QUOTE ? 1 : 0, lastQuoted, side);
  to.add(Math.min(4, count), odds(reading.cueShare));
}

function addSource(to: Features, view: SentenceView, reading: Reading): void {
  const cue = at(view, reading.cue);
  const source = at(view, reading.source);
  const nobody = reading.source === NOBODY ? 1 : 0;
  for (const self of [joinHashes(cue.lexicon, cue.pos), joinHashes(cue.lemma, cue.pos)]) {
    to.add(nobody, self);
    to.add(source.mention, self);
  }
  to.add(source.word, cue.pos);
  to.add(step(Math.log(reading.sourceShare)), nobody);
}

interface Rivals {
  /** Odds of the strongest reading whose content covers this cue, or NONE. */
  readonly coverer: number;
  /** How much surer its cue is than this one, in thirds; 9 where there is none. */
  readonly lead: number;
  /** Likely ones among those that cover this cue, 0–3. */
  readonly coverers: number;
  /** Odds of the strongest reading whose cue stands in this content, or NONE. */
  readonly covered: number;
  /** Likely cues in this content, 0–3. */
  readonly inside: number;
  /** Odds of the strongest reading whose content overlaps this one without either covering the other's cue, or NONE. */
  readonly overlap: number;
}

/** A cue counts as likely from here on. */
const LIKELY = 0.3;

function readRivals(readings: readonly Reading[], i: number): Rivals {
  const own = readings[i];
  const coverers: number[] = [];
  const covered: number[] = [];
  const crossing: number[] = [];
  for (const [k, other] of readings.entries()) {
    if (own === undefined || k === i) continue;
    const covers = other.start <= own.cue && own.cue < other.end;
    const isCovered = own.start <= other.cue && other.cue < own.end;
    if (covers) coverers.push(other.cueShare);
    if (isCovered) covered.push(other.cueShare);
    if (!covers && !isCovered && other.start < own.end && own.start < other.end)
      crossing.push(other.cueShare);
  }
  return {
    coverer: levelOf(coverers),
    lead: coverers.length === 0 ? 9 : step(Math.max(...coverers) - (own?.cueShare ?? 0)),
    coverers: countLikely(coverers),
    covered: levelOf(covered),
    inside: countLikely(covered),
    overlap: levelOf(crossing),
  };
}

/** Whether the rules read the cue too, and alike. */
function addRules(to: Features, view: SentenceView, reading: Reading): void {
  const cue = at(view, reading.cue);
  const own = ruleAt(view, reading.cue);
  const start = own === undefined ? 0 : own.start === reading.start ? 1 : 2;
  const end = own === undefined ? 0 : own.end === reading.end ? 1 : 2;
  const inside = view.ruleOver[reading.cue] ?? 0;
  const agrees = joinHashes(start, end);
  to.add(agrees);
  to.add(agrees, own?.code ?? 0);
  to.add(agrees, odds(reading.cueShare));
  to.add(agrees, fitOf(reading));
  to.add(agrees, joinHashes(cue.lemma, cue.pos));
  to.add(agrees, inside);
  to.add(inside === 0 ? 0 : 1, odds(reading.cueShare));
  to.add(Math.min(3, view.rules.length), own === undefined ? 0 : 1);
}

const countLikely = (shares: readonly number[]): number =>
  Math.min(3, shares.filter((share) => share > LIKELY).length);
const levelOf = (shares: readonly number[]): number =>
  shares.length === 0 ? NONE : odds(Math.max(...shares));
