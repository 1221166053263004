import type { CuedView } from './cued-view.ts';
import type { EndSite } from './end-site.ts';
import { bucket, hashText, joinHashes } from './feature-hash.ts';
import { at, countIn, type SentenceView } from './sentence-view.ts';
import { AUX, OUTSIDE, VERB } from './word-view.ts';

const BRACKET_OPEN = hashText('(');
const BRACKET_CLOSE = hashText(')');
/** Units in which the next verb, an open bracket and the way to the next cue are looked for. */
const NEAR = 12;

/** What ends before `e` share, worked out once for a sentence. */
export function endSite(view: CuedView, e: number): EndSite {
  const known = view.endSites[e];
  if (known) return known;
  const site = readSite(view, e);
  view.endSites[e] = site;
  return site;
}

function readSite(view: CuedView, e: number): EndSite {
  const n0 = at(view, e);
  const n1 = at(view, e + 1);
  const size = view.words.length;
  const verb = verbAfter(view, e);
  const cue = view.cueFrom[e] ?? -1;
  return {
    p2: at(view, e - 2),
    p1: at(view, e - 1),
    n0,
    n1,
    n2: at(view, e + 2),
    words: joinHashes(n0.word, n0.edge ? n1.word : 0),
    poses: joinHashes(n0.pos, n0.edge ? n1.pos : 0),
    mixed: joinHashes(n0.word, n0.comma ? n1.pos : 0),
    within: n0.mention !== 0 && view.units[e]?.mention === view.units[e - 1]?.mention,
    rest: restAfter(view, e),
    commas: Math.min(3, countIn(view.commas, e, size)),
    quotes: Math.min(2, countIn(view.quotes, e, size)),
    bracket: n0.word === BRACKET_CLOSE ? 1 : n0.word === BRACKET_OPEN ? 2 : 0,
    open: openBracket(view, e),
    verb: at(view, verb),
    verbDistance: bucket(verb - e),
    cue,
    cueDistance: cue < 0 ? OUTSIDE : bucket(cue - e),
    cueLevel: cue < 0 ? 0 : (view.levels[cue] ?? 0),
    beforeCue: joinHashes(
      Math.min(2, cue < 0 ? 0 : countIn(view.verbs, e, cue)),
      cue < 0 ? 0 : mentionWords(view, e, cue),
    ),
    level: view.levels[e] ?? 0,
    levels: joinHashes(view.levels[e + 1] ?? 0, view.levels[e + 2] ?? 0),
    ruleEnds: view.ruleEnds[e] ?? 0,
    ruleBegins: (view.ruleStarts[e] ?? 0) + (view.ruleStarts[e + 1] ?? 0) > 0 ? 1 : 0,
  };
}

/** Words of mentions in the stretch, up to 2. */
function mentionWords(view: SentenceView, from: number, to: number): number {
  let found = 0;
  for (let k = from; k < Math.min(to, from + NEAR) && found < 2; k++) if (at(view, k).mention !== 0) found++;
  return found;
}

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

function openBracket(view: SentenceView, e: number): number {
  for (let k = e - 1; k >= 0 && e - k < NEAR; k--) {
    const { word } = at(view, k);
    if (word === BRACKET_CLOSE) return -1;
    if (word === BRACKET_OPEN) return k;
  }
  return -1;
}
