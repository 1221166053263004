import { contentEnd, phraseEnd } from '../content-end.ts';
import type { CuedView } from './cued-view.ts';
import { bucket, type Features, hashText, joinHashes } from './feature-hash.ts';
import { ruleAt } from './rule-view.ts';
import { at, countIn, type SentenceView } from './sentence-view.ts';
import {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  NOUN,
  NUM,
  OUTSIDE,
  PART,
  PRON,
  PROPN,
  QUOTE,
  SCONJ,
  VERB,
} from './word-view.ts';

const THAT = hashText('that');
const BRACKET_OPEN = hashText('(');
const BRACKET_CLOSE = hashText(')');
/** Most units that content may span. */
const LONGEST = 90;
/** Units in which the next verb, an open bracket and the way to the cue are looked for. */
const NEAR = 12;

/** Words that need another word after them: no content ends between. */
const UNFINISHED = new Set([DET, ADP, AUX, CCONJ, SCONJ, PART]);
/** What goes on a phrase whose last word is a noun, and one whose last word is a verb, adjective or number. */
const AFTER_NOUN = new Set([NOUN, PROPN, PART]);
const AFTER_OTHER = new Set([NOUN, PROPN, PART, DET, ADJ, NUM, PRON, VERB]);

/** Where content that begins at `start` can end: after its last unit, exclusive, and not right after the cue. */
export function endCandidates(view: SentenceView, cue: number, start: number): number[] {
  const ends: number[] = [];
  const limit = Math.min(view.words.length, start + LONGEST);
  for (let e = start + 1; e <= limit; e++) {
    const dated = datesBy(view, e);
    const possible = !at(view, e - 1).edge && e !== cue + 1;
    if (possible && (e === limit || dated || !goesOn(view, e))) ends.push(e);
    if (dated && ends.length > 0) break;
  }
  return ends;
}

/** Whether the words on both sides belong to one phrase (99 % of the gold contents end elsewhere). */
function goesOn(view: SentenceView, e: number): boolean {
  const last = at(view, e - 1).pos;
  const next = at(view, e);
  if (next.edge || last === QUOTE) return false;
  if (UNFINISHED.has(last)) return true;
  return (last === NOUN || last === PROPN || last === PRON ? AFTER_NOUN : AFTER_OTHER).has(next.pos);
}

/** What all ends of one content share, worked out once. */
export interface Opening {
  readonly view: CuedView;
  readonly cue: number;
  readonly start: number;
  readonly head: number;
  readonly kind: number;
  /** Part of speech of the first word, and whether it is "that". */
  readonly first: number;
  /** Where the rules would end a clause, and a noun phrase, that begins here. */
  readonly clauseEnd: number;
  readonly phraseEnd: number;
}

const NO_STOPS: ReadonlySet<number> = new Set();

/** What tells the ends of a content of the cue at `cue` that begins at `start`. */
export function openContent(view: CuedView, cue: number, start: number): Opening {
  const word = at(view, cue);
  const first = at(view, start);
  const before = view.units.slice(0, Math.min(start < cue ? cue : view.units.length, start + LONGEST));
  return {
    view,
    cue,
    start,
    head: joinHashes(word.lemma, word.pos),
    kind: joinHashes(word.lexicon, word.pos),
    first: joinHashes(first.pos, first.word === THAT ? 1 : 0),
    clauseEnd: contentEnd(before, start, NO_STOPS),
    phraseEnd: phraseEnd(before, start),
  };
}

/** Adds the features of the content's end before `e`. */
export function addEndFeatures(to: Features, opening: Opening, e: number): void {
  const { cue, start } = opening;
  const side = start > cue ? 1 : e <= cue ? 0 : 2;
  to.begin(3);
  addLength(to, opening, e, side);
  addBorder(to, opening, e, side);
  addFollowing(to, opening, e, side);
  addMarks(to, opening, e, side);
  addFarther(to, opening, e, side);
  addCues(to, opening, e, side);
  addRules(to, opening, e, side);
  addGrammar(to, opening, e, side);
}

