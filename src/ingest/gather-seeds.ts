/** Articles whose links changed, and those that links of theirs lead to: all of them hang together. */
export interface Seeds {
  readonly seedIds: readonly number[];
  readonly nearIds: readonly number[];
}

/** Articles that are looked at from together: more would leave no room for those that hang together with them. */
const MOST_SEEDS = 60;

/**
 * Puts seeds together that hang together, so that each group is looked at once; at most 60 in one. In the order in which
 * they were given. O(groups × articles), both of one batch.
 */
export function gatherSeeds(all: readonly Seeds[]): number[][] {
  const groups: Set<number>[] = [];
  const groupOf = new Map<number, Set<number>>();
  for (const { seedIds, nearIds } of all) {
    const members = [...seedIds, ...nearIds];
    const whole = new Set(seedIds);
    for (const known of new Set(members.flatMap((id) => groupOf.get(id) ?? []))) {
      for (const id of known) whole.add(id);
      known.clear();
    }
    groups.push(whole);
    for (const [id, group] of groupOf) if (group.size === 0) groupOf.set(id, whole);
    for (const id of members) groupOf.set(id, whole);
  }
  return groups.flatMap((group) => inParts([...group]));
}

function inParts(ids: readonly number[]): number[][] {
  const parts = Math.ceil(ids.length / MOST_SEEDS);
  return Array.from({ length: parts }, (_, part) => ids.slice(part * MOST_SEEDS, (part + 1) * MOST_SEEDS));
}
