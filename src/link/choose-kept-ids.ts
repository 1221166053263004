/** A member of a group, and what it belonged to before. */
export interface FormerMember {
  readonly id: number;
  /** Id of its utterance or claim; null for a new member. */
  readonly formerId: number | null;
}

/**
 * The id that each group keeps: that which most of its members had, where several groups claim one the group with more of
 * its members; the oldest (smallest) on ties; null for a group that gets a new one. Linear.
 */
export function chooseKeptIds(groups: readonly (readonly FormerMember[])[]): (number | null)[] {
  const claims = groups.flatMap((group, index) =>
    [...countIds(group)].map(([id, count]) => ({ index, id, count, first: Math.min(...idsIn(group, id)) })),
  );
  claims.sort((a, b) => b.count - a.count || a.id - b.id || a.first - b.first);
  const chosen: (number | null)[] = groups.map(() => null);
  const taken = new Set<number>();
  for (const { index, id } of claims) {
    if (chosen[index] !== null || taken.has(id)) continue;
    chosen[index] = id;
    taken.add(id);
  }
  return chosen;
}

function countIds(members: readonly FormerMember[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { formerId } of members) {
    if (formerId !== null) counts.set(formerId, (counts.get(formerId) ?? 0) + 1);
  }
  return counts;
}

function idsIn(members: readonly FormerMember[], formerId: number): number[] {
  return members.flatMap((member) => (member.formerId === formerId ? [member.id] : []));
}
