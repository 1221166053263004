import { compareGivenNames, type GivenLikeness } from './compare-given-names.ts';
import { compareSurnames, type SurnameLikeness } from './compare-surnames.ts';
import { isSlavicGivenName } from './given-name-readings.ts';
import { nameBlockKeys } from './name-block-keys.ts';
import { nameKey } from './name-key.ts';
import { type PersonName, readPersonName } from './person-name.ts';

/** Stored with what rests on a comparison: raise it whenever the same names can compare otherwise. */
const NAMES_VERSION = 'names-1';

/** What one part of two names says of them being one person's. */
export interface NamePart {
  readonly part: string;
  /** 0..1: how likely one person, by this part alone. */
  readonly score: number;
  /** In words: "equivalent: bil, viliam". */
  readonly evidence: string;
}

/** Whether two forms of names are one person's, as far as names tell. */
export interface NameComparison {
  /** `same` is right nearly always; `unsure` is for what evidence beyond names must decide. */
  readonly verdict: 'same' | 'different' | 'unsure';
  /** 0..1: how likely one person. */
  readonly score: number;
  readonly parts: readonly NamePart[];
  readonly method: string;
}

/** How likely one person by a part of the name alone: judged by hand, to rank suggestions; verdicts don't use them. */
const GIVEN_SCORES: Readonly<Record<GivenLikeness, number>> = {
  ...{ equal: 0.99, equivalent: 0.95, misprint: 0.9, 'goes by the middle name': 0.9 },
  ...{ initial: 0.6, 'short form': 0.6, 'rare equivalent': 0.5, 'second name': 0.5, near: 0.3, different: 0 },
};
const SURNAME_SCORES: Readonly<Record<SurnameLikeness, number>> = {
  ...{ equal: 0.99, spelling: 0.96, misprint: 0.9, double: 0.6, near: 0.5, different: 0 },
};
const SURE_GIVEN: ReadonlySet<GivenLikeness> = new Set([
  'equal',
  'equivalent',
  'misprint',
  'goes by the middle name',
]);
const SURE_SURNAME: ReadonlySet<SurnameLikeness> = new Set(['equal', 'spelling', 'misprint']);
/** A bare surname and a full name: one of the many who have it. */
const BARE = 0.3;

/**
 * Compares two forms of people's names that different documents use. Symmetric; forms with one `nameKey` are the same;
 * forms that share no block key are different. A different given name is a hard no, and so is another
 * generation.
 * Bounded: long names count by their first words and letters.
 *
 * @example comparePersonNames('Bill Lund', 'William Lund').verdict // 'same'
 * @example comparePersonNames('J. Roe', 'Jane Roe').verdict // 'unsure'
 * @example comparePersonNames('Bill Lund', 'Hillary Lund').verdict // 'different'
 */
export function comparePersonNames(a: string, b: string): NameComparison {
  const [left, right] = [readPersonName(a), readPersonName(b)];
  if (!left || !right) return judge('different', [{ part: 'name', score: 0, evidence: 'no word' }]);
  const key = nameKey(a);
  if (key === nameKey(b)) return judge('same', [{ part: 'name', score: 0.99, evidence: `equal: ${key}` }]);
  if (left.joined === right.joined && left.generation === right.generation)
    return judge('same', [{ part: 'name', score: 0.95, evidence: `written together: ${left.joined}` }]);
  const found =
    left.given.length === 0 || right.given.length === 0 ? compareBare(left, right) : compareFull(left, right);
  return found.verdict === 'different' || shareBlockKey(a, b) ? found : judge('different', found.parts);
}

function judge(verdict: NameComparison['verdict'], parts: readonly NamePart[]): NameComparison {
  const product = parts.reduce((score, part) => score * part.score, 1);
  return { verdict, score: verdict === 'different' ? 0 : product, parts, method: NAMES_VERSION };
}

function shareBlockKey(a: string, b: string): boolean {
  const keys = new Set(nameBlockKeys(a));
  return nameBlockKeys(b).some((key) => keys.has(key));
}

/** A bare surname: whose it is, only documents can tell. */
function compareBare(a: PersonName, b: PersonName): NameComparison {
  const likeness = compareSurnames(a, b, false);
  const bare = { part: 'given', score: BARE, evidence: 'a bare surname' };
  const generation = generationParts(a, b);
  const possible = likeness === 'equal' && generation.every(({ score }) => score > 0);
  return judge(possible ? 'unsure' : 'different', [surnamePart(likeness, a, b), bare, ...generation]);
}

function compareFull(a: PersonName, b: PersonName): NameComparison {
  const straight = compareInOrder(a, b);
  return straight.verdict === 'different' ? (compareSwapped(a, b) ?? straight) : straight;
}

function compareInOrder(a: PersonName, b: PersonName): NameComparison {
  const given = compareGivenNames(a, b);
  const slavic = [a, b].every((name) => isSlavicGivenName(name.given[0] ?? ''));
  const surname = compareSurnames(a, b, slavic);
  const generation = generationParts(a, b);
  const parts = [surnamePart(surname, a, b), givenPart(given, a, b), ...generation];
  if (given === 'different' || surname === 'different' || generation.some(({ score }) => score === 0))
    return judge('different', parts);
  const [sureGiven, sureSurname] = [SURE_GIVEN.has(given), SURE_SURNAME.has(surname)];
  if (sureGiven && sureSurname && generation.length === 0) return judge('same', parts);
  return judge(sureGiven || sureSurname ? 'unsure' : 'different', parts);
}

/** "Austin Lloyd": the surname in front, all words alike. */
function compareSwapped(a: PersonName, b: PersonName): NameComparison | null {
  if (a.generation !== b.generation) return null;
  const words = (name: PersonName) => [...name.given, name.family];
  const [front, ...rest] = words(b);
  const turned = [
    [...rest, front],
    [words(b).at(-1), ...words(b).slice(0, -1)],
  ];
  const wanted = words(a).join(' ');
  if (!turned.some((order) => order.join(' ') === wanted)) return null;
  // Sorted, so that it says the same whichever name comes first.
  const both = [wanted, words(b).join(' ')].sort().join(', ');
  return judge('same', [{ part: 'order', score: 0.85, evidence: `swapped: ${both}` }]);
}

function surnamePart(likeness: SurnameLikeness, a: PersonName, b: PersonName): NamePart {
  return {
    part: 'surname',
    score: SURNAME_SCORES[likeness],
    evidence: inWords(likeness, a.family, b.family),
  };
}

function givenPart(likeness: GivenLikeness, a: PersonName, b: PersonName): NamePart {
  const [left, right] = [a.given.join(' '), b.given.join(' ')];
  return { part: 'given', score: GIVEN_SCORES[likeness], evidence: inWords(likeness, left, right) };
}

/** The same whichever name comes first. */
function inWords(likeness: string, a: string, b: string): string {
  return `${likeness}: ${a === b ? a : [a, b].sort().join(', ')}`;
}

/**
 * Nothing where the generations are equal. A form that leaves the generation out may be the same person's ("Joseph Roe",
 * "Joseph A. Roe Jr.") or the other one's: documents must tell. Two generations are two people.
 */
function generationParts(a: PersonName, b: PersonName): NamePart[] {
  if (a.generation === b.generation) return [];
  const told = [a.generation ?? 'none', b.generation ?? 'none'].sort();
  const score = !told.includes('none') ? 0 : told.includes('sr') ? 0.5 : 0.3;
  return [{ part: 'generation', score, evidence: `different: ${told.join(', ')}` }];
}
