import type { PlacedMention } from './document-view.ts';
import { type PersonName, readPersonName } from './person-name.ts';

/** The name mentions of one person of a document. */
export interface PersonCluster {
  readonly names: PersonName[];
  readonly mentions: PlacedMention[];
  /** How many mentions give the full name. */
  full: number;
  gender: 'female' | 'male' | 'unknown';
  /** True once an honorific, office or kinship word told the gender, not a list of given names. */
  genderTold: boolean;
}

interface NamedMention {
  readonly placed: PlacedMention;
  readonly name: PersonName;
}

/** Shortest given name that another may begin with: "Tim" and "Timothy", but not "Al" and "Alan". */
const SHORTEST_PREFIX = 3;
/** Shortest surname key that may differ in one letter inside a document: a misprint, not another person. */
const SHORTEST_MISPRINT = 6;
/** How many times more often than any other a person must be named in full to own the bare surname. */
const DOMINANCE = 2;
/** Sentences within which a full name decides who a bare surname after it is. */
const NEAR = 3;

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

function addTo(cluster: PersonCluster, { placed, name }: NamedMention): void {
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

/** The last mention of the cluster that gives the full name at or before `sentence`, as a sentence number. */
function lastFullSentence(cluster: PersonCluster, at: PlacedMention): number {
  let last = Number.NEGATIVE_INFINITY;
  cluster.mentions.forEach((placed, i) => {
    if (
      (cluster.names[i]?.given.length ?? 0) > 0 &&
      placed.index < at.index &&
      placed.section !== 'headline'
    ) {
      last = Math.max(last, placed.sentence);
    }
  });
  return last;
}

/**
 * Which of several people of one surname a bare surname means: the one whose gender an honorific tells, the
 * one just named in full, or the one whom the document names in full far more often. Null when none stands out.
 */
function chooseRelative(family: readonly PersonCluster[], one: NamedMention): PersonCluster | null {
  const possible = family.filter((cluster) => !genderConflict(cluster, one.placed.mention.gender));
  if (possible.length === 1) return possible[0] ?? null;
  const recent = possible
    .map((cluster) => ({ cluster, sentence: lastFullSentence(cluster, one.placed) }))
    .sort((a, b) => b.sentence - a.sentence);
  const ranked = [...possible].sort((a, b) => b.full - a.full);
  const [first, second] = ranked;
  if (first && second && first.full >= DOMINANCE * second.full) {
    const near = recent[0];
    if (near && near.cluster !== first && one.placed.sentence - near.sentence < 1) return near.cluster;
    return first;
  }
  const [near, next] = recent;
  if (near && one.placed.sentence - near.sentence <= NEAR && near.sentence > (next?.sentence ?? 0))
    return near.cluster;
  return null;
}

/** People whose surname, or failing that given name, is the bare name. */
function familyOf(clusters: readonly PersonCluster[], name: PersonName): PersonCluster[] {
  const full = clusters.filter((cluster) => cluster.full > 0);
  const bySurname = full.filter((cluster) => cluster.names.some((known) => known.surname === name.surname));
  if (bySurname.length > 0) return bySurname;
  const byGiven = full.filter((cluster) => cluster.names.some((known) => known.given.includes(name.surname)));
  if (byGiven.length > 0) return byGiven;
  return clusters.filter((cluster) =>
    cluster.names.some((known) => surnamesAgree(known.surname, name.surname)),
  );
}

/**
 * Groups the person names of a document: full names first, then bare surnames and given names to the one
 * person whom they can mean. Different given names are never one person. A bare name that several people of
 * a family could own stands alone, with them as its candidates.
 */
export function clusterPeople(placed: readonly PlacedMention[]): {
  readonly clusters: PersonCluster[];
  /** Bare names that stay between several people: mention index → clusters. */
  readonly ambiguous: ReadonlyMap<number, readonly PersonCluster[]>;
} {
  const named = placed.flatMap((one) => {
    const name = readPersonName(one.mention.text);
    return name ? [{ placed: one, name }] : [];
  });
  const clusters = clusterFullNames(named.filter(({ name }) => name.given.length > 0));
  const ambiguous = new Map<number, readonly PersonCluster[]>();
  for (const one of named.filter(({ name }) => name.given.length === 0)) {
    const family = familyOf(clusters, one.name);
    const chosen = family.length === 1 ? family[0] : chooseRelative(family, one);
    if (chosen) addTo(chosen, one);
    else if (family.length > 1) ambiguous.set(one.placed.index, family);
    else {
      const cluster = newCluster();
      addTo(cluster, one);
      clusters.push(cluster);
    }
  }
  return { clusters, ambiguous };
}