/** How long the content is and how much of the sentence is left. */
function addLength(to: Features, { view, start, head, kind, first }: Opening, e: number, side: number): void {
  const rest = restAfter(view, e);
  const length = bucket(e - start);
  const verbs = Math.min(3, countIn(view.verbs, start, e));
  to.add(side, rest);
  to.add(side, rest, head);
  to.add(side, rest, kind);
  to.add(side, rest, first);
  to.add(side, rest, length);
  to.add(side, rest, joinHashes(verbs > 0 ? 1 : 0, first));
  to.add(view.headline ? 1 : 0, side, rest);
  to.add(side, length);
  to.add(side, length, head);
  to.add(side, length, kind);
  to.add(side, length, first);
  to.add(side, verbs, length);
  to.add(side, verbs, head);
}

/** The words on both sides of the end. */
function addBorder(to: Features, { view }: Opening, e: number, side: number): void {
  const p2 = at(view, e - 2);
  const p1 = at(view, e - 1);
  const n0 = at(view, e);
  const n1 = at(view, e + 1);
  const n2 = at(view, e + 2);
  to.add(side, p1.word);
  to.add(side, p1.word, n0.word);
  to.add(side, p1.pos, n0.pos);
  to.add(side, p1.pos, n0.word);
  to.add(side, p1.pos, joinHashes(n0.pos, n1.pos));
  to.add(side, joinHashes(p2.pos, p1.pos), n0.pos);
  to.add(side, n0.word, n1.word);
  to.add(side, joinHashes(n0.pos, n1.pos), joinHashes(n2.pos, p1.pos));
  to.add(side, n0.mention, p1.mention);
  to.add(side, n0.mention, joinHashes(n0.pos, n1.pos));
  to.add(side, n0.mention !== 0 && view.units[e]?.mention === view.units[e - 1]?.mention ? 1 : 0, n0.pos);
  to.add(side, n0.lexicon, joinHashes(n0.pos, p1.pos));
  to.add(side, n1.lexicon, joinHashes(n0.pos, n1.pos));
}

/** What follows the end, and the word after where a mark follows: `, who`, `, and`. */
function addFollowing(to: Features, opening: Opening, e: number, side: number): void {
  const { view, start, head, kind, first } = opening;
  const p2 = at(view, e - 2);
  const p1 = at(view, e - 1);
  const n0 = at(view, e);
  const n1 = at(view, e + 1);
  const n2 = at(view, e + 2);
  const hasVerb = countIn(view.verbs, start, e) > 0 ? 1 : 0;
  const words = joinHashes(n0.word, n0.edge ? n1.word : 0);
  const poses = joinHashes(n0.pos, n0.edge ? n1.pos : 0);
  const mixed = joinHashes(n0.word, n0.comma ? n1.pos : 0);
  to.add(side, words);
  to.add(side, words, head);
  to.add(side, words, kind);
  to.add(side, words, first);
  to.add(side, words, hasVerb);
  to.add(side, words, n2.pos);
  to.add(side, words, bucket(e - start));
  to.add(side, words, joinHashes(p2.pos, p1.pos));
  to.add(view.headline ? 1 : 0, words, hasVerb);
  to.add(side, poses, hasVerb);
  to.add(side, poses, head);
  to.add(side, poses, joinHashes(n2.pos, first));
  to.add(side, poses, joinHashes(n2.pos, hasVerb));
  to.add(side, poses, joinHashes(Math.min(3, countIn(view.verbs, start, e)), first));
  to.add(side, mixed, joinHashes(first, hasVerb));
  to.add(side, mixed, joinHashes(first, kind));
  to.add(side, joinHashes(n0.word, n1.word), hasVerb);
}

