import { bucket, featureOf, hashText, joinHashes } from './feature-hash.ts';
import { ADJ, at, countIn, DET, NOUN, NUM, PRON, PROPN, type SentenceView } from './sentence-view.ts';

/** Stands for "the sentence names no source" among the candidates. */
export const NOBODY = -1;

/** Most units between a cue and its source. */
const REACH = 60;

const WHO = new Set(['who', 'which', 'that'].map(hashText));

/** The content that is proposed, in units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words outside the content that can be (part of) the source of the cue at `c`, and NOBODY. */
export function sourceCandidates(view: SentenceView, c: number, content: Stretch): number[] {
  const found = [NOBODY];
  const around = content.start < c && content.end > c;
  for (let u = Math.max(0, c - REACH); u < Math.min(view.words.length, c + REACH); u++) {
    if (u === c || (!around && u >= content.start && u < content.end)) continue;
    const { pos, mention } = at(view, u);
    if (
      pos === NOUN ||
      pos === PROPN ||
      pos === PRON ||
      mention !== 0 ||
      pos === NUM ||
      pos === DET ||
      pos === ADJ
    )
      found.push(u);
  }
  return found;
}

/** Features of unit `u` as the source of the cue at `c`. */
export function sourceFeatures(view: SentenceView, c: number, content: Stretch, u: number): number[] {
  const out: number[] = [];
  let template = 3000;
  const add = (a = 0, b = 0, d = 0) => {
    out.push(featureOf(++template, a, b, d));
  };
  const cue = at(view, c);
  const lp = joinHashes(cue.lemma, cue.pos);
  const p1 = at(view, c - 1);
  const n1 = at(view, c + 1);
  const contentSide = content.start > c ? 1 : content.end <= c ? 0 : 2;
  if (u === NOBODY) {
    template = 3500;
    add();
    add(lp);
    add(cue.pos, cue.lexicon);
    add(p1.word, cue.pos);
    add(p1.pos, cue.pos);
    add(p1.word, lp);
    add(n1.word, cue.pos);
    add(p1.pos, at(view, c - 2).pos, cue.pos);
    add(p1.mention, at(view, c - 2).mention);
    add(bucket(c), cue.pos);
    add(contentSide, cue.pos);
    add(view.headline ? 1 : 0, cue.pos);
    add(cue.suffix, p1.pos);
    add(cue.suffix, p1.word);
    return out;
  }
  const w = at(view, u);
  const before = at(view, u - 1);
  const next = at(view, u + 1);
  const left = u < c;
  const distance = left ? -bucket(c - u) : bucket(u - c);
  const [from, to] = left ? [u + 1, c] : [c + 1, u];
  const verbs = Math.min(3, countIn(view.verbs, from, to));
  const commas = Math.min(3, countIn(view.commas, from, to));
  const mentions = mentionsBetween(view, from, to);
  const side = left ? 0 : 1;
  const gap = to - from <= 5 ? gapPos(view, from, to) : 98;
  const kind = w.pos === PRON ? w.word : joinHashes(w.pos, w.mention);
  add(distance);
  add(distance, lp);
  add(distance, cue.pos, cue.lexicon);
  add(distance, contentSide, w.pos);
  add(distance, w.mention, contentSide);
  add(side, lp);
  add(side, lp, w.mention);
  add(side, kind, cue.pos);
  add(side, w.word);
  add(side, w.pos, cue.pos);
  add(side, w.lemma, cue.lexicon);
  add(side, before.word, cue.pos);
  add(side, before.word, w.mention);
  add(side, before.word, lp);
  add(side, next.word, cue.pos);
  add(side, next.pos, w.pos);
  add(side, joinHashes(before.pos, w.pos), next.pos);
  add(side, verbs, commas);
  add(side, joinHashes(verbs, commas), w.mention);
  add(side, joinHashes(verbs, commas), cue.pos);
  add(side, joinHashes(verbs, mentions), w.mention);
  add(side, joinHashes(verbs, mentions), joinHashes(commas, contentSide));
  add(side, joinHashes(verbs, mentions), lp);
  add(gap, side, w.pos);
  add(gap, side, cue.pos);
  add(gap, side, w.mention);
  add(gap, side, cue.suffix);
  add(contentSide, side, joinHashes(verbs, w.mention));
  add(contentSide, joinHashes(content.start - u > 0 ? 1 : 0, side), joinHashes(commas, w.mention));
  add(bucket(u), side, w.mention);
  add(p1.pos, side, distance);
  add(p1.word, side, joinHashes(distance, w.pos));
  add(n1.word, side, joinHashes(distance, w.pos));
  add(cue.suffix, side, verbs);
  add(hasRelative(view, from, to) ? 1 : 0, side, verbs);
  add(hasRelative(view, from, to) ? 1 : 0, side, joinHashes(w.mention, distance));
  add(at(view, c - 1).mention === w.mention ? 1 : 0, side, distance);
  add(view.headline ? 1 : 0, side, joinHashes(distance, w.pos));
  add(w.capital ? 1 : 0, side, w.mention);
  return out;
}

/** How many mentions begin in the stretch, 0–3. */
function mentionsBetween(view: SentenceView, from: number, to: number): number {
  let found = 0;
  for (let k = from; k < to && found < 3; k++) {
    const unit = view.units[k];
    if (unit && unit.mention >= 0 && unit.mention !== view.units[k - 1]?.mention) found++;
  }
  return found;
}

function gapPos(view: SentenceView, from: number, to: number): number {
  let hash = 17;
  for (let k = from; k < to; k++) hash = joinHashes(hash, at(view, k).pos);
  return hash;
}

function hasRelative(view: SentenceView, from: number, to: number): boolean {
  for (let k = from; k < Math.min(to, from + 20); k++) if (WHO.has(at(view, k).word)) return true;
  return false;
}
