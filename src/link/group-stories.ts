/** Two articles of which it was judged how likely they are one story. */
export interface StoryPair {
  readonly a: number;
  readonly b: number;
  /** 0..1 */
  readonly score: number;
}

/** Articles that cover one event, at least two. */
export interface StoryGroup {
  /** Ascending. */
  readonly members: readonly number[];
  /** The one that is most like all others: its headline fits best. */
  readonly center: number;
  /** Mean score of the pairs that hold it together. */
  readonly score: number;
}

/** What curators ruled: pairs that are one story, and pairs that are two. */
export interface StoryRulings {
  readonly together: readonly Omit<StoryPair, 'score'>[];
  readonly apart: readonly Omit<StoryPair, 'score'>[];
}

const NO_RULINGS: StoryRulings = { together: [], apart: [] };

/** Groups join while the mean of their strongest pairs reaches this: one likely pair joins no two stories. */
const JOIN = 0.28;
/** So many pairs speak for two groups, or all where there are fewer; pairs not judged count as 0. */
const PAIRS = 8;

/**
 * Parts articles into stories: the two groups that are most alike join first, as long as enough pairs speak for it
 * (average linkage over the strongest pairs, a guard against chaining). What comes out depends on the pairs only,
 * not on their order. O(pairs + articles²).
 *
 * @param pairs distinct, `a < b`
 * @param rulings join articles, or keep them apart, whatever their pairs say; those to join are among `pairs`
 */
export function groupStories(pairs: readonly StoryPair[], rulings: StoryRulings = NO_RULINGS): StoryGroup[] {
  const groups = new Map<number, number[]>();
  const between: Between = new Map();
  const parted = partedGroups(rulings);
  for (const { a, b, score } of pairs) {
    for (const id of [a, b]) groups.set(id, [id]);
    if (parted.get(a)?.has(b)) continue;
    link(between, a, b, [score]);
    link(between, b, a, [score]);
  }
  for (const { a, b } of rulings.together) {
    const [into, from] = [groupOf(groups, a), groupOf(groups, b)].sort((x, y) => x - y);
    if (into === undefined || from === undefined || into === from || parted.get(into)?.has(from)) continue;
    join([into, from], groups, between, parted);
  }
  const partners = new Map<number, Partner | null>();
  for (const id of groups.keys()) partners.set(id, likeliest(id, groups, between));
  for (let next = mostAlike(partners); next; next = mostAlike(partners)) {
    join(next, groups, between, parted);
    renewPartners(next, partners, groups, between);
  }
  return [...groups.values()]
    .filter((members) => members.length > 1)
    .map((members) => toGroup(members, pairs));
}

/** For two groups, the strongest scores between them, highest first. */
type Between = Map<number, Map<number, readonly number[]>>;

/** For each group, those that it is never joined with. */
type Parted = Map<number, Set<number>>;

function partedGroups({ apart }: StoryRulings): Parted {
  const parted: Parted = new Map();
  for (const { a, b } of apart) {
    parted.set(a, (parted.get(a) ?? new Set()).add(b));
    parted.set(b, (parted.get(b) ?? new Set()).add(a));
  }
  return parted;
}

/** The number of the group that the article is in. */
function groupOf(groups: ReadonlyMap<number, readonly number[]>, id: number): number {
  return groups.has(id) ? id : ([...groups].find(([, members]) => members.includes(id))?.[0] ?? id);
}

/** The group that is most like another, and how much. */
interface Partner {
  readonly id: number;
  readonly score: number;
}

