import { bucket, featureOf, hashText, joinHashes } from './feature-hash.ts';
import { AUX, at, countIn, EDGE, PUNCT, QUOTE, type SentenceView, VERB } from './sentence-view.ts';

const THAT = hashText('that');
const BRACKET_OPEN = hashText('(');
const BRACKET_CLOSE = hashText(')');

/** Most units before and after a cue among which its content may begin, and most that content may span. */
export const REACH = { before: 70, after: 24, length: 90 } as const;

/** Where the content of the cue at `cue` can begin. */
export function startCandidates(view: SentenceView, cue: number): number[] {
  const starts: number[] = [];
  let first = true;
  for (let s = Math.max(0, cue - REACH.before); s < cue; s++) {
    if (at(view, s).edge) continue;
    const before = at(view, s - 1);
    if (first || before.edge || before.pos === QUOTE || at(view, s).pos === QUOTE || isJoin(before.pos))
      starts.push(s);
    first = false;
  }
  for (let s = cue + 1; s < Math.min(view.words.length, cue + 1 + REACH.after); s++)
    if (!at(view, s).edge) starts.push(s);
  return starts;
}

const JOINS = new Set([12, 13]);
const isJoin = (pos: number): boolean => JOINS.has(pos);

/** Where content that begins at `start` can end: after the last unit, exclusive. Never inside the cue. */
export function endCandidates(view: SentenceView, cue: number, start: number): number[] {
  const ends: number[] = [];
  const limit = Math.min(view.words.length, start + REACH.length);
  for (let e = start + 1; e <= limit; e++) {
    if (start < cue && e === cue + 1) continue;
    if (!at(view, e - 1).edge) ends.push(e);
  }
  return ends;
}

function between(view: SentenceView, from: number, to: number, value: 'word' | 'pos'): number {
  let hash = 17;
  for (let i = from; i < to; i++) hash = joinHashes(hash, at(view, i)[value]);
  return hash;
}

/** Features of a content that begins at `s` under the cue at `c`. */
export function startFeatures(view: SentenceView, c: number, s: number): number[] {
  const out: number[] = [];
  let template = 1000;
  const add = (a = 0, b = 0, d = 0) => {
    out.push(featureOf(++template, a, b, d));
  };
  const cue = at(view, c);
  const lp = joinHashes(cue.lemma, cue.pos);
  const w = at(view, s);
  const p1 = at(view, s - 1);
  const p2 = at(view, s - 2);
  const n1 = at(view, s + 1);
  const n2 = at(view, s + 2);
  const after = s > c;
  const distance = after ? Math.min(12, s - c) : -bucket(c - s);
  const side = after ? 1 : 0;
  const gap = after ? s - c - 1 : 99;
  const gapPos = gap <= 6 ? between(view, c + 1, s, 'pos') : gap;
  const gapWords = gap <= 4 ? between(view, c + 1, s, 'word') : gap;
  const verbs = after ? Math.min(3, countIn(view.verbs, c + 1, s)) : Math.min(3, countIn(view.verbs, s, c));
  const commas = after
    ? Math.min(3, countIn(view.commas, c + 1, s))
    : Math.min(3, countIn(view.commas, s, c));
  add(distance);
  add(distance, cue.pos, cue.lexicon);
  add(distance, lp);
  add(side, lp);
  add(gapPos);
  add(gapPos, w.pos);
  add(gapPos, w.pos, cue.lexicon);
  add(gapPos, lp);
  add(gapWords, w.pos);
  add(gapWords, w.word);
  add(gapWords, lp);
  add(side, w.word);
  add(side, w.word, n1.word);
  add(side, w.pos, n1.pos);
  add(side, w.pos, joinHashes(n1.pos, n2.pos));
  add(side, p1.word);
  add(side, p1.word, w.word);
  add(side, p1.word, w.pos);
  add(side, p1.pos, w.pos);
  add(side, p1.pos, joinHashes(w.pos, n1.pos));
  add(side, joinHashes(p2.pos, p1.pos), w.pos);
  add(side, w.pos, lp);
  add(side, w.word, lp);
  add(side, p1.word, lp);
  add(side, w.pos, joinHashes(cue.lexicon, cue.pos));
  add(side, w.word, joinHashes(cue.lexicon, cue.pos));
  add(side, p1.word, joinHashes(cue.lexicon, cue.pos));
  add(side, p1.pos, lp);
  add(side, joinHashes(p1.pos, w.pos), joinHashes(cue.lexicon, cue.pos));
  add(side, verbs, commas);
  add(side, joinHashes(verbs, commas), w.pos);
  add(side, joinHashes(verbs, commas), cue.lexicon);
  add(side, w.mention, joinHashes(p1.pos, cue.pos));
  add(side, p1.mention, w.pos);
  add(side, p1.mention, lp);
  add(side, w.capital ? 1 : 0, p1.pos);
  add(side, distance, joinHashes(w.pos, p1.pos));
  // The whole shape of the sentence: is the cue at its end, does a "that" follow, where do quotes stand?
  const tail = view.words.length - c;
  const cueBefore = at(view, c - 1);
  const cueNext = at(view, c + 1);
  add(side, bucket(tail), joinHashes(cue.pos, cue.lexicon));
  add(side, bucket(tail), Math.min(2, countIn(view.commas, 0, c)));
  add(side, joinHashes(cueNext.word, cueBefore.pos), cue.lexicon);
  add(side, joinHashes(cueNext.pos, cueBefore.pos), cue.lexicon);
  add(distance, cueNext.pos, w.pos);
  add(distance, cueNext.word, cue.lexicon);
  add(distance, at(view, c + 2).pos, joinHashes(cueNext.pos, cue.pos));
  const quotesLeft = Math.min(2, view.quotes[c] ?? 0);
  const quotesRight = Math.min(2, countIn(view.quotes, c, view.words.length));
  add(side, joinHashes(quotesLeft, quotesRight), joinHashes(w.pos, distance));
  add(side, joinHashes(quotesLeft, quotesRight), joinHashes(cue.lexicon, cue.pos));
  add(side, nextThat(view, c), joinHashes(s - c, cue.pos));
  add(side, nextThat(view, c), w.word === THAT ? 1 : 0);
  add(view.headline ? 1 : 0, side, joinHashes(distance, cue.pos));
  add(subjectBefore(view, c), side, bucket(tail));
  add(subjectBefore(view, c), side, cue.lexicon);
  add(subjectBefore(view, c), distance, bucket(c));
  return out;
}

