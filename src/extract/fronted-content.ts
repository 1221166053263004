import { contentEnd, trimEnd, trimStart } from './content-end.ts';
import type { CueSite } from './cue-site.ts';
import { cueComplements } from './cue-verbs.ts';
import { type ContentStart, hasFiniteVerb } from './find-content.ts';
import type { UnitRange } from './noun-phrase.ts';
import type { Candidate } from './report-candidates.ts';
import type { Unit } from './sentence-units.ts';

/** Words that open a circumstance, not reported words: `On Sunday, Ms. Roe said, “…”`. */
export const CIRCUMSTANCE = new Set(['ADP', 'SCONJ', 'VERB']);

/** Words with which a sentence goes on after “…, Ms. Roe said,”. */
const GOING_ON = new Set(['to', 'for', 'because', 'in', 'with', 'by', 'on', 'from']);

/** The words before "…, Ms. Roe said" or before "…,” said Ms. Roe", or null when they can't be what was said. */
export function contentBefore(
  units: readonly Unit[],
  { site, subject, inverted, after }: Candidate,
  consumed: number,
): UnitRange | null {
  const left = inverted || subject === null ? site.from : subject.phrase.from;
  const shared = subject?.rule === 'shared-subject' || subject?.rule === 'relative';
  if (shared) return null;
  const last = units[left - 1];
  if (last === undefined || (after !== null && endsInTitle(units, left))) return null;
  const comma = last.word === ',' || /^(?:—|–|--?|:)$/.test(last.word);
  if (last.quote === null && !comma) return null;
  if (last.quote !== null && subject === null && !last.comma) return null;
  const range = frontedRange(units, consumed, trimEnd(units, consumed, left));
  if (range.to <= range.from) return null;
  const quoted = units.slice(range.from, range.to).some((u) => u.quote !== null);
  if (after !== null && leadsUp(units[range.from])) return null;
  if (last.quote !== null) return range;
  if (units[left - 2]?.quote != null) return range;
  if (!site.takes.has('clause') && !(quoted && site.takes.has('quote'))) return null;
  const opens = units[range.from];
  if (opens && CIRCUMSTANCE.has(opens.pos) && !quoted && !hasOwnClause(units, range)) return null;
  return range.to - range.from >= 2 ? range : null;
}

/** `While she called it “dear,” Ms. Roe said …`: words that open so are no content where content follows the cue. */
function leadsUp(first: Unit | undefined): boolean {
  return (
    first !== undefined &&
    (first.pos === 'VERB' || /^(?:while|though|although|as|after|when|asked)$/.test(first.word))
  );
}

/** `On Norland TV's “Morning Talk,” Ms. Roe said …`: the quote before the speaker names a programme. */
function endsInTitle(units: readonly Unit[], left: number): boolean {
  const quote = units[left - 1]?.word === ',' ? left - 2 : left - 1;
  const before = units[quote - 1];
  return units[quote]?.title === true && before !== undefined && before.pos !== 'PUNCT';
}

