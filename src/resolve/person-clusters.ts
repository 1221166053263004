import { compareGivenNames } from './compare-given-names.ts';
import { readDescription } from './description.ts';
import type { PlacedMention } from './document-view.ts';
import { nearKeys } from './near-keys.ts';
import { type PersonName, readPersonName } from './person-name.ts';

/** A person's name in the document, taken apart. */
export interface NamedMention {
  readonly placed: PlacedMention;
  readonly name: PersonName;
  /** Surname without "Jr." or "III": what a bare surname repeats. */
  readonly base: string;
}

/** The name mentions of one person of a document. */
export interface PersonCluster {
  readonly names: PersonName[];
  readonly mentions: PlacedMention[];
  /** Mentions in running text that give the full name, in text order. */
  readonly full: PlacedMention[];
  /** Role nouns that full names carry: "senator". */
  readonly offices: Set<string>;
  /** Mentions that name nobody else of the family: full names, and surnames with a gendered honorific. */
  weight: number;
  gender: 'female' | 'male' | 'unknown';
  /** True once an honorific, office or kinship word told the gender, not a list of given names. */
  genderTold: boolean;
}

/** "John Roe Jr.", "Jane Roe, III" */
const GENERATION = /,? (?:Jr|Sr|II|III|IV)\.?$/;
/** Distinct names of one cluster that are compared; more only repeat spellings. */
const MOST_NAMES = 8;

export function readNamedMention(placed: PlacedMention): NamedMention | null {
  const name = readPersonName(placed.mention.text);
  const base = readPersonName(placed.mention.text.replace(GENERATION, ''))?.surname;
  return name && { placed, name, base: base ?? name.surname };
}

/** Whether two full names of one surname can be one person's in one document, which seldom names two so alike. */
function fullNamesAgree(a: PersonName, b: PersonName): boolean {
  const likeness = compareGivenNames(a, b);
  return likeness !== 'different' && likeness !== 'near';
}

/** Whether an honorific tells the gender: "Mr. Roe". */
export function tellsGender({ mention }: PlacedMention): boolean {
  return mention.honorific !== null && (mention.gender === 'female' || mention.gender === 'male');
}

/** Adds a mention to a person, with what it tells of the gender. */
export function addToCluster(cluster: PersonCluster, { placed, name }: NamedMention): void {
  cluster.mentions.push(placed);
  const known = cluster.names.some(
    (one) => one === name || (one.surname === name.surname && one.given.join(' ') === name.given.join(' ')),
  );
  if (!known && cluster.names.length < MOST_NAMES) cluster.names.push(name);
  const { gender, honorific, role } = placed.mention;
  const inFull = name.given.length > 0;
  if (inFull && placed.section !== 'headline') cluster.full.push(placed);
  if (inFull || tellsGender(placed)) cluster.weight++;
  const office = inFull && role ? readDescription(role.text)?.head : undefined;
  if (office !== undefined) cluster.offices.add(office);
  if (gender !== 'female' && gender !== 'male') return;
  const told = honorific !== null || role !== null;
  if (cluster.gender !== 'unknown' && (cluster.genderTold || !told)) return;
  cluster.gender = gender;
  cluster.genderTold = told;
}

export function newCluster(): PersonCluster {
  return {
    names: [],
    mentions: [],
    full: [],
    offices: new Set(),
    weight: 0,
    gender: 'unknown',
    genderTold: false,
  };
}

/**
 * Groups full names into people, left to right: same surname, or one letter off in a long one (a misprint),
 * and given names that agree. A name that fits several people starts none of them: it stands alone. Linear
 * but for namesakes.
 */
export function clusterFullNames(named: readonly NamedMention[]): PersonCluster[] {
  const clusters: PersonCluster[] = [];
  const byKey = new Map<string, PersonCluster[]>();
  for (const one of named) {
    const keys = nearKeys(one.name.surname);
    const near = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    const alike = near.filter((cluster) => cluster.names.some((name) => fullNamesAgree(name, one.name)));
    const exact = alike.find((cluster) =>
      cluster.names.some(
        ({ given, surname }) => given[0] === one.name.given[0] && surname === one.name.surname,
      ),
    );
    const home = exact ?? (alike.length === 1 ? alike[0] : undefined);
    const cluster = home ?? newCluster();
    addToCluster(cluster, one);
    if (home) continue;
    clusters.push(cluster);
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), cluster]);
  }
  return clusters;
}
