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

/** What curators ruled: pairs (`a < b`) that are one story, and pairs that are two. */
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
 * not on their order. O(pairs × articles).
 *
 * @param pairs distinct, `a < b`
 * @param rulings join groups, or keep them apart, whatever their pairs say; those to join are among `pairs`
 */
export function groupStories(pairs: readonly StoryPair[], rulings: StoryRulings = NO_RULINGS): StoryGroup[] {
  const groups = new Map<number, number[]>();
  const between = new Map<number, Map<number, number[]>>();
  for (const { a, b, score } of pairs) {
    for (const id of [a, b]) groups.set(id, [id]);
    link(between, a, b, [score]);
    link(between, b, a, [score]);
  }
  for (const { a, b } of rulings.together) {
    const [into, from] = [groupOf(groups, a), groupOf(groups, b)].sort((x, y) => x - y);
    if (into !== undefined && from !== undefined && into !== from && !areApart(groups, [into, from], rulings))
      join(groups, between, [into, from]);
  }
  for (;;) {
    const next = mostAlike(groups, between, rulings);
    if (!next) break;
    join(groups, between, next);
  }
  return [...groups.values()]
    .filter((members) => members.length > 1)
    .map((members) => toGroup(members, pairs));
}

/** The number of the group that the article is in. */
function groupOf(groups: ReadonlyMap<number, readonly number[]>, id: number): number {
  return [...groups].find(([, members]) => members.includes(id))?.[0] ?? id;
}

function areApart(
  groups: ReadonlyMap<number, readonly number[]>,
  [one, other]: readonly [number, number],
  { apart }: StoryRulings,
): boolean {
  if (apart.length === 0) return false;
  const [left, right] = [groups.get(one) ?? [], groups.get(other) ?? []];
  return apart.some(
    ({ a, b }) => (left.includes(a) && right.includes(b)) || (left.includes(b) && right.includes(a)),
  );
}

/** Takes the second group into the first. */
function join(
  groups: Map<number, number[]>,
  between: Between,
  [into, from]: readonly [number, number],
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
}

type Between = Map<number, Map<number, number[]>>;

function link(between: Between, from: number, to: number, scores: readonly number[]): void {
  const links = between.get(from) ?? new Map<number, number[]>();
  links.set(to, [...(links.get(to) ?? []), ...scores].sort((a, b) => b - a).slice(0, PAIRS));
  between.set(from, links);
}

/** The two groups to join next, the one with the lower number first; null where none are alike enough. */
function mostAlike(
  groups: ReadonlyMap<number, number[]>,
  between: Between,
  rulings: StoryRulings,
): [number, number] | null {
  let best: { pair: [number, number]; score: number } | null = null;
  for (const [one, links] of between) {
    for (const [other, scores] of links) {
      if (one > other) continue;
      const wanted = Math.min(PAIRS, (groups.get(one)?.length ?? 0) * (groups.get(other)?.length ?? 0));
      const score = scores.reduce((sum, each) => sum + each, 0) / wanted;
      const isBetter =
        !best || score > best.score || (score === best.score && comesBefore([one, other], best.pair));
      if (score >= JOIN && isBetter && !areApart(groups, [one, other], rulings))
        best = { pair: [one, other], score };
    }
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
