import { bucket, type Features, hashText, joinHashes } from './feature-hash.ts';
import { ruleAt } from './rule-view.ts';
import { at, countIn, type SentenceView } from './sentence-view.ts';
import { ADV, AUX, PRON, PROPN, QUOTE, type WordView } from './word-view.ts';

const THAT = hashText('that');
/** Words that open what a cue reports: `refused to`, `asked whether`, `spoke about`. */
const OPENERS = new Set(
  ['that', 'to', 'whether', 'if', 'how', 'what', 'why', 'as', 'by', 'for', 'about', 'of'].map(hashText),
);
const NEGATION = new Set(['not', "n't", 'never', 'no'].map(hashText));
const BE = hashText('be');
/** How far after a cue its opener, and before it its subject, are looked for. */
const OPENER_REACH = 7;
const SUBJECT_REACH = 12;

/** Whether the word can head a cue: any verb, any word of the lists of cues, and others that did so in training. */
export function isCueCandidate(view: SentenceView, i: number, heads: ReadonlySet<string>): boolean {
  const unit = view.units[i];
  if (unit === undefined || unit.quote !== null) return false;
  return unit.pos === 'VERB' || at(view, i).lexicon !== 0 || heads.has(unit.lemma);
}

/** Adds the features that tell whether unit `i` is the head of a reporting expression. */
export function addCueFeatures(to: Features, view: SentenceView, i: number): void {
  const word = at(view, i);
  const head = joinHashes(word.lemma, word.pos);
  to.begin(1);
  addWindow(to, view, i, head);
  addComplement(to, view, i, head);
  addSubject(to, view, i, head);
  addAuxiliary(to, view, i, head);
  addPlace(to, view, i, head);
  addVerbs(to, view, i, head);
  addSayings(to, view, i, head);
  addRules(to, view, i, head);
}

/** The word itself and two or three on either side. */
function addWindow(to: Features, view: SentenceView, i: number, head: number): void {
  const w = at(view, i);
  const p2 = at(view, i - 2);
  const p1 = at(view, i - 1);
  const n1 = at(view, i + 1);
  const n2 = at(view, i + 2);
  const n3 = at(view, i + 3);
  to.add();
  to.add(w.word, w.pos);
  to.add(head);
  to.add(w.suffix, w.pos);
  to.add(w.lexicon, w.pos);
  to.add(head, n1.word);
  to.add(head, n1.pos, n2.pos);
  to.add(head, p1.pos, n1.pos);
  to.add(head, n1.mention, n2.mention);
  to.add(w.pos, n1.word);
  to.add(w.pos, n1.pos, n2.pos);
  to.add(w.pos, p1.pos, n1.pos);
  to.add(w.pos, n1.mention, n2.mention);
  to.add(w.lexicon, n1.word);
  to.add(w.lexicon, n1.pos, n2.pos);
  to.add(w.lexicon, p1.pos, n1.pos);
  to.add(w.lexicon, n1.mention, n2.mention);
  to.add(head, p1.word);
  to.add(head, n2.word);
  to.add(head, n1.word, n2.word);
  to.add(w.pos, p1.word);
  to.add(w.pos, n2.word);
  to.add(w.pos, n1.word, n2.word);
  to.add(head, n1.pos);
  to.add(head, p1.pos);
  to.add(head, p1.mention, n1.mention);
  to.add(head, n1.lemma, n2.pos);
  to.add(head, n1.mention, n1.pos === PROPN ? 1 : 0);
  to.add(w.pos, n1.word, n2.pos);
  to.add(w.pos, p2.word);
  to.add(w.pos, p2.word, p1.word);
  to.add(w.pos, n1.pos, joinHashes(n2.pos, n3.pos));
  to.add(w.pos, p1.pos, p2.pos);
  to.add(w.suffix, n1.word);
  to.add(w.suffix, p1.pos, n1.pos);
}

/** What opens a complement soon after, and how far off. */
function addComplement(to: Features, view: SentenceView, i: number, head: number): void {
  const { pos, lexicon } = at(view, i);
  let opener = 0;
  let distance = 0;
  for (let k = i + 1; k < i + OPENER_REACH && opener === 0; k++) {
    const next = at(view, k);
    if (next.comma) break;
    if (!OPENERS.has(next.word) && next.pos !== QUOTE) continue;
    opener = next.word;
    distance = k - i;
  }
  to.add(opener, distance, pos);
  to.add(opener, head);
  to.add(opener, lexicon, distance);
}

