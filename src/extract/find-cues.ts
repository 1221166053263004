import type { CueSite } from './cue-site.ts';
import { type Complement, cueComplements } from './cue-verbs.ts';
import { readNoun } from './noun-cue.ts';
import type { Unit } from './sentence-units.ts';
import { groupStart, isNamed, verbForm } from './verb-group.ts';
import { verbLemma } from './verb-lemma.ts';

/** "put it", "shot back", "made it clear": heads that report only together with the words after them. */
const PHRASAL_CUES: ReadonlyMap<
  string,
  readonly { readonly next: readonly string[]; readonly takes: readonly Complement[] }[]
> = new Map([
  ['put', [{ next: ['it'], takes: ['quote'] }]],
  ['point', [{ next: ['out'], takes: ['clause', 'that', 'quote'] }]],
  ['shoot', [{ next: ['back'], takes: ['quote', 'that'] }]],
  // `“So,” he went on.`
  ['go', [{ next: ['on'], takes: ['quote'] }]],
  ['fire', [{ next: ['back'], takes: ['quote', 'that'] }]],
  ['chime', [{ next: ['in'], takes: ['quote'] }]],
  ['cry', [{ next: ['out'], takes: ['quote'] }]],
  [
    'make',
    [
      { next: ['clear'], takes: ['that'] },
      { next: ['it', 'clear'], takes: ['that'] },
    ],
  ],
  ['let', [{ next: ['it', 'be', 'known'], takes: ['that'] }]],
  ['find', [{ next: ['out'], takes: ['that'] }]],
]);

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
  const phrasal = PHRASAL_CUES.get(lemma)?.find((p) => p.next.every((w, n) => units[i + 1 + n]?.word === w));
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
