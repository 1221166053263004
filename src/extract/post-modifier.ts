import { SUBORDINATORS } from './clause-openers.ts';
import { cueComplements } from './cue-verbs.ts';
import { inNounPhrase, phraseBefore, type UnitRange } from './noun-phrase.ts';
import { personNoun } from './person-nouns.ts';
import type { Unit } from './sentence-units.ts';
import { speakerNoun } from './speaker-nouns.ts';

/** Units of a relative clause without commas, at most. */
const LONGEST_CLAUSE = 16;

const SUBJECT_PRONOUN = /^(?:i|he|she|we|they|it|you)$/;

/**
 * The phrase that a modifier without commas belongs to: `a source | speaking to the station | said`, `an aide | who saw
 * the note | said`. Other phrases stay as they are.
 */
export function withoutModifier(units: readonly Unit[], phrase: UnitRange | null): UnitRange | null {
  if (phrase === null || SUBJECT_PRONOUN.test(units[phrase.to - 1]?.word ?? '')) return phrase;
  return beforeWho(units, phrase) ?? beforeParticiple(units, phrase) ?? phrase;
}

/** `an aide who asked for silence to speak of the plan | said`; not `an aide who heard that Roe | said`. */
function beforeWho(units: readonly Unit[], phrase: UnitRange): UnitRange | null {
  let verb = false;
  for (let i = phrase.from - 1; i > 0 && i > phrase.from - LONGEST_CLAUSE; i--) {
    const unit = units[i];
    if (unit === undefined || unit.quote !== null || unit.pos === 'PUNCT') return null;
    if (SUBORDINATORS.has(unit.word)) return null;
    const who = unit.word === 'who' || (unit.word === 'that' && namesSpeakers(units[i - 1]?.word ?? ''));
    if (who && verb) return phraseBefore(units, i);
    if (unit.word === 'that' || unit.word === 'what' || (i === phrase.from - 1 && reports(unit))) return null;
    verb ||= unit.pos === 'VERB' || unit.pos === 'AUX';
  }
  return null;
}

function namesSpeakers(word: string): boolean {
  return personNoun(word) !== null || speakerNoun(word) === 'group';
}

function reports(unit: Unit): boolean {
  return unit.pos === 'VERB' && cueComplements(unit.lemma)?.has('clause') === true;
}

/** `a letter | seen by the station | says`, `a study | documenting the losses | found`. */
function beforeParticiple(units: readonly Unit[], phrase: UnitRange): UnitRange | null {
  let k = phrase.from - 1;
  if (units[k]?.pos === 'ADP' || units[k]?.word === 'to') k--;
  const verb = units[k];
  if (verb?.pos !== 'VERB' || !inNounPhrase(units[k - 1])) return null;
  const direct = k === phrase.from - 1;
  const participle = direct ? /ing$/.test(verb.word) : PARTICIPLE.test(verb.word);
  return participle && (!direct || !reports(verb)) ? phraseBefore(units, k) : null;
}

/** Participles that stand right after the noun that they describe: regular ones, and those of telling and making. */
const PARTICIPLE = /(?:ing|ed)$|^(?:seen|sent|written|given|taken|made|held|shown|found|put|born|drawn)$/;
