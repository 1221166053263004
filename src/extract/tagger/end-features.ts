import type { EndSite } from './end-site.ts';
import { bucket, type Features, joinHashes } from './feature-hash.ts';
import type { Opening } from './open-content.ts';
import { endSite } from './read-end-site.ts';
import { at, countIn } from './sentence-view.ts';
import { QUOTE } from './word-view.ts';

/** Adds the features of the content's end before `e`. */
export function addEndFeatures(to: Features, opening: Opening, e: number): void {
  const { view, cue, start } = opening;
  const site = endSite(view, e);
  const side = start > cue ? 1 : e <= cue ? 0 : 2;
  const length = bucket(e - start);
  const verbs = Math.min(3, countIn(view.verbs, start, e));
  to.begin(3);
  addLength(to, opening, site, side, length, verbs);
  addBorder(to, site, side);
  addFollowing(to, opening, site, side, length, verbs);
  addMarks(to, opening, site, e, side, verbs);
  addFarther(to, opening, site, e, side);
  addCues(to, opening, site, e, side);
  addRules(to, opening, site, e, side);
  addGrammar(to, opening, site, e, side);
}

/** How long the content is and how much of the sentence is left. */
function addLength(
  to: Features,
  { view, head, kind, first }: Opening,
  { rest }: EndSite,
  side: number,
  length: number,
  verbs: number,
): void {
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
function addBorder(to: Features, { p2, p1, n0, n1, n2, within }: EndSite, side: number): void {
  const next = joinHashes(n0.pos, n1.pos);
  to.add(side, p1.word);
  to.add(side, p1.word, n0.word);
  to.add(side, p1.pos, n0.pos);
  to.add(side, p1.pos, n0.word);
  to.add(side, p1.pos, next);
  to.add(side, joinHashes(p2.pos, p1.pos), n0.pos);
  to.add(side, n0.word, n1.word);
  to.add(side, next, joinHashes(n2.pos, p1.pos));
  to.add(side, n0.mention, p1.mention);
  to.add(side, n0.mention, next);
  to.add(side, within ? 1 : 0, n0.pos);
  to.add(side, n0.lexicon, joinHashes(n0.pos, p1.pos));
  to.add(side, n1.lexicon, next);
}

/** What follows the end, and the word after where a mark follows: `, who`, `, and`. */
function addFollowing(
  to: Features,
  { view, head, kind, first }: Opening,
  { p2, p1, n0, n1, n2, words, poses, mixed }: EndSite,
  side: number,
  length: number,
  verbs: number,
): void {
  const hasVerb = verbs > 0 ? 1 : 0;
  to.add(side, words);
  to.add(side, words, head);
  to.add(side, words, kind);
  to.add(side, words, first);
  to.add(side, words, hasVerb);
  to.add(side, words, n2.pos);
  to.add(side, words, length);
  to.add(side, words, joinHashes(p2.pos, p1.pos));
  to.add(view.headline ? 1 : 0, words, hasVerb);
  to.add(side, poses, hasVerb);
  to.add(side, poses, head);
  to.add(side, poses, joinHashes(n2.pos, first));
  to.add(side, poses, joinHashes(n2.pos, hasVerb));
  to.add(side, poses, joinHashes(verbs, first));
  to.add(side, mixed, joinHashes(first, hasVerb));
  to.add(side, mixed, joinHashes(first, kind));
  to.add(side, joinHashes(n0.word, n1.word), hasVerb);
}

/** Commas, quotes and brackets in the content and after it. */
function addMarks(
  to: Features,
  { view, start, head, first }: Opening,
  site: EndSite,
  e: number,
  side: number,
  verbs: number,
): void {
  const { p1, n0 } = site;
  const commas = Math.min(3, countIn(view.commas, start, e));
  const bothCommas = joinHashes(commas, site.commas);
  const quotes = Math.min(2, countIn(view.quotes, start, e));
  const bothQuotes = joinHashes(quotes, site.quotes);
  const endsQuoted = p1.pos === QUOTE ? 1 : 0;
  to.add(side, bothCommas);
  to.add(side, bothCommas, joinHashes(site.poses, verbs > 0 ? 1 : 0));
  to.add(side, joinHashes(commas, first), n0.comma ? 1 : 0);
  to.add(side, bothQuotes, endsQuoted);
  to.add(side, bothQuotes, joinHashes(site.rest, n0.pos));
  to.add(side, joinHashes(quotes, endsQuoted), site.words);
  to.add(side, joinHashes(quotes, at(view, start).pos), head);
  to.add(side, site.open >= start ? 1 : 0, site.bracket);
}

/** The way to a cue that follows, and the next verb after the end. */
function addFarther(
  to: Features,
  { view, cue }: Opening,
  { n0, words, poses, verb, verbDistance }: EndSite,
  e: number,
  side: number,
): void {
  const { lexicon } = at(view, cue);
  const toCue = side === 0 ? Math.min(9, cue - e) : 0;
  let way = toCue;
  if (side === 0 && toCue <= 5) for (let k = e; k < cue; k++) way = joinHashes(way, at(view, k).pos);
  to.add(side, toCue, n0.word);
  to.add(side, toCue, joinHashes(n0.word, lexicon));
  to.add(side, way, lexicon);
  to.add(side, verb.lexicon, joinHashes(verbDistance, n0.pos));
  to.add(side, verb.lemma, poses);
  to.add(side, verb.lexicon, words);
}

/** Likely cues in the content, and the next one after it, which may end it: `…, and called it a loss`. */
function addCues(
  to: Features,
  { view, cue, start, first }: Opening,
  site: EndSite,
  e: number,
  side: number,
): void {
  const { words, poses, cue: next, cueDistance: distance, cueLevel: level } = site;
  const inside = Math.min(2, countIn(view.cues, start, e) - (start <= cue && cue < e ? 1 : 0));
  const nextIsOwn = next === cue ? 1 : 0;
  const reach = joinHashes(distance, level);
  to.add(side, inside);
  to.add(side, inside, reach);
  to.add(side, distance, joinHashes(level, nextIsOwn));
  to.add(side, distance, joinHashes(poses, level));
  to.add(side, distance, joinHashes(words, nextIsOwn));
  to.add(side, reach, first);
  to.add(side, joinHashes(inside, next < 0 ? 0 : 1), words);
  to.add(side, site.level, site.levels);
  to.add(side, site.levels, words);
  if (next < 0 || next === cue) return;
  to.add(site.beforeCue, distance, poses);
  to.add(site.beforeCue, level, words);
}

/** Whether the rules let this cue's content, or another's, end or begin here. */
function addRules(
  to: Features,
  { own, start, head }: Opening,
  { n0, words, poses, rest, ruleEnds, ruleBegins }: EndSite,
  e: number,
  side: number,
): void {
  const agrees = own === undefined ? 0 : own.end === e ? 1 : own.end < e ? 2 : 3;
  const sameStart = own?.start === start ? 1 : 0;
  const ends = ruleEnds > (agrees === 1 ? 1 : 0) ? 1 : 0;
  to.add(agrees, sameStart);
  to.add(agrees, sameStart, own?.code ?? 0);
  to.add(agrees, sameStart, head);
  to.add(agrees, sameStart, words);
  to.add(agrees, sameStart, poses);
  to.add(agrees, sameStart, rest);
  to.add(agrees, sameStart, side);
  to.add(ends, ruleBegins, side);
  to.add(ends, ruleBegins, n0.pos);
  if (own !== undefined) to.add(bucket(e - own.end), sameStart, n0.pos);
}

/** Whether a clause or a noun phrase from the start on would end here by the rules' grammar. */
function addGrammar(
  to: Features,
  { head, kind, first, clauseEnd, phraseEnd }: Opening,
  { n0, words, poses }: EndSite,
  e: number,
  side: number,
): void {
  const clause = clauseEnd === e ? 1 : clauseEnd < e ? 2 : 0;
  const phrase = phraseEnd === e ? 1 : phraseEnd < e ? 2 : 0;
  const ends = joinHashes(clause, phrase);
  to.add(side, ends);
  to.add(side, ends, head);
  to.add(side, ends, kind);
  to.add(side, ends, first);
  to.add(side, ends, words);
  to.add(side, ends, poses);
  to.add(side, phrase, joinHashes(first, head));
  to.add(side, clause, joinHashes(first, n0.pos));
}