/** Joins the second group to the first, which then is parted from all that either was parted from. */
function join(
  [into, from]: readonly [number, number],
  groups: Map<number, number[]>,
  between: Between,
  parted: Parted,
): void {
  groups.get(into)?.push(...(groups.get(from) ?? []));
  groups.delete(from);
  for (const [other, scores] of between.get(from) ?? []) {
    between.get(other)?.delete(from);
    if (other === into) continue;
    link(between, into, other, scores);
    link(between, other, into, scores);
  }
  between.delete(from);
  for (const other of parted.get(from) ?? []) {
    parted.set(into, (parted.get(into) ?? new Set()).add(other));
    parted.get(other)?.add(into).delete(from);
  }
  parted.delete(from);
  for (const other of parted.get(into) ?? []) {
    between.get(into)?.delete(other);
    between.get(other)?.delete(into);
  }
}

/** After a join only groups near it can have another partner, and only those that had one of the joined look at all others. */
function renewPartners(
  [into, from]: readonly [number, number],
  partners: Map<number, Partner | null>,
  groups: ReadonlyMap<number, number[]>,
  between: Between,
): void {
  partners.delete(from);
  partners.set(into, likeliest(into, groups, between));
  for (const id of between.get(into)?.keys() ?? []) {
    const partner = partners.get(id) ?? null;
    const isGone = partner?.id === into || partner?.id === from;
    const joined = { id: into, score: likeness(id, into, groups, between) };
    partners.set(id, isGone ? likeliest(id, groups, between) : better(partner, joined));
  }
}

function link(between: Between, from: number, to: number, scores: readonly number[]): void {
  const links = between.get(from) ?? new Map<number, readonly number[]>();
  const known = links.get(to);
  links.set(to, known ? [...known, ...scores].sort((a, b) => b - a).slice(0, PAIRS) : scores);
  between.set(from, links);
}

/** The group that is most like the one, the lowest number of several; null where none is alike enough. */
function likeliest(one: number, groups: ReadonlyMap<number, number[]>, between: Between): Partner | null {
  let best: Partner | null = null;
  for (const id of between.get(one)?.keys() ?? [])
    best = better(best, { id, score: likeness(one, id, groups, between) });
  return best;
}

/** Mean of the strongest pairs between the groups. */
function likeness(a: number, b: number, groups: ReadonlyMap<number, number[]>, between: Between): number {
  const wanted = Math.min(PAIRS, (groups.get(a)?.length ?? 0) * (groups.get(b)?.length ?? 0));
  const scores = between.get(a)?.get(b) ?? [];
  return scores.reduce((sum, score) => sum + score, 0) / wanted;
}

function better(one: Partner | null, other: Partner): Partner | null {
  if (other.score < JOIN) return one;
  const isBetter = !one || other.score > one.score || (other.score === one.score && other.id < one.id);
  return isBetter ? other : one;
}

/** The two groups to join next, the one with the lower number first; null where none are alike enough. */
function mostAlike(partners: ReadonlyMap<number, Partner | null>): [number, number] | null {
  let best: { pair: [number, number]; score: number } | null = null;
  for (const [one, partner] of partners) {
    if (!partner || one > partner.id) continue;
    const pair: [number, number] = [one, partner.id];
    if (!best || partner.score > best.score || (partner.score === best.score && comesBefore(pair, best.pair)))
      best = { pair, score: partner.score };
  }
  return best?.pair ?? null;
}

const comesBefore = ([a, b]: [number, number], [c, d]: [number, number]): boolean =>
  a < c || (a === c && b < d);

function toGroup(members: readonly number[], pairs: readonly StoryPair[]): StoryGroup {
  const inside = new Set(members);
  const within = pairs.filter(({ a, b }) => inside.has(a) && inside.has(b));
  const closeness = new Map(members.map((id) => [id, 0]));
  for (const { a, b, score } of within)
    for (const id of [a, b]) closeness.set(id, (closeness.get(id) ?? 0) + score);
  const ordered = members.toSorted((a, b) => a - b);
  const closer = (best: number, id: number) =>
    (closeness.get(id) ?? 0) > (closeness.get(best) ?? 0) ? id : best;
  return {
    members: ordered,
    center: ordered.reduce(closer),
    score: within.reduce((sum, { score }) => sum + score, 0) / within.length,
  };
}
