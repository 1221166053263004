import { at, type SentenceView } from './sentence-view.ts';
import {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  QUOTE,
  SCONJ,
  VERB,
} from './word-view.ts';

/** Most units that content may span. */
export const LONGEST = 90;

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
