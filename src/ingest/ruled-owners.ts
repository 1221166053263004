import { readBareKey } from '../resolve/entity-name.ts';
import { findNamesById, type StoredName } from '../store/name.ts';
import type { RuledPair } from '../store/name-ruling.ts';
import type { Tx } from '../store/statement.ts';

/** What curators' rulings say of whose a name is. */
export interface RuledOwner {
  /** The identity of a name that it is ruled to be one with; null where there is none. */
  readonly identityId: number | null;
  readonly method: string;
  /** Identities of names that it is ruled to be another's than. */
  readonly barred: ReadonlySet<number>;
}

const identityOf = ({ personId, organizationId }: StoredName): number | null => personId ?? organizationId;

/** By name id, what the rulings on pairs of the names say. One statement, none without rulings. */
export async function ruledOwners(
  tx: Tx,
  names: readonly StoredName[],
  pairs: readonly RuledPair[],
): Promise<Map<number, RuledOwner>> {
  if (pairs.length === 0) return new Map();
  const known = await findNamesById(tx, [...new Set(pairs.flatMap(({ aId, bId }) => [aId, bId]))]);
  const byId = new Map(known.map((name) => [name.id, name]));
  return new Map(
    names.flatMap((name): [number, RuledOwner][] => {
      const own = pairs.filter(({ aId, bId }) => aId === name.id || bId === name.id);
      const others = own.flatMap((pair) => {
        const other = byId.get(pair.aId === name.id ? pair.bId : pair.aId);
        return other ? [{ ...pair, other }] : [];
      });
      if (others.length === 0) return [];
      const same = others.filter((pair) => pair.same && identityOf(pair.other) !== null).sort(fullestFirst);
      const [first] = same;
      const parted = others.filter((pair) => !pair.same).flatMap(({ other }) => identityOf(other) ?? []);
      return [
        [
          name.id,
          {
            identityId: first ? identityOf(first.other) : null,
            method: (first ?? others[0])?.method ?? '',
            barred: new Set(parted),
          },
        ],
      ];
    }),
  );
}

/** Full names before bare ones: of bare names alone, the identity that has been there longest. */
function fullestFirst({ other: a }: { other: StoredName }, { other: b }: { other: StoredName }): number {
  const isBare = (name: StoredName) => Number(readBareKey(name.key) !== null);
  return isBare(a) - isBare(b) || (identityOf(a) ?? 0) - (identityOf(b) ?? 0);
}