/** The nearest mention, pronoun or quote on the left, as a subject. */
function addSubject(to: Features, view: SentenceView, i: number, head: number): void {
  const { pos, lexicon } = at(view, i);
  let k = i - 1;
  while (k >= 0 && i - k < SUBJECT_REACH && !isSubject(at(view, k))) k--;
  const subject = at(view, k);
  const verbs = Math.min(3, countIn(view.verbs, Math.max(0, k), i));
  const kind = subject.pos === PRON ? subject.word : subject.pos;
  to.add(subject.mention, verbs, pos);
  to.add(subject.mention, verbs, head);
  to.add(subject.mention, verbs, joinHashes(lexicon, bucket(i - k)));
  to.add(kind, verbs, lexicon);
  to.add(kind, head);
}

function isSubject(word: WordView): boolean {
  return word.mention !== 0 || word.pos === PRON || word.pos === QUOTE;
}

/** Auxiliaries, negation and the passive in front of the word. */
function addAuxiliary(to: Features, view: SentenceView, i: number, head: number): void {
  const { pos, lexicon, suffix } = at(view, i);
  let auxiliary = 0;
  let negated = 0;
  for (let k = i - 1; k >= i - 4; k--) {
    const before = at(view, k);
    if (NEGATION.has(before.word)) negated = 1;
    else if (before.pos === AUX) auxiliary = before.lemma === BE ? BE : before.word;
    else if (before.pos !== ADV) break;
  }
  to.add(auxiliary, negated, pos);
  to.add(auxiliary, negated, head);
  to.add(auxiliary, suffix, lexicon);
}

/** Where the word stands in its sentence, and where the sentence's quotes stand. */
function addPlace(to: Features, view: SentenceView, i: number, head: number): void {
  const { pos, lexicon } = at(view, i);
  const size = view.words.length;
  const headline = view.headline ? 1 : 0;
  const quotes = joinHashes(
    Math.min(2, countIn(view.quotes, 0, i)),
    Math.min(2, countIn(view.quotes, i, size)),
  );
  to.add(bucket(i), pos);
  to.add(bucket(size - i), pos);
  to.add(bucket(i), lexicon);
  to.add(bucket(size - i), lexicon);
  to.add(headline, pos, lexicon);
  to.add(headline, head);
  to.add(view.units[i]?.capital ? 1 : 0, pos);
  to.add(quotes, pos);
  to.add(quotes, head);
}

/** The nearest verbs on both sides. */
function addVerbs(to: Features, view: SentenceView, i: number, head: number): void {
  const { pos, lexicon } = at(view, i);
  const left = view.verbBefore[i] ?? -1;
  const right = view.verbAfter[i] ?? -1;
  to.add(at(view, left).lemma, pos);
  to.add(at(view, left).lexicon, lexicon, bucket(i - left));
  to.add(at(view, left).lemma, head);
  to.add(at(view, right).lemma, pos);
  to.add(at(view, right).lexicon, lexicon, right < 0 ? -1 : bucket(right - i));
}

/** The nearest plain reporting verbs on both sides, which may hold this word in their content. */
function addSayings(to: Features, view: SentenceView, i: number, head: number): void {
  const { pos, lexicon } = at(view, i);
  const left = view.sayBefore[i] ?? -1;
  const right = view.sayAfter[i] ?? -1;
  const commasLeft = left < 0 ? 9 : Math.min(3, countIn(view.commas, left, i));
  const commasRight = right < 0 ? 9 : Math.min(3, countIn(view.commas, i, right));
  to.add(left < 0 ? -1 : bucket(i - left), commasLeft, pos);
  to.add(commasLeft, head);
  to.add(commasLeft, lexicon);
  to.add(left < 0 ? 0 : at(view, left).lemma, lexicon, pos);
  to.add(left >= 0 && at(view, left + 1).word === THAT ? 1 : 0, commasLeft, pos);
  to.add(right < 0 ? -1 : bucket(right - i), commasRight, pos);
  to.add(commasRight, head);
  to.add(commasRight, lexicon);
  to.add(right < 0 ? 0 : at(view, right).lemma, lexicon, pos);
}

/** How the rules read the word, and whether they read it as part of what another cue reports. */
function addRules(to: Features, view: SentenceView, i: number, head: number): void {
  const { pos } = at(view, i);
  const own = ruleAt(view, i);
  const code = own?.code ?? 0;
  const inside = view.ruleOver[i] ?? 0;
  const many = Math.min(3, view.rules.length);
  to.add(code);
  to.add(code, pos);
  to.add(code, head);
  to.add(code, inside);
  to.add(inside, pos);
  to.add(inside, head);
  to.add(many, code, inside);
  to.add(many, pos, own === undefined ? 0 : 1);
}
