import { findSubject, subjectAfter } from '../find-subject.ts';
import { looseSite } from '../loose-site.ts';
import type { Subject } from '../phrase-subject.ts';
import { bucket, type Features, hashText, joinHashes } from './feature-hash.ts';
import { at, countIn, type SentenceView } from './sentence-view.ts';
import { ADJ, DET, NOUN, NUM, OUTSIDE, PRON, PROPN } from './word-view.ts';

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

/** Adds the features of unit `u` (or NOBODY) as the source of the cue at `c`; `guess` is `guessSource` of that cue. */
export function addSourceFeatures(
  to: Features,
  view: SentenceView,
  c: number,
  content: Stretch,
  u: number,
  guess: Subject | null,
): void {
  const side = content.start > c ? 1 : content.end <= c ? 0 : 2;
  to.begin(u === NOBODY ? 5 : 4);
  addGuess(to, view, c, u, guess);
  if (u === NOBODY) {
    addAbsence(to, view, c, side);
    return;
  }
  addPlace(to, view, c, u, side);
  addWord(to, view, c, u);
  addGap(to, view, c, u, side);
}

function addAbsence(to: Features, view: SentenceView, c: number, contentSide: number): void {
  const cue = at(view, c);
  const head = joinHashes(cue.lemma, cue.pos);
  const p2 = at(view, c - 2);
  const p1 = at(view, c - 1);
  const n1 = at(view, c + 1);
  to.add();
  to.add(head);
  to.add(cue.pos, cue.lexicon);
  to.add(p1.word, cue.pos);
  to.add(p1.pos, cue.pos);
  to.add(p1.word, head);
  to.add(n1.word, cue.pos);
  to.add(p1.pos, p2.pos, cue.pos);
  to.add(p1.mention, p2.mention);
  to.add(bucket(c), cue.pos);
  to.add(contentSide, cue.pos);
  to.add(view.headline ? 1 : 0, cue.pos);
  to.add(cue.suffix, p1.pos);
  to.add(cue.suffix, p1.word);
}

/** How far from the cue, on which side of it and of the content. */
function addPlace(to: Features, view: SentenceView, c: number, u: number, contentSide: number): void {
  const cue = at(view, c);
  const w = at(view, u);
  const side = u < c ? 0 : 1;
  const distance = u < c ? -bucket(c - u) : bucket(u - c);
  const p1 = at(view, c - 1);
  const n1 = at(view, c + 1);
  to.add(distance);
  to.add(distance, joinHashes(cue.lemma, cue.pos));
  to.add(distance, cue.pos, cue.lexicon);
  to.add(distance, contentSide, w.pos);
  to.add(distance, contentSide, w.mention);
  to.add(bucket(u), side, w.mention);
  to.add(p1.pos, side, distance);
  to.add(p1.word, side, joinHashes(distance, w.pos));
  to.add(n1.word, side, joinHashes(distance, w.pos));
  to.add(p1.mention === w.mention ? 1 : 0, side, distance);
  to.add(view.headline ? 1 : 0, side, joinHashes(distance, w.pos));
}

/** The word itself and its neighbors. */
function addWord(to: Features, view: SentenceView, c: number, u: number): void {
  const cue = at(view, c);
  const head = joinHashes(cue.lemma, cue.pos);
  const p1 = at(view, u - 1);
  const w = at(view, u);
  const n1 = at(view, u + 1);
  const side = u < c ? 0 : 1;
  to.add(side, head);
  to.add(side, head, w.mention);
  to.add(side, w.pos === PRON ? w.word : joinHashes(w.pos, w.mention), cue.pos);
  to.add(side, w.word);
  to.add(side, w.pos, cue.pos);
  to.add(side, w.lemma, cue.lexicon);
  to.add(side, p1.word, cue.pos);
  to.add(side, p1.word, w.mention);
  to.add(side, p1.word, head);
  to.add(side, n1.word, cue.pos);
  to.add(side, n1.pos, w.pos);
  to.add(side, joinHashes(p1.pos, w.pos), n1.pos);
  to.add(side, w.capital ? 1 : 0, w.mention);
}

/** What stands between the word and the cue. */
function addGap(to: Features, view: SentenceView, c: number, u: number, contentSide: number): void {
  const cue = at(view, c);
  const { pos, mention } = at(view, u);
  const side = u < c ? 0 : 1;
  const first = u < c ? u + 1 : c + 1;
  const end = u < c ? c : u;
  const verbs = Math.min(3, countIn(view.verbs, first, end));
  const commas = Math.min(3, countIn(view.commas, first, end));
  const clauses = joinHashes(verbs, commas);
  const others = joinHashes(verbs, Math.min(3, countIn(view.begun, first, end)));
  const gap = hashPos(view, first, end);
  to.add(side, clauses);
  to.add(side, clauses, mention);
  to.add(side, clauses, cue.pos);
  to.add(side, others, mention);
  to.add(side, others, joinHashes(commas, contentSide));
  to.add(side, others, joinHashes(cue.lemma, cue.pos));
  to.add(gap, side, pos);
  to.add(gap, side, cue.pos);
  to.add(gap, side, mention);
  to.add(gap, side, cue.suffix);
  to.add(contentSide, side, joinHashes(verbs, mention));
  to.add(contentSide, side, joinHashes(commas, mention));
  to.add(cue.suffix, side, verbs);
  const relative = hasRelative(view, first, end) ? 1 : 0;
  to.add(relative, side, verbs);
  to.add(relative, side, joinHashes(mention, bucket(end - first)));
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
function addGuess(to: Features, view: SentenceView, c: number, u: number, guess: Subject | null): void {
  const cue = at(view, c);
  const word = at(view, u);
  const covers = guess === null ? 0 : guess.phrase.from <= u && u < guess.phrase.to ? 1 : 2;
  const mention = u < 0 ? undefined : view.units[u]?.mention;
  const same = guess?.mention != null && mention === guess.mention ? 1 : 0;
  const rule = guess === null ? 0 : hashText(guess.rule);
  to.add(covers);
  to.add(covers, rule, cue.pos);
  to.add(covers, same, word.mention);
  to.add(covers, same, rule);
  to.add(covers, joinHashes(cue.lemma, cue.pos), same);
  to.add(covers, word.pos, rule);
  to.add(covers, at(view, c - 1).pos, same);
  to.add(covers, cue.suffix, same);
}
