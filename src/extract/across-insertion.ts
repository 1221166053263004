import { CLAUSE_OPENERS_BEFORE_SUBJECT } from './clause-openers.ts';
import { lastClause } from './clause-start.ts';
import type { Mention } from './mention.ts';
import { inNounPhrase, openingBracket, phraseBefore } from './noun-phrase.ts';
import { fromPhrase, type Subject } from './phrase-subject.ts';
import type { Unit } from './sentence-units.ts';
import { isNamed } from './verb-group.ts';

/** Dashes that set an insertion apart. */
export const DASH = /^(?:—|–|-|--)$/;
/** Units between a subject and the verb behind its insertion, at most. */
const FARTHEST = 70;

/**
 * `Roe, who attended the talks, said`: goes back from the closing comma to a noun phrase that begins a clause
 * and ends at a comma. In a chain (`Roe, a lawyer, said`) the first phrase is the subject. The closing mark may be a
 * bracket or a quote that ends in a comma, too (`Roe, author of “The Bridge,” said`).
 */
export function acrossInsertion(
  units: readonly Unit[],
  mentions: readonly Mention[],
  close: number,
): Subject | null {
  let best: Subject | null = null;
  let listed = false;
  for (let j = close - 1; j > 0 && close - j < FARTHEST; j--) {
    const unit = units[j];
    if (unit === undefined || unit.quote !== null) continue;
    if (unit.word === ')' || unit.word === ']') {
      j = openingBracket(units, j);
      continue;
    }
    if (listed && /^(?:VERB|AUX)$/.test(unit.pos) && !isNamed(unit)) break;
    if (unit.word !== ',' && !DASH.test(unit.word) && unit.word !== '(') continue;
    const phrase = lastClause(units, phraseBefore(units, j));
    if (phrase === null || !beginsClause(units, phrase.from)) continue;
    const found = fromPhrase(units, mentions, phrase, 'across-insertion');
    if (found === null) continue;
    if (best === null || found.mention !== null) best = found;
    // "Roe, founder and head of the firm, said", "Roe, the mayor, and Ward, her aide, said": not the clause's start yet
    const and = units[phrase.from - 1]?.word === 'and';
    const joined = and && inNounPhrase(units[phrase.from - 2]);
    listed ||= and && units[phrase.from - 2]?.word === ',';
    if (units[phrase.from - 1]?.word !== ',' && !joined && !listed) break;
  }
  return best;
}

/** `Roe (D-Ohio) said`, `Roe (D-Ohio), said`: the phrase before the bracket. */
export function beforeBracket(
  units: readonly Unit[],
  mentions: readonly Mention[],
  k: number,
): Subject | null {
  const close = units[k]?.word === ',' ? k - 1 : k;
  return units[close]?.word === ')' || units[close]?.word === ']'
    ? fromPhrase(units, mentions, phraseBefore(units, close + 1), 'before-cue')
    : null;
}

/** Whether a clause can begin at unit `i`: at the sentence's start, after a quote, a comma or an opener. */
function beginsClause(units: readonly Unit[], i: number): boolean {
  const before = units[i - 1];
  if (before === undefined || before.quote !== null) return true;
  return (
    /^[,:;—–(]$|^--?$/.test(before.word) ||
    CLAUSE_OPENERS_BEFORE_SUBJECT.has(before.word) ||
    before.pos === 'ADV' ||
    before.word === '*' ||
    before.word === '•'
  );
}
