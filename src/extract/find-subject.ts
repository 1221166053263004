import { type CueSite, groupStart } from './find-cues.ts';
import type { Mention } from './mention.ts';
import { inNounPhrase, openingBracket, phraseAfter, phraseBefore, type UnitRange } from './noun-phrase.ts';
import { fromPhrase, type Subject } from './phrase-subject.ts';
import type { Unit } from './sentence-units.ts';

const RELATIVE = new Set(['who', 'which', 'that', 'whom']);
const COORDINATOR = new Set(['and', 'but', 'then', 'or', 'yet']);
const DASH = /^(?:—|–|-|--)$/;
const CLAUSE_OPENER = new Set([
  ...[
    'that',
    'while',
    'as',
    'because',
    'although',
    'though',
    'when',
    'where',
    'if',
    'since',
    'after',
    'before',
    'whereas',
  ],
  ...['and', 'but', 'so', 'yet', 'which', 'than'],
]);
/** What people put out with their words in it: the speaker is who put it out. */
const ISSUED = new Set([
  'statement',
  'letter',
  'email',
  'tweet',
  'post',
  'memo',
  'message',
  'release',
  'note',
  'report',
]);
const SUBORDINATE = new Set([
  'while',
  'after',
  'as',
  'when',
  'although',
  'though',
  'because',
  'before',
  'if',
  'since',
]);
const FARTHEST = 70;

/**
 * The subject of a cue: the noun phrase before it, also across an apposition, a relative clause or a participial
 * phrase; the antecedent of "who"; the subject of the verb that the cue is coordinated with or a participle of.
 *
 * @param earlier the subjects of the sentence's earlier cues, nearest last
 */
export function findSubject(
  units: readonly Unit[],
  mentions: readonly Mention[],
  site: CueSite,
  earlier: readonly Subject[],
): Subject | null {
  if (site.form === 'according') return afterPreposition(units, mentions, site.to + 1);
  if (site.form === 'noun') {
    return possessor(units, mentions, site) ?? (site.weak ? mainSubject(units, mentions, site.from) : null);
  }
  const k = lastContentUnit(units, site.from - 1);
  const last = units[k];
  if (last === undefined) return null;
  if (site.form === 'participle') {
    if (last.mention >= 0 && last.word !== ',' && !ISSUED.has(last.word)) {
      return fromPhrase(units, mentions, phraseBefore(units, k + 1), 'before-cue');
    }
    if (last.pos === 'VERB')
      return verbSubject(units, mentions, k) ?? shared(earlier) ?? mainSubject(units, mentions, k);
    return shared(earlier) ?? mainSubject(units, mentions, k);
  }
  if (COORDINATOR.has(last.word)) return shared(earlier) ?? mainSubject(units, mentions, k);
  if (RELATIVE.has(last.word) && last.pos !== 'DET') return antecedent(units, mentions, k);
  if (last.word === ',' || last.word === ')' || last.word === ']' || DASH.test(last.word)) {
    return acrossInsertion(units, mentions, k) ?? bracketed(units, mentions, k);
  }
  return fromPhrase(units, mentions, modifiedPhrase(units, phraseBefore(units, k + 1)), 'before-cue');
}

/**
 * The phrase that a modifier without commas belongs to: `a source | speaking to the station | said`, `an aide | who saw
 * the note | said`. Other phrases stay as they are.
 */
function modifiedPhrase(units: readonly Unit[], phrase: UnitRange | null): UnitRange | null {
  if (phrase === null) return null;
  let k = phrase.from - 1;
  if (units[k]?.pos === 'ADP' || units[k]?.word === 'to') k--;
  const verb = units[k];
  if (verb?.pos !== 'VERB') return phrase;
  for (let i = k - 1; i >= 0 && i > k - 5; i--) {
    const unit = units[i];
    if (unit?.word === 'who') return phraseBefore(units, i) ?? phrase;
    if (unit === undefined || (unit.pos !== 'AUX' && unit.pos !== 'ADV')) break;
  }
  const participle = k < phrase.from - 1 && /(?:ing|ed)$/.test(verb.word) && inNounPhrase(units[k - 1]);
  return participle ? (phraseBefore(units, k) ?? phrase) : phrase;
}

/** The subject of the plain verb that a participle hangs on: `he emerged saying`. */
function verbSubject(units: readonly Unit[], mentions: readonly Mention[], verb: number): Subject | null {
  const phrase = phraseBefore(units, groupStart(units, verb));
  return fromPhrase(units, mentions, phrase, 'before-cue');
}

/** Skips adverbs and "however"-like insertions between subject and verb. */
function lastContentUnit(units: readonly Unit[], start: number): number {
  let k = start;
  for (;;) {
    const unit = units[k];
    if (unit === undefined) return k;
    if (unit.pos === 'ADV' && unit.mention < 0) k--;
    else if (unit.word === ',' && units[k - 1]?.pos === 'ADV' && units[k - 2]?.word === ',') k -= 3;
    else return k;
  }
}

function shared(earlier: readonly Subject[]): Subject | null {
  const last = earlier[earlier.length - 1];
  return last ? { ...last, rule: 'shared-subject' } : null;
}

