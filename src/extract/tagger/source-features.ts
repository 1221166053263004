import { findSubject, subjectAfter } from '../find-subject.ts';
import { looseSite } from '../loose-site.ts';
import type { Subject } from '../phrase-subject.ts';
import { type AddFeature, bucket, hashText, joinHashes, listFeatures } from './feature-hash.ts';
import {
  ADJ,
  at,
  countIn,
  DET,
  NOUN,
  NUM,
  OUTSIDE,
  PRON,
  PROPN,
  type SentenceView,
} from './sentence-view.ts';

/** Stands for "the sentence names no source" among the candidates. */
export const NOBODY = -1;

/** Most units between a cue and its source. */
const REACH = 60;
const SOURCE_POS = new Set([NOUN, PROPN, PRON, NUM, DET, ADJ]);
const RELATIVE = new Set(['who', 'which', 'that'].map(hashText));
/** Units between that are compared by their parts of speech, and searched for a relative pronoun. */
const SHORT_GAP = 5;
const RELATIVE_REACH = 20;

/** The hull of a content, in units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** NOBODY, and the words outside the content that can belong to the source of the cue at `c`. */
export function sourceCandidates(view: SentenceView, c: number, content: Stretch): number[] {
  const found = [NOBODY];
  const around = content.start < c && content.end > c;
  for (let u = Math.max(0, c - REACH); u < Math.min(view.words.length, c + REACH); u++) {
    if (u === c || (!around && u >= content.start && u < content.end)) continue;
    if (at(view, u).mention !== 0 || SOURCE_POS.has(at(view, u).pos)) found.push(u);
  }
  return found;
}

/** Whom the rules would name as the subject of the word at `c`, if it were a cue. */
export function guessSource(view: SentenceView, c: number): Subject | null {
  const site = looseSite(view.units, c);
  return findSubject(view.units, view.mentions, site, []) ?? subjectAfter(view.units, view.mentions, site);
}

/** Features of unit `u` (or NOBODY) as the source of the cue at `c`; `guess` is `guessSource` of that cue. */
export function sourceFeatures(
  view: SentenceView,
  c: number,
  content: Stretch,
  u: number,
  guess: Subject | null,
): number[] {
  const side = content.start > c ? 1 : content.end <= c ? 0 : 2;
  if (u === NOBODY) {
    return listFeatures(5, (add) => {
      addAbsence(add, view, c, side);
      addGuess(add, view, c, u, guess);
    });
  }
  return listFeatures(4, (add) => {
    addGuess(add, view, c, u, guess);
    addPlace(add, view, c, u, side);
    addWord(add, view, c, u);
    addGap(add, view, c, u, side);
  });
}

function addAbsence(add: AddFeature, view: SentenceView, c: number, contentSide: number): void {
  const cue = at(view, c);
  const head = joinHashes(cue.lemma, cue.pos);
  const [p2, p1, n1] = [at(view, c - 2), at(view, c - 1), at(view, c + 1)];
  add();
  add(head);
  add(cue.pos, cue.lexicon);
  add(p1.word, cue.pos);
  add(p1.pos, cue.pos);
  add(p1.word, head);
  add(n1.word, cue.pos);
  add(p1.pos, p2.pos, cue.pos);
  add(p1.mention, p2.mention);
  add(bucket(c), cue.pos);
  add(contentSide, cue.pos);
  add(view.headline ? 1 : 0, cue.pos);
  add(cue.suffix, p1.pos);
  add(cue.suffix, p1.word);
}

/** How far from the cue, on which side of it and of the content. */
function addPlace(add: AddFeature, view: SentenceView, c: number, u: number, contentSide: number): void {
  const cue = at(view, c);
  const w = at(view, u);
  const side = u < c ? 0 : 1;
  const distance = u < c ? -bucket(c - u) : bucket(u - c);
  const [p1, n1] = [at(view, c - 1), at(view, c + 1)];
  add(distance);
  add(distance, joinHashes(cue.lemma, cue.pos));
  add(distance, cue.pos, cue.lexicon);
  add(distance, contentSide, w.pos);
  add(distance, contentSide, w.mention);
  add(bucket(u), side, w.mention);
  add(p1.pos, side, distance);
  add(p1.word, side, joinHashes(distance, w.pos));
  add(n1.word, side, joinHashes(distance, w.pos));
  add(p1.mention === w.mention ? 1 : 0, side, distance);
  add(view.headline ? 1 : 0, side, joinHashes(distance, w.pos));
}

