import { isRuling } from '../link/edit-method.ts';
import { bareNameOwner } from '../resolve/bare-name-owner.ts';
import { bareKeyOf, readBareKey } from '../resolve/entity-name.ts';
import { findNamesByBlock, type StoredName } from '../store/name.ts';
import { findPairs } from '../store/name-pair.ts';
import type { RuledPair } from '../store/name-ruling.ts';
import type { Tx } from '../store/statement.ts';
import { bareNameBearers } from './bare-name-bearers.ts';
import { ruledOwners } from './ruled-owners.ts';
import { decide, type NameChanges } from './settle-names.ts';

const MOST_BARE_NAMES = 2_000;

/** Decides anew whom bare names mean that are one of these words, folded: surnames, or given names that stand alone. */
export async function settleBareNames(tx: Tx, words: readonly string[]): Promise<NameChanges> {
  const bare = await findNamesByBlock(tx, words.map(bareKeyOf), MOST_BARE_NAMES);
  const told = bare.flatMap((name) => {
    const reading = readBareKey(name.key);
    return reading ? [{ name, reading }] : [];
  });
  const ruled = await ruledOwners(tx, bare, await rulingsOn(tx, bare));
  const bearersOf = await bareNameBearers(
    tx,
    told.map(({ reading }) => reading),
  );
  return decide(
    tx,
    told.map(({ name, reading }) => {
      const ruling = ruled.get(name.id);
      if (ruling && ruling.identityId !== null)
        return { name, identityId: ruling.identityId, group: name.key, method: ruling.method, score: 1 };
      const [bearers = [], givenBearers = []] = bearersOf(reading).map((all) =>
        all.filter(({ personId }) => !ruling?.barred.has(personId)),
      );
      const owner = bareNameOwner(reading, bearers, givenBearers);
      if (owner) {
        const { personId, rule, score } = owner;
        return { name, identityId: personId, group: name.key, method: rule, score };
      }
      return {
        name,
        identityId: ownIdentity(name, bearersOf(reading).flat()),
        group: name.key,
        method: ruling?.method ?? 'bare surname: open',
        score: 1,
      };
    }),
  );
}

async function rulingsOn(tx: Tx, names: readonly StoredName[]): Promise<RuledPair[]> {
  const pairs = await findPairs(
    tx,
    names.map(({ id }) => id),
  );
  return pairs.flatMap(({ aId, bId, verdict, method }) =>
    isRuling(method) ? [{ aId, bId, same: verdict === 'same', method }] : [],
  );
}

/** The identity that it has already, unless that is somebody known by a full name. */
function ownIdentity(
  { personId }: StoredName,
  bearers: readonly { readonly personId: number }[],
): number | null {
  return bearers.some((bearer) => bearer.personId === personId) ? null : personId;
}
