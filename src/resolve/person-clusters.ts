import type { PlacedMention } from './document-view.ts';
import { type PersonName, readPersonName } from './person-name.ts';

/** The name mentions of one person of a document. */
export interface PersonCluster {
  readonly names: PersonName[];
  readonly mentions: PlacedMention[];
  /** Surnames without generation. */
  readonly bases: Set<string>;
  /** How many mentions give the full name. */
  full: number;
  gender: 'female' | 'male' | 'unknown';
  /** True once an honorific, office or kinship word told the gender, not a list of given names. */
  genderTold: boolean;
}

interface NamedMention {
  readonly placed: PlacedMention;
  readonly name: PersonName;
  /** Surname without "Jr." or "III": what a bare surname repeats. */
  readonly base: string;
}

/** "John Roe Jr.", "Jane Roe, III" */
const GENERATION = /,? (?:Jr|Sr|II|III|IV)\.?$/;

/** Shortest given name that another may begin with: "Tim" and "Timothy", but not "Al" and "Alan". */
const SHORTEST_PREFIX = 3;
/** Shortest surname key that may differ in one letter inside a document: a misprint, not another person. */
const SHORTEST_MISPRINT = 6;
/** How many times more often than any other a person must be named in full to own the bare surname. */
const DOMINANCE = 2;

function genderConflict(cluster: PersonCluster, gender: string): boolean {
  return (
    (gender === 'female' || gender === 'male') && cluster.gender !== 'unknown' && cluster.gender !== gender
  );
}

/** Whether two given names can be one: equal, initial, or the shorter begins the longer. */
function givenAgree(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && (short.length === 1 || short.length >= SHORTEST_PREFIX);
}

/** Whether two full names are one person: given names agree and middle names do not conflict. */
function fullNamesAgree(a: PersonName, b: PersonName): boolean {
  const [firstA, firstB] = [a.given[0], b.given[0]];
  if (firstA === undefined || firstB === undefined) return false;
  if (givenAgree(firstA, firstB)) {
    const [middleA, middleB] = [a.given[1], b.given[1]];
    return (
      middleA === undefined ||
      middleB === undefined ||
      givenAgree(middleA, middleB) ||
      a.given.includes(middleB)
    );
  }
  const known = a.given.length > b.given.length ? a : b;
  const other = known === a ? firstB : firstA;
  return known.given.length > 1 && other.length > 1 && known.given.slice(1).includes(other);
}

/** Equal keys, or one letter changed, missing, added or swapped with its neighbor in a long one. */
function surnamesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (
    a.charAt(0) !== b.charAt(0) ||
    Math.min(a.length, b.length) < SHORTEST_MISPRINT ||
    Math.abs(a.length - b.length) > 1
  )
    return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length === b.length) {
    const swapped = a[i] === b[i + 1] && a[i + 1] === b[i];
    return a.slice(i + 1) === b.slice(i + 1) || (swapped && a.slice(i + 2) === b.slice(i + 2));
  }
  return a.length < b.length ? a.slice(i) === b.slice(i + 1) : a.slice(i + 1) === b.slice(i);
}

function addTo(cluster: PersonCluster, { placed, name, base }: NamedMention): void {
  cluster.bases.add(base);
  cluster.mentions.push(placed);
  cluster.names.push(name);
  if (name.given.length > 0) cluster.full++;
  const { gender, honorific, role } = placed.mention;
  if (gender !== 'female' && gender !== 'male') return;
  const told = honorific !== null || role !== null;
  if (cluster.gender === 'unknown' || (told && !cluster.genderTold)) {
    cluster.gender = gender;
    cluster.genderTold = told;
  }
}

const newCluster = (): PersonCluster => ({
  names: [],
  mentions: [],
  bases: new Set(),
  full: 0,
  gender: 'unknown',
  genderTold: false,
});

function clusterFullNames(named: readonly NamedMention[]): PersonCluster[] {
  const clusters: PersonCluster[] = [];
  const bySurname = new Map<string, PersonCluster[]>();
  for (const one of named) {
    const initial = one.name.surname.charAt(0);
    const alike = (bySurname.get(initial) ?? []).filter((cluster) =>
      cluster.names.some(
        (name) => surnamesAgree(name.surname, one.name.surname) && fullNamesAgree(name, one.name),
      ),
    );
    const exact = alike.find((c) =>
      c.names.some((n) => n.given[0] === one.name.given[0] && n.surname === one.name.surname),
    );
    const home = exact ?? (alike.length === 1 ? alike[0] : undefined);
    if (home) {
      addTo(home, one);
      continue;
    }
    const cluster = newCluster();
    addTo(cluster, one);
    clusters.push(cluster);
    bySurname.set(initial, [...(bySurname.get(initial) ?? []), cluster]);
  }
  return clusters;
}

