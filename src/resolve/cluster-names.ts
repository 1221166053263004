/** A name as clustering sees it. */
export interface ClusterName {
  readonly key: string;
  /** How many articles use it. */
  readonly articleCount: number;
}

/** Two names that look like one identity's. */
export interface AlikePair {
  readonly a: string;
  readonly b: string;
  /** 0..1. */
  readonly score: number;
}

/** Names by identity, and the alike pairs that could not be followed because they lead to two identities. */
export interface NameClusters {
  /** Each in the order of its keys; by first key. */
  readonly clusters: readonly (readonly string[])[];
  readonly ambiguous: readonly AlikePair[];
}

/** What curators decided: it stands above all likeness. */
export interface NameRulings {
  /** Keys of names that are one identity's. */
  readonly together: readonly (readonly [string, string])[];
  /** Whether two names are ruled to be two identities'. */
  parted(a: string, b: string): boolean;
}

const NO_RULINGS: NameRulings = { together: [], parted: () => false };

/** So many times more articles must use one of two identities for a name that fits both to be the one's. */
const DOMINANCE = 3;

/**
 * Groups names into identities. A name that is like two others which are themselves apart ("George Roe" beside
 * "George A. Roe" and "George B. Roe") goes to the one that far more articles use, or to neither. Depends on the
 * names, counts and pairs alone, never on their order. n pairs cost n log n, and n · degree for the ambiguous.
 *
 * @param apart whether two names are known to be of different identities
 * @param rulings names that are joined or parted whatever else speaks for it
 */
export function clusterNames(
  names: readonly ClusterName[],
  alike: readonly AlikePair[],
  apart: (a: string, b: string) => boolean,
  rulings: NameRulings = NO_RULINGS,
): NameClusters {
  const clusterOf = joinRuled(names, rulings);
  const isRuled = new Map([...clusterOf].map(([key, cluster]) => [key, new Set(cluster)]));
  // Names that a curator joined are no two people to any third name.
  const areApart = (a: string, b: string): boolean =>
    rulings.parted(a, b) || (!isRuled.get(a)?.has(b) && apart(a, b));
  const countOf = new Map(names.map(({ key, articleCount }) => [key, articleCount]));
  const ordered = [...alike].sort(byStrength);
  const refused = new Set<AlikePair>();
  for (const { key } of names)
    for (const pair of refusedAt(key, ordered, countOf, areApart)) refused.add(pair);
  for (const pair of ordered) {
    const [one, other] = [clusterOf.get(pair.a), clusterOf.get(pair.b)];
    if (!one || !other || one === other || refused.has(pair)) continue;
    if (one.some((a) => other.some((b) => areApart(a, b)))) {
      refused.add(pair);
      continue;
    }
    one.push(...other);
    for (const key of other) clusterOf.set(key, one);
  }
  const clusters = [...new Set(clusterOf.values())].map((keys) => keys.sort());
  return {
    clusters: clusters.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
    ambiguous: ordered.filter((pair) => refused.has(pair)),
  };
}

/** Each name with those that it is ruled to be one with. */
function joinRuled(names: readonly ClusterName[], { together, parted }: NameRulings): Map<string, string[]> {
  const clusterOf = new Map(names.map(({ key }) => [key, [key]]));
  for (const [a, b] of together) {
    const [one, other] = [clusterOf.get(a), clusterOf.get(b)];
    if (!one || !other || one === other) continue;
    if (one.some((x) => other.some((y) => parted(x, y)))) continue;
    one.push(...other);
    for (const key of other) clusterOf.set(key, one);
  }
  return clusterOf;
}

const byStrength = (x: AlikePair, y: AlikePair): number =>
  y.score - x.score || compareKeys(x.a, y.a) || compareKeys(x.b, y.b);
const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The pairs of one name that lead to identities which are apart, but for those to the dominant one. */
function refusedAt(
  key: string,
  pairs: readonly AlikePair[],
  countOf: ReadonlyMap<string, number>,
  apart: (a: string, b: string) => boolean,
): AlikePair[] {
  const own = pairs.filter(({ a, b }) => a === key || b === key);
  const partnerOf = (pair: AlikePair) => (pair.a === key ? pair.b : pair.a);
  const disputed = own.filter((pair) => own.some((other) => apart(partnerOf(pair), partnerOf(other))));
  const [first, second] = [...disputed].sort(
    (x, y) => (countOf.get(partnerOf(y)) ?? 0) - (countOf.get(partnerOf(x)) ?? 0) || byStrength(x, y),
  );
  if (!first || !second) return disputed;
  const rivals = disputed.filter((pair) => apart(partnerOf(pair), partnerOf(first)));
  const most = Math.max(...rivals.map((pair) => countOf.get(partnerOf(pair)) ?? 0));
  return (countOf.get(partnerOf(first)) ?? 0) >= DOMINANCE * most ? rivals : disputed;
}