/** The subject after an inverted cue: `said Ms. Roe, who …`. */
export function subjectAfter(
  units: readonly Unit[],
  mentions: readonly Mention[],
  site: CueSite,
): Subject | null {
  let start = site.to + 1;
  if (units[start]?.pos === 'ADV' && (units[start]?.mention ?? -1) < 0) start++;
  return fromPhrase(units, mentions, phraseAfter(units, start), 'after-cue');
}

function afterPreposition(
  units: readonly Unit[],
  mentions: readonly Mention[],
  start: number,
): Subject | null {
  return fromPhrase(units, mentions, phraseAfter(units, start), 'according-to');
}

/** The noun phrase before ", who". */
function antecedent(units: readonly Unit[], mentions: readonly Mention[], pronoun: number): Subject | null {
  const end = units[pronoun - 1]?.word === ',' ? pronoun - 1 : pronoun;
  return fromPhrase(units, mentions, phraseBefore(units, end), 'relative');
}

/** `Roe (D-Ohio) said`: the phrase before the bracket. */
function bracketed(units: readonly Unit[], mentions: readonly Mention[], k: number): Subject | null {
  return units[k]?.word === ')' || units[k]?.word === ']'
    ? fromPhrase(units, mentions, phraseBefore(units, k + 1), 'before-cue')
    : null;
}

/**
 * `Roe, who attended the talks, said`: goes back from the closing comma to a noun phrase that begins a clause
 * and ends at a comma. In a chain (`Roe, a lawyer, said`) the first phrase is the subject.
 */
function acrossInsertion(
  units: readonly Unit[],
  mentions: readonly Mention[],
  close: number,
): Subject | null {
  let best: Subject | null = null;
  for (let j = close - 1; j > 0 && close - j < FARTHEST; j--) {
    const unit = units[j];
    if (unit === undefined || unit.quote !== null) continue;
    if (unit.word === ')' || unit.word === ']') {
      j = openingBracket(units, j);
      continue;
    }
    if (unit.word !== ',' && !DASH.test(unit.word) && unit.word !== '(') continue;
    const phrase = phraseBefore(units, j);
    if (phrase === null || !beginsClause(units, phrase.from)) continue;
    const found = fromPhrase(units, mentions, phrase, 'across-insertion');
    if (found === null) continue;
    if (best === null || found.mention !== null) best = found;
    if (units[phrase.from - 1]?.word !== ',') break;
  }
  return best;
}

/** Whether a clause can begin at unit `i`: at the sentence's start, after a quote, a comma or an opener. */
function beginsClause(units: readonly Unit[], i: number): boolean {
  const before = units[i - 1];
  if (before === undefined || before.quote !== null) return true;
  return (
    /^[,:;—–]$|^--?$/.test(before.word) ||
    CLAUSE_OPENER.has(before.word) ||
    before.pos === 'ADV' ||
    before.word === '*' ||
    before.word === '•'
  );
}

/** The subject of the clause that holds unit `k`: its first noun phrase that a verb, comma or bracket follows. */
export function mainSubject(units: readonly Unit[], mentions: readonly Mention[], k: number): Subject | null {
  for (let i = mainClauseStart(units, k); i < k; i++) {
    const unit = units[i];
    if (unit === undefined || unit.quote !== null || unit.mention < 0) continue;
    const phrase = phraseBefore(units, phraseEnd(units, i));
    if (phrase === null || units[phrase.from - 1]?.pos === 'ADP') continue;
    const next = units[phraseEnd(units, i)];
    if (
      next &&
      (next.pos === 'VERB' || next.pos === 'AUX' || next.pos === 'ADV' || /^[,(—–]$|^'[sdv]/.test(next.word))
    ) {
      return fromPhrase(units, mentions, phrase, 'shared-subject');
    }
  }
  return null;
}

/** Past a fronted subordinate clause: `While Roe had left, | Doe stayed, saying …`. */
function mainClauseStart(units: readonly Unit[], k: number): number {
  if (!SUBORDINATE.has(units[0]?.word ?? '')) return 0;
  const comma = units.findIndex((u) => u.word === ',');
  return comma > 0 && comma < k - 2 ? comma + 1 : 0;
}

function phraseEnd(units: readonly Unit[], i: number): number {
  return phraseAfter(units, i)?.to ?? i + 1;
}

/** `Roe's claim that …`, `their warning that …`; `a claim by Roe that` is rarer and left out. */
function possessor(units: readonly Unit[], mentions: readonly Mention[], site: CueSite): Subject | null {
  for (let i = site.head - 1; i >= 0 && i > site.head - 6; i--) {
    const unit = units[i];
    if (unit === undefined || unit.quote !== null) return null;
    const owns = units[i + 1]?.word === "'s" || units[i + 1]?.word === "'" || unit.pos === 'PRON';
    if (unit.mention >= 0 && owns && mentions[unit.mention] !== undefined) {
      return {
        phrase: { from: i, to: site.head },
        mention: unit.mention,
        span: { start: unit.start, end: unit.end },
        rule: 'possessor',
      };
    }
    if (unit.pos === 'VERB' || unit.pos === 'PUNCT') return null;
  }
  return null;
}
