import { phrasalCue } from './cue-forms.ts';
import type { CueSite } from './cue-site.ts';
import { cueComplements } from './cue-verbs.ts';
import { readNoun } from './noun-cue.ts';
import type { Unit } from './sentence-units.ts';
import { groupStart, isNamed, verbForm } from './verb-group.ts';
import { verbLemma } from './verb-lemma.ts';

/** Finds every possible cue of a sentence, in order. Each still needs content to become a report. */
export function findCues(units: readonly Unit[]): CueSite[] {
  const sites: CueSite[] = [];
  for (let i = 0; i < units.length; i++) {
    const site = readCue(units, i);
    if (site !== null) sites.push(site);
  }
  return sites;
}

function readCue(units: readonly Unit[], i: number): CueSite | null {
  const unit = units[i];
  if (unit === undefined || unit.quote !== null) return null;
  if (unit.word === 'according' && units[i + 1]?.word === 'to') return sourceCue(i, i, i + 1, 'according');
  const words = ['in', 'the', 'words', 'of'].every((w, n) => units[i - 2 + n]?.word === w);
  if (words) return sourceCue(i - 2, i, i + 1, 'words');
  return readVerb(units, i, unit) ?? readNoun(units, i, unit);
}

/** `according to Roe`, `in the words of Ms. Roe`. */
function sourceCue(from: number, head: number, to: number, lemma: string): CueSite {
  return { from, head, to, lemma, form: 'according', takes: new Set(['clause']), weak: false };
}

function readVerb(units: readonly Unit[], i: number, unit: Unit): CueSite | null {
  if (isNamed(unit)) return null;
  const lemma = verbLemma(units, i, unit);
  if (lemma === null) return null;
  const phrasal = phrasalCue(units, i, lemma);
  const takes = phrasal ? new Set(phrasal.takes) : cueComplements(lemma);
  if (takes === null || (NAMING.has(lemma) && namesThing(units, i))) return null;
  const from = groupStart(units, i);
  const form = verbForm(units, i, from, unit);
  if (form === null) return null;
  const to = phrasal ? i + phrasal.next.length : i;
  const weak = !takes.has('clause') && !takes.has('that');
  return { from, head: i, to, lemma, form, takes, weak };
}

const NAMING = new Set(['call', 'name', 'dub', 'term', 'title', 'label']);

/** `a group called “The Rest”`: a name that a thing goes by. */
function namesThing(units: readonly Unit[], i: number): boolean {
  const before = units[i - 1]?.word === ',' ? i - 2 : i - 1;
  const thing = units[before];
  if (thing?.pos !== 'NOUN' || units[i + 1]?.quote == null) return false;
  const words = units.slice(Math.max(0, before - 3), before).map((u) => u.word);
  return words.some((w) => w === 'a' || w === 'an') || (thing.mention < 0 && words.includes('the'));
}