/** Commas, quotes and brackets in the content and after it. */
function addMarks(to: Features, { view, start, head, first }: Opening, e: number, side: number): void {
  const size = view.words.length;
  const p1 = at(view, e - 1);
  const n0 = at(view, e);
  const n1 = at(view, e + 1);
  const hasVerb = countIn(view.verbs, start, e) > 0 ? 1 : 0;
  const commas = Math.min(3, countIn(view.commas, start, e));
  const bothCommas = joinHashes(commas, Math.min(3, countIn(view.commas, e, size)));
  const quotes = Math.min(2, countIn(view.quotes, start, e));
  const bothQuotes = joinHashes(quotes, Math.min(2, countIn(view.quotes, e, size)));
  const endsQuoted = p1.pos === QUOTE ? 1 : 0;
  to.add(side, bothCommas);
  to.add(side, bothCommas, joinHashes(joinHashes(n0.pos, n0.edge ? n1.pos : 0), hasVerb));
  to.add(side, joinHashes(commas, first), n0.comma ? 1 : 0);
  to.add(side, bothQuotes, endsQuoted);
  to.add(side, bothQuotes, joinHashes(restAfter(view, e), n0.pos));
  to.add(side, joinHashes(quotes, endsQuoted), joinHashes(n0.word, n0.edge ? n1.word : 0));
  to.add(side, joinHashes(quotes, at(view, start).pos), head);
  const bracket = n0.word === BRACKET_CLOSE ? 1 : n0.word === BRACKET_OPEN ? 2 : 0;
  to.add(side, isBracketOpen(view, start, e) ? 1 : 0, bracket);
}

/** The way to a cue that follows, and the next verb after the end. */
function addFarther(to: Features, { view, cue }: Opening, e: number, side: number): void {
  const { lexicon } = at(view, cue);
  const n0 = at(view, e);
  const n1 = at(view, e + 1);
  const toCue = side === 0 ? Math.min(9, cue - e) : 0;
  let way = toCue;
  if (side === 0 && toCue <= 5) for (let k = e; k < cue; k++) way = joinHashes(way, at(view, k).pos);
  to.add(side, toCue, n0.word);
  to.add(side, toCue, joinHashes(n0.word, lexicon));
  to.add(side, way, lexicon);
  const verb = verbAfter(view, e);
  const next = at(view, verb);
  to.add(side, next.lexicon, joinHashes(bucket(verb - e), n0.pos));
  to.add(side, next.lemma, joinHashes(n0.pos, n0.edge ? n1.pos : 0));
  to.add(side, next.lexicon, joinHashes(n0.word, n0.edge ? n1.word : 0));
}

/** Likely cues in the content, and the next one after it, which may end it: `…, and called it a loss`. */
function addCues(to: Features, { view, cue, start, first }: Opening, e: number, side: number): void {
  const n0 = at(view, e);
  const n1 = at(view, e + 1);
  const inside = Math.min(2, countIn(view.cues, start, e) - (start <= cue && cue < e ? 1 : 0));
  const next = view.cueFrom[e] ?? -1;
  const distance = next < 0 ? OUTSIDE : bucket(next - e);
  const level = next < 0 ? 0 : (view.levels[next] ?? 0);
  const words = joinHashes(n0.word, n0.edge ? n1.word : 0);
  const poses = joinHashes(n0.pos, n0.edge ? n1.pos : 0);
  const nextIsOwn = next === cue ? 1 : 0;
  to.add(side, inside);
  to.add(side, inside, joinHashes(distance, level));
  to.add(side, distance, joinHashes(level, nextIsOwn));
  to.add(side, distance, joinHashes(poses, level));
  to.add(side, distance, joinHashes(words, nextIsOwn));
  to.add(side, joinHashes(distance, level), first);
  to.add(side, joinHashes(inside, next < 0 ? 0 : 1), words);
  to.add(side, view.levels[e] ?? 0, joinHashes(view.levels[e + 1] ?? 0, view.levels[e + 2] ?? 0));
  to.add(side, joinHashes(view.levels[e + 1] ?? 0, view.levels[e + 2] ?? 0), words);
  if (next < 0 || next === cue) return;
  const verbs = Math.min(2, countIn(view.verbs, e, next));
  const subject = Math.min(2, mentionsIn(view, e, next));
  to.add(joinHashes(verbs, subject), distance, poses);
  to.add(joinHashes(verbs, subject), level, words);
}

const TIME_NOUN = /^(?:moment|minute|hour|day|week|month|year)s?$/;
/** What may stand between the comma and the noun: `, just two days after`. */
const MEASURE = new Set([ADV, ADJ, DET, NUM]);
const LONGEST_MEASURE = 3;

