import type { CuedView } from './cued-view.ts';
import { bucket, type Features, hashText, joinHashes } from './feature-hash.ts';
import { ruleAt } from './rule-view.ts';
import { at, countIn, type SentenceView } from './sentence-view.ts';
import { CCONJ, OUTSIDE, PUNCT, QUOTE, SCONJ } from './word-view.ts';

const THAT = hashText('that');
/** Units before and after a cue among which its content may begin (99.5 % do in PolNeAR's training articles). */
const REACH_BEFORE = 70;
const REACH_AFTER = 16;
/** Units that are looked at for a subject before the cue and for a "that" after it. */
const NEAR = 10;

/** Where the content of the cue at `cue` can begin: anywhere after it; before it, where a clause can open. */
export function startCandidates(view: SentenceView, cue: number): number[] {
  const starts: number[] = [];
  for (let s = Math.max(0, cue - REACH_BEFORE); s < cue; s++)
    if (!at(view, s).edge && (starts.length === 0 || opensClause(view, s))) starts.push(s);
  for (let s = cue + 1; s < Math.min(view.words.length, cue + 1 + REACH_AFTER); s++)
    if (!at(view, s).edge) starts.push(s);
  return starts;
}

function opensClause(view: SentenceView, s: number): boolean {
  const before = at(view, s - 1);
  const joined = before.pos === CCONJ || before.pos === SCONJ;
  return before.edge || joined || before.pos === QUOTE || at(view, s).pos === QUOTE;
}

/** Adds the features of a content that begins at `s` under the cue at `c`. */
export function addStartFeatures(to: Features, view: CuedView, c: number, s: number): void {
  const cue = at(view, c);
  const head = joinHashes(cue.lemma, cue.pos);
  const kind = joinHashes(cue.lexicon, cue.pos);
  to.begin(2);
  addGap(to, view, c, s, head);
  addWords(to, view, c, s, head, kind);
  addSentence(to, view, c, s, kind);
  addCues(to, view, c, s, head);
  addRules(to, view, c, s, head);
}

function hashWords(view: SentenceView, from: number, to: number): number {
  let hash = 17;
  for (let i = from; i < to; i++) hash = joinHashes(hash, at(view, i).word);
  return hash;
}

function hashPos(view: SentenceView, from: number, to: number): number {
  let hash = 17;
  for (let i = from; i < to; i++) hash = joinHashes(hash, at(view, i).pos);
  return hash;
}

/** How far from the cue, and over what. */
function addGap(to: Features, view: SentenceView, c: number, s: number, head: number): void {
  const cue = at(view, c);
  const w = at(view, s);
  const after = s > c;
  const side = after ? 1 : 0;
  const distance = after ? Math.min(12, s - c) : -bucket(c - s);
  const gap = after ? s - c - 1 : OUTSIDE;
  const gapPos = gap <= 6 ? hashPos(view, c + 1, s) : gap;
  const gapWords = gap <= 4 ? hashWords(view, c + 1, s) : gap;
  const first = after ? c + 1 : s;
  const end = after ? s : c;
  const verbs = Math.min(3, countIn(view.verbs, first, end));
  const counts = joinHashes(verbs, Math.min(3, countIn(view.commas, first, end)));
  to.add(distance);
  to.add(distance, cue.pos, cue.lexicon);
  to.add(distance, head);
  to.add(distance, w.pos, at(view, s - 1).pos);
  to.add(side, head);
  to.add(gapPos);
  to.add(gapPos, w.pos);
  to.add(gapPos, head);
  to.add(gapPos, w.pos, cue.lexicon);
  to.add(gapWords, w.pos);
  to.add(gapWords, w.word);
  to.add(gapWords, head);
  to.add(side, counts);
  to.add(side, counts, w.pos);
  to.add(side, counts, cue.lexicon);
}

/** The words around the start. */
function addWords(to: Features, view: SentenceView, c: number, s: number, head: number, kind: number): void {
  const side = s > c ? 1 : 0;
  const p2 = at(view, s - 2);
  const p1 = at(view, s - 1);
  const w = at(view, s);
  const n1 = at(view, s + 1);
  const n2 = at(view, s + 2);
  to.add(side, w.word);
  to.add(side, p1.word);
  to.add(side, w.pos);
  to.add(side, w.word, head);
  to.add(side, p1.word, head);
  to.add(side, w.pos, head);
  to.add(side, w.word, kind);
  to.add(side, p1.word, kind);
  to.add(side, w.pos, kind);
  to.add(side, w.word, n1.word);
  to.add(side, w.pos, n1.pos);
  to.add(side, w.pos, joinHashes(n1.pos, n2.pos));
  to.add(side, p1.word, w.word);
  to.add(side, p1.word, w.pos);
  to.add(side, p1.pos, w.pos);
  to.add(side, p1.pos, joinHashes(w.pos, n1.pos));
  to.add(side, joinHashes(p2.pos, p1.pos), w.pos);
  to.add(side, p1.pos, head);
  to.add(side, joinHashes(p1.pos, w.pos), kind);
  to.add(side, w.mention, joinHashes(p1.pos, at(view, c).pos));
  to.add(side, p1.mention, w.pos);
  to.add(side, p1.mention, head);
  to.add(side, w.capital ? 1 : 0, p1.pos);
}

