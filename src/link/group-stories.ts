import { JoiningGroups, type StoryPair } from './joining-groups.ts';

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

/**
 * Parts articles into stories: the two groups that are most alike join first, as long as enough pairs speak for it
 * (average linkage over the strongest pairs, a guard against chaining). What comes out depends on the pairs only,
 * not on their order. O(pairs + articles²).
 *
 * @param pairs distinct, `a < b`
 * @param rulings join articles, or keep them apart, whatever their pairs say; those to join are among `pairs`
 */
export function groupStories(pairs: readonly StoryPair[], rulings: StoryRulings = NO_RULINGS): StoryGroup[] {
  const groups = new JoiningGroups(pairs, rulings.apart);
  for (const { a, b } of rulings.together) groups.joinThoseOf(a, b);
  for (let next = groups.mostAlike(); next; next = groups.mostAlike()) groups.join(next);
  return groups
    .members()
    .filter((members) => members.length > 1)
    .map((members) => toGroup(members, pairs));
}

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
