import { ALWAYS_VERBS, phrasalCue } from './cue-forms.ts';
import { cueComplements } from './cue-verbs.ts';
import { isTimeWord } from './time-words.ts';

/** What a tag is read from: a word of a sentence, or a quote. */
interface TagUnit {
  readonly start: number;
  readonly word: string;
  readonly pos: string;
  readonly lemma: string;
  readonly mention: number;
  readonly quote: object | null;
}

/** Words of a sentence that only says who spoke, its stop included, at most. */
const LONGEST_TAG = 10;
/** Words before the verb of a tag, at most. */
const FARTHEST_VERB = 12;
const TAKES_ADDRESSEE = /^(?:ask|tell|remind|email|text)$/;
/** `a guard could be heard asking`: what people do who can be heard. */
const HEARD = /^(?:hear|see|be|can|could|have)$/;

/**
 * Whether the words from here on only say who spoke the quote before: `“Why?” Ms. Roe asked on Monday.`
 *
 * @param starts where sentences begin for a splitter that knows nothing of quotes
 */
export function isTag(units: readonly TagUnit[], from: number, starts: ReadonlySet<number>): boolean {
  if (isInvertedTag(units, from)) return true;
  for (let i = from; i < Math.min(units.length, from + FARTHEST_VERB); i++) {
    const unit = units[i];
    if (unit === undefined || unit.quote !== null || endsTag(units, i, starts)) return false;
    const lemma =
      ALWAYS_VERBS.get(unit.word) ?? (unit.pos === 'VERB' && unit.mention < 0 ? unit.lemma : null);
    if (lemma === null && unit.pos !== 'AUX') continue;
    const phrasal = lemma === null ? undefined : phrasalCue(units, i, lemma);
    if (phrasal?.takes.includes('quote')) return true;
    if (lemma !== null && cueComplements(lemma)?.has('quote')) return tagGoesOn(units, i, from, lemma);
    if (!unit.word.endsWith('ing') && !HEARD.test(unit.lemma)) return false;
  }
  return false;
}

/** Words between a cue and the quote that it introduces, at most: `asked the driver on Monday, “…`. */
const LONGEST_LEAD = 6;

/** Whether a cue stands before the quote at `quote`, so that no tag follows it: `She asked, “Why?” Ms. Roe left.` */
export function isIntroduced(units: readonly TagUnit[], quote: number): boolean {
  const mark = units[quote - 1];
  if (mark?.word !== ',' && mark?.word !== ':') return false;
  for (let i = quote - 2; i >= 0 && i > quote - 2 - LONGEST_LEAD; i--) {
    const unit = units[i];
    if (unit === undefined || unit.quote !== null || unit.word === '.') return false;
    const lemma = ALWAYS_VERBS.get(unit.word) ?? (unit.pos === 'VERB' ? unit.lemma : null);
    if (lemma !== null) return cueComplements(lemma)?.has('quote') === true;
  }
  return false;
}

/** A stop that is no abbreviation's, or another mark between clauses. */
function endsTag(units: readonly TagUnit[], i: number, starts: ReadonlySet<number>): boolean {
  const word = units[i]?.word ?? '';
  const next = units[i + 1];
  if (word === '.') return next === undefined || starts.has(next.start);
  return word === ';' || word === ':';
}

/** `“Why?” reacted Roe.`: a verb that is no known cue, right between the quote and a short sentence's only name. */
function isInvertedTag(units: readonly TagUnit[], from: number): boolean {
  const [verb, name] = units.slice(from, from + 2);
  if (verb?.pos !== 'VERB' || name === undefined || name.mention < 0 || !/(?:ed|s)$/.test(verb.word))
    return false;
  const rest = units.slice(from + 2, from + LONGEST_TAG);
  const end = rest.find((u) => u.mention !== name.mention);
  return end === undefined || /^[.,]$/.test(end.word);
}

/** Whether a whole short sentence only says who spoke, after a full stop in the marks: `“We lost.” Ms. Roe said.` */
export function isBareTag(units: readonly TagUnit[], from: number, starts: ReadonlySet<number>): boolean {
  const tag = units.slice(from, from + LONGEST_TAG);
  const end = tag.findIndex((u) => u.quote !== null || u.pos === 'PUNCT');
  if (end < 0 ? from + tag.length < units.length : tag[end]?.word !== '.') return false;
  const words = end < 0 ? tag : tag.slice(0, end);
  const verb = words.findIndex((u, i) => i > 0 && i < 5 && cueComplements(u.lemma)?.has('clause'));
  const more = words.slice(verb + 1).some((u) => u.pos === 'VERB' || u.pos === 'AUX');
  return verb > 0 && !more && isTag(units, from, starts);
}

/** Whether what follows the verb is no content of its own. */
function tagGoesOn(units: readonly TagUnit[], verb: number, from: number, lemma: string): boolean {
  const next = units[verb + 1];
  if (next === undefined || /^(?:PUNCT|ADP|ADV|NUM|SYM|PART)$/.test(next.pos) || isTimeWord(next.word))
    return true;
  if (next.mention >= 0 && verb === from) return true;
  if (next.word === 'as' || next.word === 'when' || next.word === 'while') return true;
  return TAKES_ADDRESSEE.test(lemma) && !/^(?:that|whether|if)$/.test(next.word);
}
