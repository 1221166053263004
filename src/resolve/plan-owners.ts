/** A name with whose it is now and how much it weighs in deciding who keeps an identity. */
export interface NameOwner {
  readonly key: string;
  readonly identityId: number | null;
  readonly articleCount: number;
}

/**
 * Which identity each group of names keeps: of those that its names have, the one with the most articles in it. An
 * identity whose names are in several groups now stays with the group that has most of its articles; a group that gets
 * none is null: it founds one. Ties go to the first key. n log n.
 */
export function planOwners(groups: readonly (readonly NameOwner[])[]): (number | null)[] {
  const claims = groups.flatMap((names, group) => {
    const counts = new Map<number, number>();
    for (const { identityId, articleCount } of names)
      if (identityId !== null) counts.set(identityId, (counts.get(identityId) ?? 0) + articleCount);
    return [...counts].map(([identityId, count]) => ({ group, identityId, count, key: names[0]?.key ?? '' }));
  });
  claims.sort(
    (a, b) =>
      b.count - a.count || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || a.identityId - b.identityId,
  );
  const owners: (number | null)[] = groups.map(() => null);
  const taken = new Set<number>();
  for (const { group, identityId } of claims) {
    if (owners[group] !== null || taken.has(identityId)) continue;
    owners[group] = identityId;
    taken.add(identityId);
  }
  return owners;
}
