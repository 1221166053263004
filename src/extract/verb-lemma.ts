import { RELATIVES } from './clause-openers.ts';
import { ALWAYS_VERBS } from './cue-forms.ts';
import { cueComplements } from './cue-verbs.ts';
import type { Unit } from './sentence-units.ts';

/** Base form of a verb; taggers take `Roe notes.` and headlines' `Roe hints at` for nouns. Null for other words. */
export function verbLemma(units: readonly Unit[], i: number, unit: Unit): string | null {
  const known = ALWAYS_VERBS.get(unit.word);
  if (known !== undefined) return known;
  if (unit.pos === 'VERB') return unit.lemma;
  if (unit.pos !== 'NOUN' && unit.pos !== 'PROPN' && unit.pos !== 'ADJ') return null;
  const lemma = stemsOf(unit).find((stem) => cueComplements(stem) !== null);
  const before = units[i - 1];
  if (lemma === undefined || before === undefined || before.quote !== null) return null;
  const next = units[i + 1];
  const ends = next === undefined || next.word === '.' || next.word === ',' || next.pos === 'ADP';
  const tagged = ends && units.slice(Math.max(0, i - 8), i).some((u) => u.quote !== null);
  const subject =
    before.mention >= 0 ||
    before.pos === 'PRON' ||
    before.pos === 'PROPN' ||
    RELATIVES.has(before.word) ||
    tagged;
  const tag = next === undefined || next.quote !== null || /^(?:[.,:]|that|out|at|in|on)$/.test(next.word);
  return subject && tag ? lemma : null;
}

/** Base forms that a word mistaken for a noun or adjective can have: "notes", "fumed", "quipped". */
function stemsOf(unit: Unit): string[] {
  const { word } = unit;
  if (word.endsWith('ed')) return [word.slice(0, -2), word.slice(0, -1), word.slice(0, -3)];
  if (!word.endsWith('s')) return [];
  return [unit.lemma, word.slice(0, -1), word.slice(0, -2)];
}