/** The whole sentence: is the cue at its end, does a "that" follow, where do quotes stand? */
function addSentence(to: Features, view: SentenceView, c: number, s: number, kind: number): void {
  const cue = at(view, c);
  const w = at(view, s);
  const p1 = at(view, c - 1);
  const n1 = at(view, c + 1);
  const n2 = at(view, c + 2);
  const side = s > c ? 1 : 0;
  const distance = s > c ? Math.min(12, s - c) : -bucket(c - s);
  const tail = bucket(view.words.length - c);
  const quotes = joinHashes(
    Math.min(2, countIn(view.quotes, 0, c)),
    Math.min(2, countIn(view.quotes, c, view.words.length)),
  );
  const that = nextThat(view, c);
  const subject = subjectBefore(view, c);
  to.add(side, tail, kind);
  to.add(side, tail, Math.min(2, countIn(view.commas, 0, c)));
  to.add(side, joinHashes(n1.word, p1.pos), cue.lexicon);
  to.add(side, joinHashes(n1.pos, p1.pos), cue.lexicon);
  to.add(distance, n1.pos, w.pos);
  to.add(distance, n1.word, cue.lexicon);
  to.add(distance, n2.pos, joinHashes(n1.pos, cue.pos));
  to.add(side, quotes, joinHashes(w.pos, distance));
  to.add(side, quotes, kind);
  to.add(side, that, joinHashes(s - c, cue.pos));
  to.add(side, that, w.word === THAT ? 1 : 0);
  to.add(view.headline ? 1 : 0, side, joinHashes(distance, cue.pos));
  to.add(subject, side, tail);
  to.add(subject, side, cue.lexicon);
  to.add(subject, distance, bucket(c));
}

/** Other likely cues: between this one and the start, at the start, and on either side of this one. */
function addCues(to: Features, view: CuedView, c: number, s: number, head: number): void {
  const side = s > c ? 1 : 0;
  const between = Math.min(2, s > c ? countIn(view.cues, c + 1, s) : countIn(view.cues, s, c));
  const sides = joinHashes(
    Math.min(2, countIn(view.cues, 0, c)),
    Math.min(2, countIn(view.cues, c + 1, view.words.length)),
  );
  to.add(side, between);
  to.add(side, between, at(view, s).pos);
  to.add(side, between, head);
  to.add(side, view.levels[s] ?? 0, at(view, s).pos);
  to.add(side, sides);
  to.add(side, sides, joinHashes(at(view, c).lexicon, bucket(view.words.length - c)));
  to.add(side, view.levels[c] ?? 0, at(view, c).pos);
}

/** How far after the cue a "that" stands; 0 where none does before a comma. */
function nextThat(view: SentenceView, c: number): number {
  for (let k = c + 1; k < c + NEAR; k++) {
    const word = at(view, k);
    if (word.word === THAT) return k - c;
    if (word.comma || word.pos === OUTSIDE) return 0;
  }
  return 0;
}

/** What stands before the cue's own words: a comma in `…, she said`, nothing in `The mayor said`. */
function subjectBefore(view: SentenceView, c: number): number {
  let k = c - 1;
  while (k >= 0 && c - k < NEAR && !at(view, k).edge && at(view, k).pos !== QUOTE) k--;
  const opener = at(view, k);
  const mark = opener.comma ? 1 : opener.pos === QUOTE || opener.pos === PUNCT ? opener.pos : k < 0 ? 2 : 3;
  return joinHashes(mark, bucket(c - k));
}

/** Whether the rules let this cue's content, or another's, begin here. */
function addRules(to: Features, view: SentenceView, c: number, s: number, head: number): void {
  const own = ruleAt(view, c);
  const agrees = own === undefined ? 0 : own.start === s ? 1 : own.start < s ? 2 : 3;
  const other = (view.ruleStarts[s] ?? 0) > (agrees === 1 ? 1 : 0) ? 1 : 0;
  const side = s > c ? 1 : 0;
  to.add(agrees);
  to.add(agrees, own?.code ?? 0);
  to.add(agrees, head);
  to.add(agrees, at(view, s).pos, at(view, s - 1).pos);
  to.add(agrees, at(view, s).word);
  to.add(agrees, other, side);
  to.add(other, at(view, s).pos, side);
}