/** The word itself and its neighbors. */
function addWord(add: AddFeature, view: SentenceView, c: number, u: number): void {
  const cue = at(view, c);
  const head = joinHashes(cue.lemma, cue.pos);
  const [p1, w, n1] = [at(view, u - 1), at(view, u), at(view, u + 1)];
  const side = u < c ? 0 : 1;
  add(side, head);
  add(side, head, w.mention);
  add(side, w.pos === PRON ? w.word : joinHashes(w.pos, w.mention), cue.pos);
  add(side, w.word);
  add(side, w.pos, cue.pos);
  add(side, w.lemma, cue.lexicon);
  for (const value of [cue.pos, w.mention, head]) add(side, p1.word, value);
  add(side, n1.word, cue.pos);
  add(side, n1.pos, w.pos);
  add(side, joinHashes(p1.pos, w.pos), n1.pos);
  add(side, w.capital ? 1 : 0, w.mention);
}

/** What stands between the word and the cue. */
function addGap(add: AddFeature, view: SentenceView, c: number, u: number, contentSide: number): void {
  const cue = at(view, c);
  const { pos, mention } = at(view, u);
  const [side, from, to] = u < c ? [0, u + 1, c] : [1, c + 1, u];
  const verbs = Math.min(3, countIn(view.verbs, from, to));
  const commas = Math.min(3, countIn(view.commas, from, to));
  const clauses = joinHashes(verbs, commas);
  const others = joinHashes(verbs, mentionsIn(view, from, to));
  const gap = hashPos(view, from, to);
  for (const value of [0, mention, cue.pos]) add(side, clauses, value);
  add(side, others, mention);
  add(side, others, joinHashes(commas, contentSide));
  add(side, others, joinHashes(cue.lemma, cue.pos));
  for (const value of [pos, cue.pos, mention, cue.suffix]) add(gap, side, value);
  add(contentSide, side, joinHashes(verbs, mention));
  add(contentSide, side, joinHashes(commas, mention));
  add(cue.suffix, side, verbs);
  const relative = hasRelative(view, from, to) ? 1 : 0;
  add(relative, side, verbs);
  add(relative, side, joinHashes(mention, bucket(to - from)));
}

/** How many mentions begin in the stretch, 0–3. */
function mentionsIn(view: SentenceView, from: number, to: number): number {
  let found = 0;
  for (let k = from; k < to && found < 3; k++) {
    const mention = view.units[k]?.mention ?? -1;
    if (mention >= 0 && mention !== view.units[k - 1]?.mention) found++;
  }
  return found;
}

function hashPos(view: SentenceView, from: number, to: number): number {
  if (to - from > SHORT_GAP) return OUTSIDE;
  let hash = 17;
  for (let k = from; k < to; k++) hash = joinHashes(hash, at(view, k).pos);
  return hash;
}

function hasRelative(view: SentenceView, from: number, to: number): boolean {
  for (let k = from; k < Math.min(to, from + RELATIVE_REACH); k++)
    if (RELATIVE.has(at(view, k).word)) return true;
  return false;
}

/** Whether the rules' guess covers the word. */
function addGuess(add: AddFeature, view: SentenceView, c: number, u: number, guess: Subject | null): void {
  const cue = at(view, c);
  const word = at(view, u);
  const covers = guess === null ? 0 : guess.phrase.from <= u && u < guess.phrase.to ? 1 : 2;
  const same = guess?.mention != null && view.units[u]?.mention === guess.mention ? 1 : 0;
  const rule = guess === null ? 0 : hashText(guess.rule);
  add(covers);
  add(covers, rule, cue.pos);
  add(covers, same, word.mention);
  add(covers, same, rule);
  add(covers, joinHashes(cue.lemma, cue.pos), same);
  add(covers, word.pos, rule);
  add(covers, at(view, c - 1).pos, same);
  add(covers, cue.suffix, same);
}