/** Leaves out what only introduces a fronted quote: `He saw it differently: “…,” he said`, `Asked why, “…,” he said`. */
function frontedRange(units: readonly Unit[], from: number, to: number): UnitRange {
  const quote = units.findIndex((u, i) => i >= from && i < to && u.quote !== null);
  const range = trimStart(units, { from, to }, quote < 0);
  if (quote <= range.from) return range;
  const before = units[quote - 1]?.word;
  const last = units[quote];
  const alone = quote === to - 1 && last?.capital === true;
  if (before === ':' || (alone && /^(?:—|–|--?|\()$/.test(before ?? ''))) return { from: quote, to };
  if (last === undefined || !last.capital || last.title) return range;
  const said = cueComplements(units[quote - 1]?.lemma ?? '')?.has('clause') === true;
  return before === ',' || said ? { from: quote, to } : range;
}

/** `If it fails, they lose, Ms. Roe said`: a fronted clause that opens so needs a clause after its comma. */
function hasOwnClause(units: readonly Unit[], range: UnitRange): boolean {
  const inside = units.slice(0, range.to);
  const comma = inside.findIndex((u, i) => i > range.from && u.word === ',');
  if (comma > 0) return hasFiniteVerb(inside, comma + 1);
  return units[range.from]?.pos === 'VERB' && hasFiniteVerb(inside, range.from + 1);
}

/** Words of the speaker's that the cue parts from the rest; a lone `But, she said, “…”` is as often the writer's. */
const LEAD_WORDS = /^(?:of course|in other words|sooner or later)$/;
const LEAD_CLAUSE = /^(?:if|because|although|though|unless|whether|until|whatever|whoever)$/;
/** Units of such words, at most. */
const LONGEST_LEAD = 24;

/** What the speaker says before the cue parts it from the words in marks: `If it fails, she said, “we lose.”` */
export function leadIn(
  units: readonly Unit[],
  { site, subject, inverted }: Candidate,
  after: ContentStart,
  consumed: number,
): UnitRange | null {
  const left = inverted || subject === null ? site.from : subject.phrase.from;
  const quote = units[after.from];
  if (after.how !== 'quote' || units[after.from - 1]?.word !== ',' || units[left - 1]?.word !== ',')
    return null;
  const from = trimStart(units, { from: consumed, to: left - 1 }, false).from;
  const range = { from, to: left - 1 };
  if (range.to <= from || range.to - from > LONGEST_LEAD || subject?.rule === 'shared-subject') return null;
  const words = units.slice(from, range.to);
  if (words.some((u) => u.quote !== null || /^[:;]$/.test(u.word))) return null;
  if (LEAD_WORDS.test(words.map((u) => u.word).join(' '))) return range;
  const first = words[0]?.word === 'but' || words[0]?.word === 'and' ? words[1] : words[0];
  const goesOn = quote?.capital === false;
  return goesOn && LEAD_CLAUSE.test(first?.word ?? '') && hasFiniteVerb(words, 1) ? range : null;
}

/** `“…,” he said of those who were there, “…”`: a quote after the comma that ends the cue's own phrase. */
export function laterQuote(
  units: readonly Unit[],
  site: CueSite,
  before: UnitRange,
  stops: ReadonlySet<number>,
): UnitRange | null {
  const spoken = units[before.to - 1]?.quote != null;
  let otherCue = false;
  let stopped = false;
  for (let k = site.to + 1; k < Math.min(units.length, site.to + 24); k++) {
    const unit = units[k];
    if (unit === undefined || unit.word === ';') return null;
    stopped ||= stops.has(k);
    if (unit.quote === null) {
      otherCue ||= unit.pos === 'VERB' && cueComplements(unit.lemma)?.has('that') === true;
      continue;
    }
    if ((otherCue && stopped) || ((otherCue || stopped) && (unit.capital || !spoken))) return null;
    return units[k - 1]?.word === ','
      ? { from: k, to: trimEnd(units, k, contentEnd(units, k, stops)) }
      : null;
  }
  return null;
}

/** Units between a cue and the comma after which its content goes on, at most: `said in a letter to the mayor, that …`. */
const LONGEST_TAG = 10;

/** `“A loss,” Ms. Roe said, that will be felt`, `“The bridge,” she said, is lost`: a quote's own sentence after its tag. */
export function afterTag(
  units: readonly Unit[],
  site: CueSite,
  before: UnitRange,
  stops: ReadonlySet<number>,
): UnitRange | null {
  if (units[before.to - 1]?.quote == null) return null;
  let comma = site.to + 1;
  while (comma <= site.to + LONGEST_TAG && units[comma]?.word !== ',') {
    if (units[comma] === undefined || units[comma]?.quote != null || stops.has(comma)) return null;
    comma++;
  }
  const next = units[comma + 1];
  if (units[comma]?.word !== ',' || next === undefined || stops.has(comma + 1)) return null;
  const clause = next.word === 'that' && hasFiniteVerb(units, comma + 2);
  const verb = next.pos === 'VERB' && next.word.endsWith('s') && cueComplements(next.lemma) === null;
  if (!clause && !verb && next.pos !== 'AUX') return null;
  return { from: comma + 1, to: trimEnd(units, comma + 1, contentEnd(units, comma + 1, stops)) };
}

/** `The deal, Ms. Roe said, is off`: what goes on after the comma when the words before it make no clause. */
export function parenthetical(units: readonly Unit[], site: CueSite, before: UnitRange): UnitRange | null {
  if (before.to - before.from === 1 && units[before.from]?.quote != null) return null;
  let k = site.to + 1;
  while (k < units.length && k - site.to < 10 && units[k]?.word !== ',') {
    if (units[k]?.quote) return null;
    k++;
  }
  if (units[k]?.word !== ',' || units[k + 1] === undefined) return null;
  const first = units[k + 1];
  const goesOn =
    first !== undefined &&
    first.quote === null &&
    (first.pos === 'AUX' || first.pos === 'VERB' || GOING_ON.has(first.word));
  if (hasFiniteVerb(units.slice(0, before.to), before.from) && (!goesOn || first.word.endsWith('ing')))
    return null;
  const to = trimEnd(units, k + 1, units.length);
  return to > k + 1 && (goesOn || hasFiniteVerb(units, k + 1)) ? { from: k + 1, to } : null;
}
