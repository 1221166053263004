import { bucket, featureOf, hashText, joinHashes } from './feature-hash.ts';
import {
  ADJ,
  ADV,
  AUX,
  at,
  countIn,
  NOUN,
  PRON,
  PROPN,
  QUOTE,
  type SentenceView,
  VERB,
} from './sentence-view.ts';

const THAT = hashText('that');
const OPENERS = new Set(
  ['that', 'to', 'whether', 'if', 'how', 'what', 'why', 'as', 'by', 'for', 'about', 'of'].map(hashText),
);
const NEGATION = new Set(['not', "n't", 'never', 'no'].map(hashText));
const BE = hashText('be');
const ACCORDING = hashText('accord');
const COLON = hashText(':');
/** Bits of the cue lexicon that a plain "say" has: it reports whatever follows. */
const SAYS = 2 | 4;

/** Whether the word can be the head of a cue at all. */
export function isCueCandidate(view: SentenceView, i: number): boolean {
  const word = at(view, i);
  if (word.pos === VERB || word.pos === NOUN || word.word === COLON) return true;
  return (
    word.lexicon !== 0 || word.lemma === ACCORDING || word.pos === ADJ || word.pos === ADV || word.pos === AUX
  );
}

/** Features that tell whether unit `i` is the head of a reporting expression. */
export function cueFeatures(view: SentenceView, i: number): number[] {
  const { words } = view;
  const w = at(view, i);
  const [p2, p1, n1, n2, n3] = [
    at(view, i - 2),
    at(view, i - 1),
    at(view, i + 1),
    at(view, i + 2),
    at(view, i + 3),
  ];
  const lp = joinHashes(w.lemma, w.pos);
  const out: number[] = [];
  let template = 0;
  const add = (a = 0, b = 0, c = 0) => {
    out.push(featureOf(++template, a, b, c));
  };
  add();
  add(w.word, w.pos);
  add(lp);
  add(w.suffix, w.pos);
  add(w.lexicon, w.pos);
  add(lp, n1.word);
  add(lp, n1.pos);
  add(lp, n1.pos, n2.pos);
  add(lp, p1.word);
  add(lp, p1.pos);
  add(lp, p1.pos, n1.pos);
  add(lp, p1.mention, n1.mention);
  add(w.pos, n1.word);
  add(w.pos, n1.word, n2.pos);
  add(w.pos, p1.word);
  add(w.pos, n2.word);
  add(w.pos, p2.word);
  add(w.pos, p2.word, p1.word);
  add(w.pos, n1.word, n2.word);
  add(w.pos, p1.pos, n1.pos);
  add(w.pos, n1.pos, joinHashes(n2.pos, n3.pos));
  add(w.pos, p1.pos, p2.pos);
  add(w.lexicon, n1.word);
  add(w.lexicon, n1.pos, n2.pos);
  add(w.lexicon, p1.pos, n1.pos);
  add(w.suffix, n1.word);
  add(w.suffix, p1.pos, n1.pos);
  add(lp, n1.word, n2.word);
  add(lp, n1.lemma, n2.pos);
  add(lp, n2.word);
  // What opens a complement soon after, and how far off.
  let opener = 0;
  let openerDistance = 0;
  for (let k = i + 1; k < Math.min(words.length, i + 7); k++) {
    const next = at(view, k);
    if (next.comma) break;
    if (OPENERS.has(next.word) || next.pos === QUOTE) {
      opener = next.pos === QUOTE ? QUOTE : next.word;
      openerDistance = k - i;
      break;
    }
  }
  add(opener, openerDistance, w.pos);
  add(opener, lp);
  add(opener, w.lexicon, bucket(openerDistance));
  // The nearest mention on the left, as a subject.
  let k = i - 1;
  while (
    k >= 0 &&
    i - k < 12 &&
    at(view, k).mention === 0 &&
    at(view, k).pos !== PRON &&
    at(view, k).pos !== QUOTE
  )
    k--;
  const subject = at(view, k);
  const verbsBetween = Math.min(3, countIn(view.verbs, Math.max(0, k), i));
  const distance = bucket(i - k);
  add(subject.mention, verbsBetween, w.pos);
  add(subject.mention, verbsBetween, lp);
  add(subject.mention, verbsBetween, joinHashes(w.lexicon, distance));
  add(subject.pos === PRON ? subject.word : subject.pos, verbsBetween, w.lexicon);
  add(subject.pos === PRON ? subject.word : subject.pos, lp);
  // Auxiliaries, negation, the passive.
  let auxiliary = 0;
  let negated = 0;
  for (let a = i - 1; a >= Math.max(0, i - 4); a--) {
    const before = at(view, a);
    if (NEGATION.has(before.word)) negated = 1;
    else if (before.pos === AUX) auxiliary = before.lemma === BE ? BE : before.word;
    else if (before.pos !== ADV) break;
  }
  add(auxiliary, negated, w.pos);
  add(auxiliary, negated, lp);
  add(auxiliary, w.suffix, w.lexicon);
  // Where it stands in the sentence.
  add(bucket(i), w.pos);
  add(bucket(words.length - i), w.pos);
  add(bucket(i), w.lexicon);
  add(bucket(words.length - i), w.lexicon);
  add(view.headline ? 1 : 0, w.pos, w.lexicon);
  add(view.headline ? 1 : 0, lp);
  add(view.units[i]?.capital ? 1 : 0, w.pos);
  add(Math.min(2, view.quotes[i] ?? 0), Math.min(2, countIn(view.quotes, i, words.length)), w.pos);
  add(Math.min(2, view.quotes[i] ?? 0), Math.min(2, countIn(view.quotes, i, words.length)), lp);
  // The nearest verbs on both sides, and plain reporting verbs anywhere.
  const left = nearest(view, i, -1);
  const right = nearest(view, i, 1);
  add(at(view, left).lemma, w.pos);
  add(at(view, left).lexicon, w.lexicon, bucket(i - left));
  add(at(view, left).lemma, lp);
  add(at(view, right).lemma, w.pos);
  add(at(view, right).lexicon, w.lexicon, bucket(right - i));
  const sayLeft = nearestSay(view, i, -1);
  const sayRight = nearestSay(view, i, 1);
  const commasLeft = sayLeft < 0 ? 9 : Math.min(3, countIn(view.commas, sayLeft, i));
  const commasRight = sayRight < 0 ? 9 : Math.min(3, countIn(view.commas, i, sayRight));
  add(sayLeft < 0 ? -1 : bucket(i - sayLeft), commasLeft, w.pos);
  add(sayLeft < 0 ? 0 : 1, commasLeft, lp);
  add(sayLeft < 0 ? 0 : 1, commasLeft, w.lexicon);
  add(sayLeft < 0 ? 0 : at(view, sayLeft).lemma, w.lexicon, w.pos);
  add(sayLeft >= 0 && at(view, sayLeft + 1).word === THAT ? 1 : 0, commasLeft, w.pos);
  add(sayRight < 0 ? -1 : bucket(sayRight - i), commasRight, w.pos);
  add(sayRight < 0 ? 0 : 1, commasRight, lp);
  add(sayRight < 0 ? 0 : 1, commasRight, w.lexicon);
  add(sayRight < 0 ? 0 : at(view, sayRight).lemma, w.lexicon, w.pos);
  add(n1.mention, n2.mention, w.lexicon);
  add(n1.mention, n1.pos === PROPN ? 1 : 0, lp);
  return out;
}

function nearest(view: SentenceView, i: number, step: 1 | -1): number {
  for (let k = i + step; k >= 0 && k < view.words.length; k += step) if (at(view, k).pos === VERB) return k;
  return step < 0 ? -1 : view.words.length;
}

function nearestSay(view: SentenceView, i: number, step: 1 | -1): number {
  for (let k = i + step; k >= 0 && k < view.words.length; k += step) {
    const word = at(view, k);
    if ((word.lexicon & SAYS) === SAYS && word.pos === VERB) return k;
    if (word.lemma === ACCORDING) return k;
  }
  return -1;
}
