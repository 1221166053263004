import { bareNameOwner } from '../resolve/bare-name-owner.ts';
import { bareKeyOf, readBareKey } from '../resolve/entity-name.ts';
import { findNamesByBlock, type StoredName } from '../store/name.ts';
import type { Tx } from '../store/statement.ts';
import { findBearers } from '../store/surname-bearer.ts';
import { decide, type NameChanges } from './settle-names.ts';

const MOST_BARE_NAMES = 2_000;

/** Decides anew whom the bare surnames among these names mean, and all bare ones of the surnames of the full ones. */
export async function settleBareNames(tx: Tx, surnames: readonly string[]): Promise<NameChanges> {
  const bare = await findNamesByBlock(tx, surnames.map(bareKeyOf), MOST_BARE_NAMES);
  const told = bare.flatMap((name) => {
    const reading = readBareKey(name.key);
    return reading ? [{ name, reading }] : [];
  });
  const bearers = await findBearers(tx, [...new Set(told.map(({ reading }) => reading.surname))]);
  return decide(
    tx,
    told.map(({ name, reading }) => {
      const known = bearers.get(reading.surname) ?? [];
      const owner = bareNameOwner(reading, known);
      if (owner) {
        const { personId, rule, score } = owner;
        return { name, identityId: personId, group: name.key, method: rule, score };
      }
      return {
        name,
        identityId: ownIdentity(name, known),
        group: name.key,
        method: 'bare surname: open',
        score: 1,
      };
    }),
  );
}

/** The identity that it has already, unless that is somebody known by a full name. */
function ownIdentity(
  { personId }: StoredName,
  bearers: readonly { readonly personId: number }[],
): number | null {
  return bearers.some((bearer) => bearer.personId === personId) ? null : personId;
}