/** Whether the writer's own remark on the time begins with the comma at `k`: `…, hours after the vote`. */
function datesBy(view: SentenceView, k: number): boolean {
  if (!at(view, k).comma) return false;
  let noun = k + 1;
  while (noun <= k + LONGEST_MEASURE && MEASURE.has(at(view, noun).pos)) noun++;
  const after = view.units[noun + 1]?.word;
  return TIME_NOUN.test(view.units[noun]?.word ?? '') && (after === 'after' || after === 'before');
}

/** Words of mentions in the stretch, up to 2. */
function mentionsIn(view: CuedView, from: number, to: number): number {
  let found = 0;
  for (let k = from; k < Math.min(to, from + NEAR) && found < 2; k++) if (at(view, k).mention !== 0) found++;
  return found;
}

/** Units after `e` up to the sentence's end, less marks right after it; 0 at the end. */
function restAfter(view: SentenceView, e: number): number {
  let k = e;
  while (k < view.words.length && at(view, k).edge) k++;
  return bucket(view.words.length - k);
}

function verbAfter(view: SentenceView, e: number): number {
  for (let k = e; k < e + NEAR; k++) {
    const { pos } = at(view, k);
    if (pos === OUTSIDE) return -1;
    if (pos === VERB || pos === AUX) return k;
  }
  return -1;
}

function isBracketOpen(view: SentenceView, start: number, e: number): boolean {
  for (let k = e - 1; k >= start && e - k < NEAR; k--) {
    const { word } = at(view, k);
    if (word === BRACKET_CLOSE) return false;
    if (word === BRACKET_OPEN) return true;
  }
  return false;
}

/** Whether the rules let this cue's content, or another's, end or begin here. */
function addRules(to: Features, opening: Opening, e: number, side: number): void {
  const { view, cue, start, head } = opening;
  const own = ruleAt(view, cue);
  const agrees = own === undefined ? 0 : own.end === e ? 1 : own.end < e ? 2 : 3;
  const sameStart = own?.start === start ? 1 : 0;
  const ends = (view.ruleEnds[e] ?? 0) > (agrees === 1 ? 1 : 0) ? 1 : 0;
  const begins = (view.ruleStarts[e] ?? 0) + (view.ruleStarts[e + 1] ?? 0) > 0 ? 1 : 0;
  const n0 = at(view, e);
  const n1 = at(view, e + 1);
  const words = joinHashes(n0.word, n0.edge ? n1.word : 0);
  to.add(agrees, sameStart);
  to.add(agrees, sameStart, own?.code ?? 0);
  to.add(agrees, sameStart, head);
  to.add(agrees, sameStart, words);
  to.add(agrees, sameStart, joinHashes(n0.pos, n0.edge ? n1.pos : 0));
  to.add(agrees, sameStart, restAfter(view, e));
  to.add(agrees, sameStart, side);
  to.add(ends, begins, side);
  to.add(ends, begins, n0.pos);
  if (own !== undefined) to.add(bucket(e - own.end), sameStart, n0.pos);
}

/** Whether a clause or a noun phrase from the start on would end here by the rules' grammar. */
function addGrammar(to: Features, opening: Opening, e: number, side: number): void {
  const { view, head, kind, first } = opening;
  const clause = opening.clauseEnd === e ? 1 : opening.clauseEnd < e ? 2 : 0;
  const phrase = opening.phraseEnd === e ? 1 : opening.phraseEnd < e ? 2 : 0;
  const ends = joinHashes(clause, phrase);
  const n0 = at(view, e);
  const n1 = at(view, e + 1);
  to.add(side, ends);
  to.add(side, ends, head);
  to.add(side, ends, kind);
  to.add(side, ends, first);
  to.add(side, ends, joinHashes(n0.word, n0.edge ? n1.word : 0));
  to.add(side, ends, joinHashes(n0.pos, n0.edge ? n1.pos : 0));
  to.add(side, phrase, joinHashes(first, head));
  to.add(side, clause, joinHashes(first, n0.pos));
}
