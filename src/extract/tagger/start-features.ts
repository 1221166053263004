import type { CuedView } from './cued-view.ts';
import { type AddFeature, bucket, hashText, joinHashes, listFeatures } from './feature-hash.ts';
import { at, CCONJ, countIn, OUTSIDE, PUNCT, QUOTE, SCONJ, type SentenceView } from './sentence-view.ts';

const THAT = hashText('that');
/** Units before and after a cue among which its content may begin (99.5 % of PolNeAR's training articles). */
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

/** Features of a content that begins at `s` under the cue at `c`. */
export function startFeatures(view: CuedView, c: number, s: number): number[] {
  const cue = at(view, c);
  const head = joinHashes(cue.lemma, cue.pos);
  const kind = joinHashes(cue.lexicon, cue.pos);
  return listFeatures(2, (add) => {
    addGap(add, view, c, s, head);
    addWords(add, view, c, s, head, kind);
    addSentence(add, view, c, s, kind);
    addCues(add, view, c, s, head);
    addRules(add, view, c, s, head);
  });
}

function hashBetween(view: SentenceView, from: number, to: number, value: 'word' | 'pos'): number {
  let hash = 17;
  for (let i = from; i < to; i++) hash = joinHashes(hash, at(view, i)[value]);
  return hash;
}

/** How far from the cue, and over what. */
function addGap(add: AddFeature, view: SentenceView, c: number, s: number, head: number): void {
  const cue = at(view, c);
  const w = at(view, s);
  const after = s > c;
  const side = after ? 1 : 0;
  const distance = after ? Math.min(12, s - c) : -bucket(c - s);
  const gap = after ? s - c - 1 : OUTSIDE;
  const gapPos = gap <= 6 ? hashBetween(view, c + 1, s, 'pos') : gap;
  const gapWords = gap <= 4 ? hashBetween(view, c + 1, s, 'word') : gap;
  const [from, to] = after ? [c + 1, s] : [s, c];
  const verbs = Math.min(3, countIn(view.verbs, from, to));
  const counts = joinHashes(verbs, Math.min(3, countIn(view.commas, from, to)));
  add(distance);
  add(distance, cue.pos, cue.lexicon);
  add(distance, head);
  add(distance, w.pos, at(view, s - 1).pos);
  add(side, head);
  for (const value of [0, w.pos, head]) add(gapPos, value);
  add(gapPos, w.pos, cue.lexicon);
  for (const value of [w.pos, w.word, head]) add(gapWords, value);
  for (const value of [0, w.pos, cue.lexicon]) add(side, counts, value);
}

/** The words around the start. */
function addWords(
  add: AddFeature,
  view: SentenceView,
  c: number,
  s: number,
  head: number,
  kind: number,
): void {
  const side = s > c ? 1 : 0;
  const [p2, p1, w] = [at(view, s - 2), at(view, s - 1), at(view, s)];
  const [n1, n2] = [at(view, s + 1), at(view, s + 2)];
  for (const self of [0, head, kind]) {
    add(side, w.word, self);
    add(side, p1.word, self);
    add(side, w.pos, self);
  }
  add(side, w.word, n1.word);
  add(side, w.pos, n1.pos);
  add(side, w.pos, joinHashes(n1.pos, n2.pos));
  add(side, p1.word, w.word);
  add(side, p1.word, w.pos);
  add(side, p1.pos, w.pos);
  add(side, p1.pos, joinHashes(w.pos, n1.pos));
  add(side, joinHashes(p2.pos, p1.pos), w.pos);
  add(side, p1.pos, head);
  add(side, joinHashes(p1.pos, w.pos), kind);
  add(side, w.mention, joinHashes(p1.pos, at(view, c).pos));
  add(side, p1.mention, w.pos);
  add(side, p1.mention, head);
  add(side, w.capital ? 1 : 0, p1.pos);
}

/** The whole sentence: is the cue at its end, does a "that" follow, where do quotes stand? */
function addSentence(add: AddFeature, view: SentenceView, c: number, s: number, kind: number): void {
  const cue = at(view, c);
  const w = at(view, s);
  const [p1, n1, n2] = [at(view, c - 1), at(view, c + 1), at(view, c + 2)];
  const side = s > c ? 1 : 0;
  const distance = s > c ? Math.min(12, s - c) : -bucket(c - s);
  const tail = bucket(view.words.length - c);
  const quotes = joinHashes(
    Math.min(2, countIn(view.quotes, 0, c)),
    Math.min(2, countIn(view.quotes, c, view.words.length)),
  );
  const that = nextThat(view, c);
  const subject = subjectBefore(view, c);
  add(side, tail, kind);
  add(side, tail, Math.min(2, countIn(view.commas, 0, c)));
  add(side, joinHashes(n1.word, p1.pos), cue.lexicon);
  add(side, joinHashes(n1.pos, p1.pos), cue.lexicon);
  add(distance, n1.pos, w.pos);
  add(distance, n1.word, cue.lexicon);
  add(distance, n2.pos, joinHashes(n1.pos, cue.pos));
  add(side, quotes, joinHashes(w.pos, distance));
  add(side, quotes, kind);
  add(side, that, joinHashes(s - c, cue.pos));
  add(side, that, w.word === THAT ? 1 : 0);
  add(view.headline ? 1 : 0, side, joinHashes(distance, cue.pos));
  add(subject, side, tail);
  add(subject, side, cue.lexicon);
  add(subject, distance, bucket(c));
}

/** Other likely cues: between this one and the start, at the start, and on either side of this one. */
function addCues(add: AddFeature, view: CuedView, c: number, s: number, head: number): void {
  const side = s > c ? 1 : 0;
  const between = Math.min(2, s > c ? countIn(view.cues, c + 1, s) : countIn(view.cues, s, c));
  const sides = joinHashes(
    Math.min(2, countIn(view.cues, 0, c)),
    Math.min(2, countIn(view.cues, c + 1, view.words.length)),
  );
  add(side, between);
  add(side, between, at(view, s).pos);
  add(side, between, head);
  add(side, view.levels[s] ?? 0, at(view, s).pos);
  add(side, sides);
  add(side, sides, joinHashes(at(view, c).lexicon, bucket(view.words.length - c)));
  add(side, view.levels[c] ?? 0, at(view, c).pos);
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
function addRules(add: AddFeature, view: SentenceView, c: number, s: number, head: number): void {
  const own = view.rules[view.ruleOf[c] ?? -1];
  const agrees = own === undefined ? 0 : own.start === s ? 1 : own.start < s ? 2 : 3;
  const other = view.rules.some((rule) => rule !== own && rule.start === s) ? 1 : 0;
  const side = s > c ? 1 : 0;
  add(agrees);
  add(agrees, own?.code ?? 0);
  add(agrees, head);
  add(agrees, at(view, s).pos, at(view, s - 1).pos);
  add(agrees, at(view, s).word);
  add(agrees, other, side);
  add(other, at(view, s).pos, side);
}
