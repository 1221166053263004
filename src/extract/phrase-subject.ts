import type { Span } from '../page/span.ts';
import type { Mention } from './mention.ts';
import { headEnd, type UnitRange } from './noun-phrase.ts';
import type { Unit } from './sentence-units.ts';
import { STANDALONE } from './speaker-nouns.ts';
import { isTimeWord } from './time-words.ts';

/** Who a cue names as its speaker. */
export interface Subject {
  /** Unit range of the noun phrase; content that comes before the speaker ends before it. */
  readonly phrase: UnitRange;
  /** Index into the mentions, or null where the phrase is no known mention. */
  readonly mention: number | null;
  /** The phrase's own span, for a speaker that no mention covers. */
  readonly span: Span;
  readonly rule: SubjectRule;
}

export type SubjectRule =
  | 'before-cue'
  | 'across-insertion'
  | 'relative'
  | 'after-cue'
  | 'shared-subject'
  | 'according-to'
  | 'possessor'
  | 'label';

/** The mention that heads a noun phrase, or the phrase itself. */
export function fromPhrase(
  units: readonly Unit[],
  mentions: readonly Mention[],
  phrase: UnitRange | null,
  rule: SubjectRule,
): Subject | null {
  if (phrase === null) return null;
  const first = units[phrase.from];
  const fronted =
    rule !== 'according-to' &&
    rule !== 'after-cue' &&
    rule !== 'label' &&
    units[phrase.from - 1]?.pos === 'ADP';
  const end = fronted ? phrase.to : withTitle(units, mentions, phrase, headEnd(units, phrase));
  const head = headMention(units, mentions, { from: phrase.from, to: end });
  const from = fronted && head ? head.unit : phrase.from;
  const lastUnit = units[end - 1];
  if (first === undefined || lastUnit === undefined) return null;
  const apposed = head === null ? apposedName(units, mentions, phrase) : null;
  if (apposed !== null) return { ...apposed, rule };
  const named = head === null ? null : head.mention;
  if (named === null && !isSpeakerLike(units, phrase.from, end)) return null;
  const start = units[from]?.start ?? first.start;
  return { phrase: { from, to: phrase.to }, mention: named, span: { start, end: lastUnit.end }, rule };
}

/** `The prosecutor, Jane Roe, said`: the person whose role the phrase is, named after its comma. */
function apposedName(
  units: readonly Unit[],
  mentions: readonly Mention[],
  phrase: UnitRange,
): Omit<Subject, 'rule'> | null {
  const index = units[phrase.to]?.word === ',' ? (units[phrase.to + 1]?.mention ?? -1) : -1;
  const mention = mentions[index];
  if (mention?.role == null || mention.role.end > (units[phrase.to]?.start ?? 0)) return null;
  let to = phrase.to + 1;
  while (units[to]?.mention === index) to++;
  return { phrase: { from: phrase.from, to }, mention: index, span: mention.full };
}

/** Moves a head's end past the name whose title holds a preposition: “Secretary of State | Jane Roe”. */
function withTitle(
  units: readonly Unit[],
  mentions: readonly Mention[],
  phrase: UnitRange,
  end: number,
): number {
  for (let i = end; i < phrase.to; i++) {
    const mention = mentions[units[i]?.mention ?? -1];
    if (mention === undefined || mention.full.start >= (units[end]?.start ?? 0)) continue;
    let to = i + 1;
    while (to < phrase.to && units[to]?.mention === units[i]?.mention) to++;
    return to;
  }
  return end;
}

/** A phrase can stand for a speaker when it holds a word other than dates, numbers and marks. */
function isSpeakerLike(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = units[i];
    if (unit && STANDALONE.has(unit.word)) return true;
    if (
      unit &&
      /^(?:NOUN|PROPN|PRON|ADJ|NUM)$/.test(unit.pos) &&
      !/^\d+$/.test(unit.word) &&
      !isTimeWord(unit.word)
    )
      return true;
  }
  return false;
}

/** The last mention in the range that is no possessor (“Roe's aide” → “aide”). */
function headMention(
  units: readonly Unit[],
  mentions: readonly Mention[],
  range: UnitRange,
): { mention: number; unit: number } | null {
  for (let i = range.to - 1; i >= range.from; i--) {
    const index = units[i]?.mention ?? -1;
    if (index < 0) {
      if (units[i]?.pos === 'NOUN') return null;
      continue;
    }
    const mention = mentions[index];
    if (mention === undefined) return null;
    let first = i;
    while (first > range.from && units[first - 1]?.mention === index) first--;
    const next = units[i + 1]?.word;
    if (i < range.to - 1 && (next === "'s" || next === "'")) return null;
    const conjoined = units[first - 1]?.word === 'and' && (units[first - 2]?.mention ?? -1) >= 0;
    if (conjoined) {
      i = first - 1;
      continue;
    }
    return { mention: index, unit: first };
  }
  return null;
}
