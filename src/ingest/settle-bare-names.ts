import { bareNameOwner } from '../resolve/bare-name-owner.ts';
import { bareKeyOf, readBareKey } from '../resolve/entity-name.ts';
import { findNamesByBlock, type StoredName } from '../store/name.ts';
import type { Tx } from '../store/statement.ts';
import { bareNameBearers } from './bare-name-bearers.ts';
import { decide, type NameChanges } from './settle-names.ts';

const MOST_BARE_NAMES = 2_000;

/** Decides anew whom bare names mean that are one of these words, folded: surnames, or given names that stand alone. */
export async function settleBareNames(tx: Tx, words: readonly string[]): Promise<NameChanges> {
  const bare = await findNamesByBlock(tx, words.map(bareKeyOf), MOST_BARE_NAMES);
  const told = bare.flatMap((name) => {
    const reading = readBareKey(name.key);
    return reading ? [{ name, reading }] : [];
  });
  const bearersOf = await bareNameBearers(
    tx,
    told.map(({ reading }) => reading),
  );
  return decide(
    tx,
    told.map(({ name, reading }) => {
      const [bearers, givenBearers] = bearersOf(reading);
      const owner = bareNameOwner(reading, bearers, givenBearers);
      if (owner) {
        const { personId, rule, score } = owner;
        return { name, identityId: personId, group: name.key, method: rule, score };
      }
      return {
        name,
        identityId: ownIdentity(name, [...bearers, ...givenBearers]),
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