/** How far after the cue a "that" stands, 0 where none does before a comma. */
function nextThat(view: SentenceView, c: number): number {
  for (let k = c + 1; k < c + 10; k++) {
    const word = at(view, k);
    if (word.word === THAT) return k - c;
    if (word.comma || word.pos === EDGE) return 0;
  }
  return 0;
}

/** What the words right before the cue look like up to the last comma: `, she said` or `The mayor said`. */
function subjectBefore(view: SentenceView, c: number): number {
  let k = c - 1;
  while (k >= 0 && c - k < 10 && !at(view, k).edge && at(view, k).pos !== QUOTE) k--;
  const opener = at(view, k);
  return joinHashes(
    opener.pos === QUOTE ? 2 : opener.comma ? 3 : opener.pos === PUNCT ? 4 : k < 0 ? 5 : 6,
    bucket(c - k),
  );
}

/** Features of a content of the cue at `c` that begins at `s` and ends before `e`. */
export function endFeatures(view: SentenceView, c: number, s: number, e: number): number[] {
  const out: number[] = [];
  let template = 2000;
  const add = (a = 0, b = 0, d = 0) => {
    out.push(featureOf(++template, a, b, d));
  };
  const cue = at(view, c);
  const first = at(view, s);
  const last = at(view, e - 1);
  const before = at(view, e - 2);
  const n0 = at(view, e);
  const n1 = at(view, e + 1);
  const n2 = at(view, e + 2);
  const size = view.words.length;
  const rest = restOf(view, e);
  const length = bucket(e - s);
  const verbs = Math.min(3, countIn(view.verbs, s, e));
  const hasVerb = verbs > 0 ? 1 : 0;
  const side = s > c ? 1 : e <= c ? 0 : 2;
  const lp = joinHashes(cue.lemma, cue.pos);
  const opening = joinHashes(first.pos, first.word === THAT ? 1 : 0);
  const next = joinHashes(n0.word, n0.comma ? n1.pos : 0);
  const nextWord = joinHashes(n0.word, n0.edge ? n1.word : 0);
  const nextPos = joinHashes(n0.pos, n0.edge ? n1.pos : 0);
  add(side, rest);
  add(side, rest, lp);
  add(side, rest, joinHashes(cue.lexicon, cue.pos));
  add(side, rest, opening);
  add(side, rest, length);
  add(side, rest, joinHashes(hasVerb, opening));
  add(side, length);
  add(side, length, lp);
  add(side, length, opening);
  add(side, length, joinHashes(cue.lexicon, cue.pos));
  add(side, verbs, length);
  add(side, verbs, lp);
  add(side, verbs, joinHashes(nextPos, opening));
  add(side, last.word);
  add(side, last.pos, n0.pos);
  add(side, last.word, n0.word);
  add(side, last.pos, n0.word);
  add(side, last.pos, joinHashes(n0.pos, n1.pos));
  add(side, joinHashes(before.pos, last.pos), n0.pos);
  add(side, joinHashes(before.pos, last.pos), nextWord);
  add(side, nextWord);
  add(side, nextWord, hasVerb);
  add(side, nextWord, opening);
  add(side, nextWord, joinHashes(cue.lexicon, cue.pos));
  add(side, nextWord, lp);
  add(side, nextWord, length);
  add(side, nextWord, n2.pos);
  add(side, nextPos, hasVerb);
  add(side, nextPos, lp);
  add(side, nextPos, joinHashes(n2.pos, opening));
  add(side, nextPos, joinHashes(n2.pos, hasVerb));
  add(side, next, joinHashes(opening, hasVerb));
  add(side, joinHashes(next, opening), joinHashes(cue.lexicon, cue.pos));
  add(side, n0.word, n1.word);
  add(side, joinHashes(n0.word, n1.word), hasVerb);
  add(side, joinHashes(n0.pos, n1.pos), joinHashes(n2.pos, last.pos));
  add(side, n0.mention, last.mention);
  add(side, n0.mention, joinHashes(n0.pos, n1.pos));
  add(side, n0.lexicon, joinHashes(n0.pos, last.pos));
  add(side, n1.lexicon, joinHashes(n0.pos, n1.pos));
  add(side, n0.mention !== 0 && n0.mention === last.mention ? 1 : 0, n0.pos);
  const commas = Math.min(3, countIn(view.commas, s, e));
  const commasLeft = Math.min(3, countIn(view.commas, e, size));
  add(side, commas, commasLeft);
  add(side, joinHashes(commas, commasLeft), joinHashes(nextPos, hasVerb));
  add(side, joinHashes(commas, opening), n0.comma ? 1 : 0);
  const quotes = Math.min(2, countIn(view.quotes, s, e));
  const quotesLeft = Math.min(2, countIn(view.quotes, e, size));
  add(side, joinHashes(quotes, quotesLeft), last.pos === QUOTE ? 1 : 0);
  add(side, joinHashes(quotes, quotesLeft), joinHashes(rest, n0.pos));
  add(side, joinHashes(quotes, last.pos === QUOTE ? 1 : 0), nextWord);
  add(side, joinHashes(quotes, first.pos), lp);
  const toCue = side === 0 ? Math.min(9, c - e) : 0;
  add(side, toCue, n0.word);
  add(side, toCue, joinHashes(n0.word, cue.lexicon));
  add(side, toCue <= 5 ? betweenShort(view, e, c) : toCue, cue.lexicon);
  const nextVerb = verbAfter(view, e);
  add(side, at(view, nextVerb).lexicon, joinHashes(bucket(nextVerb - e), n0.pos));
  add(side, at(view, nextVerb).lemma, nextPos);
  add(side, at(view, nextVerb).lexicon, joinHashes(nextWord, 3));
  add(side, isOpenBracket(view, s, e) ? 1 : 0, n0.word === BRACKET_CLOSE || n0.word === BRACKET_OPEN ? 1 : 0);
  add(view.headline ? 1 : 0, side, rest);
  add(view.headline ? 1 : 0, nextWord, hasVerb);
  return out;
}

/** Units after `e` that are no marks, counted up to 5, then in steps; 0 at the sentence's end. */
function restOf(view: SentenceView, e: number): number {
  let k = e;
  while (k < view.words.length && at(view, k).edge) k++;
  return bucket(view.words.length - k);
}

function betweenShort(view: SentenceView, from: number, to: number): number {
  return between(view, from, Math.min(to, from + 6), 'pos');
}

function verbAfter(view: SentenceView, e: number): number {
  for (let k = e; k < e + 12; k++) {
    const { pos } = at(view, k);
    if (pos === EDGE) return -1;
    if (pos === VERB || pos === AUX) return k;
  }
  return -1;
}

function isOpenBracket(view: SentenceView, s: number, e: number): boolean {
  for (let k = e - 1; k >= s && e - k < 15; k--) {
    const { word } = at(view, k);
    if (word === BRACKET_CLOSE) return false;
    if (word === BRACKET_OPEN) return true;
  }
  return false;
}