/** Index of the first mention in running text that gives the full name, and of the last before `at`. */
function fullMentions(
  cluster: PersonCluster,
  at: PlacedMention,
): { first: number; last: PlacedMention | null } {
  const full = cluster.mentions.filter((_, i) => (cluster.names[i]?.given.length ?? 0) > 0);
  const running = full.find((placed) => placed.section !== 'headline');
  return {
    first: (running ?? full[0])?.index ?? Number.POSITIVE_INFINITY,
    last: full.findLast((placed) => placed.index < at.index && placed.section !== 'headline') ?? null,
  };
}

/** Who a bare name means, and how sure that is. */
interface BareReading {
  readonly cluster: PersonCluster | null;
  readonly rule: string;
  /** 0..1; measured on bare surnames of 2016 election news with two or more people of the name. */
  readonly score: number;
}

/**
 * Which of several people of one surname a bare surname means: the one whose gender an honorific tells; the
 * one named in full in the same sentence before it; the one whom the document names in full far more often;
 * else the one whom it introduced first, since news repeat the given names of the others. Null for none.
 */
function chooseRelative(family: readonly PersonCluster[], one: NamedMention): BareReading {
  const possible = family.filter((cluster) => !genderConflict(cluster, one.placed.mention.gender));
  if (possible.length < 2) return { cluster: possible[0] ?? null, rule: 'bare name: gender', score: 0.9 };
  const seen = possible.map((cluster) => ({ cluster, ...fullMentions(cluster, one.placed) }));
  const beside = seen.filter(({ last }) => last?.sentence === one.placed.sentence);
  const [nearest] = beside;
  if (nearest && beside.length === 1)
    return { cluster: nearest.cluster, rule: 'bare name: full name beside', score: 0.85 };
  const [first, second] = [...possible].sort((a, b) => b.full - a.full);
  if (first && second && first.full >= DOMINANCE * second.full) {
    return { cluster: first, rule: 'bare name: named most', score: 0.8 };
  }
  const introduced = seen.sort((a, b) => a.first - b.first)[0];
  const tied = beside.length > 1 || !introduced || introduced.first > one.placed.index;
  return { cluster: tied ? null : introduced.cluster, rule: 'bare name: introduced first', score: 0.7 };
}

/** People whose surname, or failing that given name, is the bare name. */
function familyOf(clusters: readonly PersonCluster[], { name, base }: NamedMention): PersonCluster[] {
  const full = clusters.filter((cluster) => cluster.full > 0);
  const bySurname = full.filter((cluster) => cluster.names.some((known) => known.surname === name.surname));
  if (bySurname.length > 0) return bySurname;
  const byBase = full.filter((cluster) => cluster.bases.has(base));
  if (byBase.length > 0) return byBase;
  const byGiven = full.filter((cluster) => cluster.names.some((known) => known.given.includes(name.surname)));
  if (byGiven.length > 0) return byGiven;
  return clusters.filter((cluster) =>
    cluster.names.some((known) => surnamesAgree(known.surname, name.surname)),
  );
}

/** The people of a document, and how its bare names were read. */
export interface PeopleReading {
  readonly clusters: readonly PersonCluster[];
  /** Bare names that a choice among several people decided, by mention index. */
  readonly chosen: ReadonlyMap<number, { readonly rule: string; readonly score: number }>;
  /** Bare names that stay between several people, by mention index. */
  readonly ambiguous: ReadonlyMap<number, readonly PersonCluster[]>;
}

/**
 * Groups the person names of a document: full names first, then bare surnames and given names to the one
 * person whom they can mean. Different given names are never one person.
 */
export function clusterPeople(placed: readonly PlacedMention[]): PeopleReading {
  const named = placed.flatMap((one): NamedMention[] => {
    const name = readPersonName(one.mention.text);
    const base = readPersonName(one.mention.text.replace(GENERATION, ''))?.surname;
    return name ? [{ placed: one, name, base: base ?? name.surname }] : [];
  });
  const clusters = clusterFullNames(named.filter(({ name }) => name.given.length > 0));
  const chosen = new Map<number, { rule: string; score: number }>();
  const ambiguous = new Map<number, readonly PersonCluster[]>();
  for (const one of named.filter(({ name }) => name.given.length === 0)) {
    const family = familyOf(clusters, one);
    const [only] = family;
    if (family.length > 1) {
      const { cluster, rule, score } = chooseRelative(family, one);
      if (cluster) addTo(cluster, one);
      if (cluster) chosen.set(one.placed.index, { rule, score });
      else ambiguous.set(one.placed.index, family);
      continue;
    }
    const home = only ?? newCluster();
    if (!only) clusters.push(home);
    addTo(home, one);
  }
  return { clusters, chosen, ambiguous };
}
