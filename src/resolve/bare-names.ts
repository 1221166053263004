import { readDescription } from './description.ts';
import { lastBefore, type PlacedMention } from './document-view.ts';
import { nearKeys } from './near-keys.ts';
import {
  addToCluster,
  clusterFullNames,
  type NamedMention,
  newCluster,
  type PersonCluster,
  readNamedMention,
  tellsGender,
} from './person-clusters.ts';

/** How many times more often than any other a person must be named in full to own the bare surname. */
const DOMINANCE = 2;
/** Namesakes among whom no choice is tried. */
const MOST_RELATIVES = 40;

/** Who a bare name means, and how sure that is. */
interface BareReading {
  readonly cluster: PersonCluster | null;
  readonly rule: string;
  /** 0..1; measured on bare surnames of 2016 election news with two or more people of the name. */
  readonly score: number;
}

function genderConflict(cluster: PersonCluster, gender: string): boolean {
  return (
    (gender === 'female' || gender === 'male') && cluster.gender !== 'unknown' && cluster.gender !== gender
  );
}

const introducedAt = (cluster: PersonCluster): number => (cluster.full[0] ?? cluster.mentions[0])?.index ?? 0;

/**
 * Which of several people of one surname a bare surname means: the one named in full in the same sentence
 * before it; the only one who holds the office in front of it; the one whom the document names far more
 * often; else the one whom it introduced first, since news repeat the given names of the others. Null for none.
 */
function chooseRelative(possible: readonly PersonCluster[], { placed }: NamedMention): BareReading {
  const beside = possible.filter(
    (cluster) => lastBefore(cluster.full, placed.index)?.sentence === placed.sentence,
  );
  const [nearest] = beside;
  if (nearest && beside.length === 1)
    return { cluster: nearest, rule: 'bare name: full name beside', score: 0.85 };
  const office = placed.mention.role ? readDescription(placed.mention.role.text)?.head : undefined;
  const holders = possible.filter(({ offices }) => office !== undefined && offices.has(office));
  if (holders.length === 1) return { cluster: holders[0] ?? null, rule: 'bare name: office', score: 0.85 };
  const [first, second] = [...possible].sort((a, b) => b.weight - a.weight);
  if (first && second && first.weight >= DOMINANCE * second.weight) {
    return { cluster: first, rule: 'bare name: named most', score: 0.8 };
  }
  const [introduced] = [...possible].sort((a, b) => introducedAt(a) - introducedAt(b));
  const tied = beside.length > 1 || !introduced || introducedAt(introduced) > placed.index;
  return { cluster: tied ? null : introduced, rule: 'bare name: introduced first', score: 0.7 };
}

/** People by the words of their names. */
interface NameIndex {
  readonly bySurname: Map<string, Set<PersonCluster>>;
  readonly byBase: Map<string, Set<PersonCluster>>;
  readonly byGiven: Map<string, Set<PersonCluster>>;
  readonly byNear: Map<string, Set<PersonCluster>>;
}

function put(index: Map<string, Set<PersonCluster>>, key: string, cluster: PersonCluster): void {
  const known = index.get(key);
  if (known) known.add(cluster);
  else index.set(key, new Set([cluster]));
}

function indexNames(clusters: readonly PersonCluster[]): NameIndex {
  const index: NameIndex = { bySurname: new Map(), byBase: new Map(), byGiven: new Map(), byNear: new Map() };
  for (const cluster of clusters) {
    for (const placed of cluster.mentions) {
      const one = readNamedMention(placed);
      if (!one) continue;
      put(index.bySurname, one.name.surname, cluster);
      put(index.byBase, one.base, cluster);
      for (const given of one.name.given) if (given.length > 1) put(index.byGiven, given, cluster);
      for (const key of nearKeys(one.name.surname)) put(index.byNear, key, cluster);
    }
  }
  return index;
}

/** People whose surname, or failing that given name, or failing that misprinted surname, is the bare name. */
function familyOf(index: NameIndex, { name, base }: NamedMention): readonly PersonCluster[] {
  const near = () => new Set(nearKeys(name.surname).flatMap((key) => [...(index.byNear.get(key) ?? [])]));
  const found =
    index.bySurname.get(name.surname) ?? index.byBase.get(base) ?? index.byGiven.get(name.surname) ?? near();
  return [...found];
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
  const named = placed.flatMap((one) => readNamedMention(one) ?? []);
  const clusters = clusterFullNames(named.filter(({ name }) => name.given.length > 0));
  const index = indexNames(clusters);
  const chosen = new Map<number, { rule: string; score: number }>();
  const ambiguous = new Map<number, readonly PersonCluster[]>();
  const bare = named.filter(({ name }) => name.given.length === 0);
  const gendered = bare.filter((one) => tellsGender(one.placed));
  const others = bare.filter((one) => !tellsGender(one.placed));
  for (const one of [...gendered, ...others]) {
    const family = familyOf(index, one);
    if (family.length > MOST_RELATIVES) continue;
    const possible = family.filter((cluster) => !genderConflict(cluster, one.placed.mention.gender));
    const [only] = possible;
    if (possible.length > 1) {
      const { cluster, rule, score } = chooseRelative(possible, one);
      if (cluster) addToCluster(cluster, one);
      if (cluster) chosen.set(one.placed.index, { rule, score });
      else ambiguous.set(one.placed.index, possible);
      continue;
    }
    const home = only ?? newCluster();
    addToCluster(home, one);
    if (family.length > 1) chosen.set(one.placed.index, { rule: 'bare name: gender', score: 0.9 });
    if (only) continue;
    clusters.push(home);
    put(index.bySurname, one.name.surname, home);
    for (const key of nearKeys(one.name.surname)) put(index.byNear, key, home);
  }
  return { clusters, chosen, ambiguous };
}
